package org.onrecord.kit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What an operation answers when all goes well.
 *
 * @param html whether it can also be had as an HTML fragment
 * @param limited whether it is a page of a list that may be read from the newest of very many links
 */
record Answer(int status, String schema, boolean html, boolean limited) {
    private static final String PAGE = "Page";
    private static final Set<String> UNTAGGED = Set.of(
            "Me",
            "ChainReport",
            "Extraction",
            "DocumentCandidates",
            "BulkResult",
            "SearchAnswer",
            "TaskCounts",
            "TaskHold",
            "SameQuotes",
            "DraftCheck",
            "Match",
            "SuggestedClaims");

    /** By operationId, from {@code answers.properties}. */
    static Map<String, Answer> table() {
        var lines = new Properties();
        try (var file = Answer.class.getResourceAsStream("answers.properties")) {
            lines.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var table = new TreeMap<String, Answer>();
        lines.stringPropertyNames().forEach(id -> {
            var words = lines.getProperty(id).split(" ");
            var more = List.of(words);
            table.put(
                    id,
                    new Answer(Integer.parseInt(words[0]), words[1], more.contains("html"), more.contains("limited")));
        });
        return table;
    }

    boolean isPage() {
        return schema.endsWith(PAGE);
    }

    /** Whether the answer is one record with an entity tag of its own. */
    boolean isTagged() {
        return !isPage() && !UNTAGGED.contains(schema);
    }

    String item() {
        return schema.substring(0, schema.length() - PAGE.length());
    }

    /** Adds the schema of the page, which no class of the code has: it has no generics. */
    void addPageTo(Components components) {
        if (!isPage() || components.getSchemas().containsKey(schema)) {
            return;
        }
        var items = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(Schemas.reference(item()))
                .description("The items of this page, in the list's order");
        var next = OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description("Cursor of the next page, for `after`; missing on the last page");
        var page = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One page of a list. The whole list is read by following `next` until it is missing")
                .addRequired("items")
                .addProperty("items", items)
                .addProperty("next", next);
        if (limited) {
            page.addProperty(
                    "limitedTo",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.INTEGER)
                            .format("int32")
                            .description(
                                    "Missing when the list has all. Else how many of the newest links it was read from"));
        }
        components.addSchema(schema, page);
    }
}
