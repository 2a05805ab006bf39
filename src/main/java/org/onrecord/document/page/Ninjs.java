package org.onrecord.document.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Text items of IPTC ninjs: 1.x, where a body is a field of its own ({@code body_text}), and 2.x and 3.x, where bodies and
 * headlines are lists. The names of fields differ in case between releases, so case does not count.
 */
public final class Ninjs {
    private static final String TEXT = "text";
    private static final String HTML = ".*(html|richtext).*";
    private static final String MAIN = "main";

    private final Map<String, JsonNode> fields;

    private Ninjs(JsonNode item) {
        this.fields = folded(item);
    }

    /** @throws Unreadable when it is no text, or has none, or may not be used any more */
    public static Page read(JsonNode item) {
        if (!item.isObject()) {
            throw new Unreadable("An item of ninjs is a JSON object.");
        }
        var ninjs = new Ninjs(item);
        ninjs.mustBeUsableText();
        var text = ninjs.text();
        return new Page(text, ninjs.facts().or(Facts.NONE.by(Agencies.inDateline(text))));
    }

    private void mustBeUsableText() {
        var type = text("type");
        if (type != null && !type.equals(TEXT) && !type.equals("composite")) {
            throw new Unreadable("The item is of the type " + quoted(type) + "; only text is read.");
        }
        var status = text("pubstatus");
        if (status != null && !status.equals("usable")) {
            throw new Unreadable("The item is not to be used: its pubstatus is " + quoted(status) + ".");
        }
    }

    private String text() {
        var bodies = fields.containsKey("bodies") ? listed("bodies") : fielded("body");
        var html = best(bodies, Part::isHtml);
        if (html != null) {
            return Html.body(html);
        }
        var plain = best(bodies, part -> true);
        if (plain == null) {
            throw new Unreadable("The item has no body. Send the text of the article.");
        }
        return Plain.read(plain).text();
    }

    private Facts facts() {
        var sources = Stream.concat(Stream.of(text("copyrightholder")), named("infosource", "infosources"))
                .filter(Objects::nonNull)
                .toList();
        var signed = Stream.of("byline", "by")
                .map(this::text)
                .filter(Objects::nonNull)
                .toList();
        return new Facts(
                "NEWS_ARTICLE",
                Told.url(text("uri")),
                Told.title(title()),
                Told.name(sources.isEmpty() ? null : sources.get(0)),
                Agencies.in(Stream.concat(sources.stream(), signed.stream()).toList()),
                Told.authors(signed.stream()),
                first(Told.day(text("firstcreated")), Told.day(text("versioncreated"))),
                Told.language(text("language")),
                first(Told.notice(text("copyrightnotice")), Told.notice(text("usageterms"))));
    }

    private String title() {
        var headlines = fields.containsKey("headlines") ? listed("headlines") : fielded("headline");
        return first(best(headlines, part -> true), text("title"));
    }

    /** The first that fits, of the main ones if one of them does. */
    private static String best(List<Part> parts, Predicate<Part> fits) {
        var fitting = parts.stream().filter(fits).toList();
        return fitting.stream()
                .filter(part -> part.role().equals(MAIN))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(Part::value)
                .orElse(null);
    }

    /** As 2.x and 3.x list them. */
    private List<Part> listed(String field) {
        return Json.each(fields.get(field))
                .map(Ninjs::folded)
                .map(part -> new Part(text(part, "role"), text(part, "contenttype"), text(part, "value")))
                .filter(Part::isThere)
                .toList();
    }

    /** As 1.x has them: {@code body_text}, {@code body_main}, {@code headline}. */
    private List<Part> fielded(String name) {
        var parts = new ArrayList<Part>();
        fields.forEach((field, value) -> {
            if (value.isTextual() && (field.equals(name) || field.startsWith(name + "_"))) {
                var role = field.equals(name) ? MAIN : field.substring(name.length() + 1);
                parts.add(new Part(role, role, value.textValue()));
            }
        });
        return parts.stream()
                .filter(Part::isThere)
                .sorted(java.util.Comparator.comparing(Part::role))
                .toList();
    }

    private Stream<String> named(String... names) {
        return Stream.of(names)
                .filter(fields::containsKey)
                .flatMap(name -> Json.each(fields.get(name)))
                .map(source -> text(folded(source), "name"));
    }

    private String text(String field) {
        return text(fields, field);
    }

    private static String text(Map<String, JsonNode> fields, String field) {
        var value = fields.get(field);
        return value != null && value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private static Map<String, JsonNode> folded(JsonNode object) {
        var fields = new HashMap<String, JsonNode>();
        object.properties()
                .forEach(field -> fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        return fields;
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }

    private static String quoted(String value) {
        return "“" + Told.name(value) + "”";
    }

    private record Part(String role, String type, String value) {
        Part {
            role = role == null ? "" : role.toLowerCase(Locale.ROOT);
        }

        boolean isThere() {
            return value != null && !value.isBlank();
        }

        boolean isHtml() {
            return type == null
                    ? value.stripLeading().startsWith("<")
                    : type.toLowerCase(Locale.ROOT).matches(HTML);
        }
    }
}
