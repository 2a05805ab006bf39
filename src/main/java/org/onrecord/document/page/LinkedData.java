package org.onrecord.document.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a page says of its article in JSON-LD with the words of schema.org. */
final class LinkedData {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("Article", "NEWS_ARTICLE"),
            Map.entry("NewsArticle", "NEWS_ARTICLE"),
            Map.entry("ReportageNewsArticle", "NEWS_ARTICLE"),
            Map.entry("AnalysisNewsArticle", "NEWS_ARTICLE"),
            Map.entry("AskPublicNewsArticle", "NEWS_ARTICLE"),
            Map.entry("BackgroundNewsArticle", "NEWS_ARTICLE"),
            Map.entry("OpinionNewsArticle", "NEWS_ARTICLE"),
            Map.entry("ReviewNewsArticle", "NEWS_ARTICLE"),
            Map.entry("BlogPosting", "NEWS_ARTICLE"),
            Map.entry("LiveBlogPosting", "NEWS_ARTICLE"),
            Map.entry("Report", "NEWS_ARTICLE"),
            Map.entry("SocialMediaPosting", "SOCIAL_POST"),
            Map.entry("Legislation", "OFFICIAL_TEXT"));

    private static final Set<String> INSIDE = Set.of("@graph", "mainEntity", "mainEntityOfPage");
    private static final int DEPTH = 4;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private JsonNode article;

    private LinkedData() {}

    /** @param title what the page calls itself elsewhere, to tell its article from others that it lists; or null */
    static LinkedData of(Element page, String title) {
        var data = new LinkedData();
        var articles = page.select("script[type~=(?i)^\\s*application/ld\\+json]").stream()
                .map(script -> Json.read(script.data().strip()))
                .flatMap(node -> data.objects(node, 0))
                .filter(node -> kindOf(node) != null)
                .toList();
        data.article = articles.stream()
                .filter(node -> Objects.equals(Told.title(Json.text(node, "headline", "name")), title))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .orElse(Json.read(""));
        return data;
    }

    Facts facts() {
        return new Facts(
                kindOf(article),
                Told.url(Optional.ofNullable(Json.text(article, "url")).orElseGet(() -> id("mainEntityOfPage"))),
                Told.title(Json.text(article, "headline", "name")),
                names("publisher").findFirst().map(Told::name).orElse(null),
                agency(),
                Told.authors(names("author")),
                Told.day(Json.text(article, "datePublished", "dateCreated")),
                language(),
                Told.notice(Json.text(article, "copyrightNotice")));
    }

    /** The text, where a page keeps it here alone; null when it has none. */
    String body() {
        return Json.text(article, "articleBody");
    }

    private Stream<JsonNode> objects(JsonNode node, int depth) {
        if (depth > DEPTH) {
            return Stream.empty();
        }
        return Json.each(node).filter(JsonNode::isObject).flatMap(each -> {
            var id = Json.text(each, "@id");
            if (id != null && each.size() > 1) {
                byId.putIfAbsent(id, each);
            }
            var inside = INSIDE.stream().sorted().flatMap(name -> objects(each.path(name), depth + 1));
            return Stream.concat(Stream.of(each), inside);
        });
    }

    private static String kindOf(JsonNode node) {
        return Json.texts(node.path("@type")).stream()
                .map(type -> KINDS.get(type.substring(type.lastIndexOf('/') + 1)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<String> names(String field) {
        return Json.each(article.path(field))
                .map(this::resolved)
                .flatMap(node -> node.isTextual() ? Stream.of(node.textValue()) : names(node));
    }

    private static Stream<String> names(JsonNode node) {
        return Json.texts(node.path("name")).stream();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("name") ? node : byId.getOrDefault(String.valueOf(Json.text(node, "@id")), node);
    }

    private String id(String field) {
        var node = article.path(field);
        return node.isTextual() ? node.textValue() : Json.text(node, "@id", "url");
    }

    private String agency() {
        return Stream.of("sourceOrganization", "author", "creditText", "publisher")
                .map(field -> Agencies.in(names(field).toList()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String language() {
        var told = article.path("inLanguage");
        return Told.language(
                told.isObject() ? Json.text(told, "alternateName", "name") : Json.text(article, "inLanguage"));
    }
}
