package org.onrecord.document.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in {@code meta}, {@code link} and {@code title}, and in the markup of its by-line. */
final class Head {
    private static final Set<String> ARTICLES = Set.of("article", "news.article", "newsarticle");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "datepublished",
            "article:published",
            "og:published_time",
            "dcterms.created",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "date");

    private static final String BYLINES = "[rel=author], [itemprop=author], .byline, .byline-name, .author-name";
    private static final int MAX_BYLINES = 20;
    private static final int MAX_BYLINE = 300;

    private final Document page;
    private final Map<String, List<String>> metas = new HashMap<>();

    Head(Document page) {
        this.page = page;
        page.select("meta[content]").forEach(this::keep);
    }

    private void keep(Element meta) {
        Stream.of("property", "name", "itemprop", "http-equiv")
                .map(meta::attr)
                .filter(name -> !name.isEmpty() && !meta.attr("content").isBlank())
                .forEach(name -> metas.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                        .add(meta.attr("content")));
    }

    Facts facts() {
        var bylines = bylines();
        var signed = Stream.concat(all("author", "article:author", "dc.creator"), bylines.stream())
                .toList();
        return new Facts(
                told(type -> ARTICLES.contains(type.toLowerCase(Locale.ROOT)) ? "NEWS_ARTICLE" : null, "og:type"),
                or(Told.url(page.select("link[rel~=(?i)^canonical$]").attr("href")), () -> told(Told::url, "og:url")),
                title(),
                told(Told::name, "og:site_name", "application-name"),
                Agencies.in(signed),
                first(all("author", "dc.creator", "article:author").toList(), bylines),
                day(),
                language(),
                told(Told::notice, "copyright", "dcterms.rights", "dc.rights", "rights"));
    }

    /** What the page calls itself for others; its {@code title} often ends in the name of the outlet. */
    String title() {
        return or(or(told(Told::title, "og:title", "twitter:title", "dc.title"), this::heading), this::windowTitle);
    }

    private String heading() {
        var headings = page.select("h1");
        return headings.size() == 1 ? Told.title(headings.get(0).text()) : null;
    }

    private String windowTitle() {
        var title = Told.title(page.title());
        var outlet = told(Told::name, "og:site_name", "application-name");
        if (title == null || outlet == null || !title.endsWith(outlet) || title.equals(outlet)) {
            return title;
        }
        var cut = title.substring(0, title.length() - outlet.length()).strip();
        return cut.matches("(?s).*\\s[|–—·:-]") ? Told.title(cut.substring(0, cut.length() - 1)) : title;
    }

    private LocalDate day() {
        var inBody = page.select("time[itemprop~=datePublished], time[pubdate]").stream()
                .map(time -> time.attr("datetime"));
        return Stream.concat(all(DATES.toArray(String[]::new)), inBody)
                .map(Told::day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String language() {
        var html = page.select("html");
        var told = or(Told.language(html.attr("lang")), () -> Told.language(html.attr("xml:lang")));
        return or(told, () -> told(Told::language, "og:locale", "content-language", "dc.language", "language"));
    }

    private List<String> bylines() {
        return page.select(BYLINES).stream()
                .limit(MAX_BYLINES)
                .map(Element::text)
                .filter(text -> text.length() <= MAX_BYLINE)
                .toList();
    }

    /** People who are named in metadata; else those who sign, one in each element. */
    private static List<String> first(List<String> named, List<String> signed) {
        var authors = Told.authors(named.stream());
        return authors.isEmpty() ? Told.authors(signed.stream()) : authors;
    }

    private Stream<String> all(String... names) {
        return Stream.of(names).flatMap(name -> metas.getOrDefault(name, List.of()).stream());
    }

    private <T> T told(Function<String, T> as, String... names) {
        return all(names).map(as).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String or(String one, Supplier<String> other) {
        return one == null ? other.get() : one;
    }
}
