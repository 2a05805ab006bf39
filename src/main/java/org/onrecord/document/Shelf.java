package org.onrecord.document;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;

/** Reads of documents and their versions, each one statement. */
@ApplicationScoped
public class Shelf {
    private static final String COLUMNS = """
            select d.id, d.revision, d.kind, d.canonical_url, d.title, d.outlet_name, d.outlet_domain, d.origin_agency,
                   d.authors::text as authors, d.published_on, d.language, d.translation_of, d.translated_by,
                   d.rights_notice, d.created_at, d.updated_at,
                   (select coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'text', n.text,
                               'noticedOn', n.noticed_on, 'createdAt', n.created_at) order by n.id), '[]')::text
                    from notice n where n.document_id = d.id) as notices
            """;
    private static final String ONE = COLUMNS + """
            , (select coalesce(json_agg(json_build_object('id', v.id, 'documentId', v.document_id, 'number', v.number,
                          'sha256', encode(v.sha256, 'hex'), 'length', v.length, 'capturedAt', v.captured_at,
                          'archiveUrl', v.archive_url, 'withheld', v.text is null) order by v.number), '[]')::text
               from document_version v where v.document_id = d.id) as versions
            from document d where d.id = $1""";
    private static final String PAGE = COLUMNS + """
            from document d""";
    private static final String THESE = PAGE + " where d.id = any($1)";
    private static final String LANGUAGES = "select id, language from document where id = any($1)";
    private static final String VERSION = """
            select id, document_id, number, sha256, length, captured_at, archive_url, text is null as withheld,
                   case when $3 then text end as text
            from document_version where document_id = $1 and number = $2""";
    private static final String VERSION_TAG = """
            select encode(sha256, 'hex') as sha256, text is null as withheld
            from document_version where document_id = $1 and number = $2""";
    private static final String VERSIONS = """
            select v.id, v.document_id, v.number, v.sha256, v.length, v.captured_at, v.archive_url,
                   v.text is null as withheld, null::text as text
            from document d left join document_version v on v.document_id = d.id and v.number > $2
            where d.id = $1 order by v.number limit $3""";

    private final Db db;

    Shelf(Db db) {
        this.db = db;
    }

    /** A document with its notices and its versions, without their texts. @throws Problem NOT_FOUND */
    public Uni<DocumentView> get(UUID id) {
        return db.row(ONE, Tuple.of(id), DocumentView::ofOne)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("document", id));
    }

    /** The id of the document that is known by an address, or null; null, too, for no address. */
    public Uni<UUID> known(String canonicalUrl) {
        return canonicalUrl == null
                ? Uni.createFrom().nullItem()
                : db.row(
                        "select id from document where canonical_url = $1",
                        Tuple.of(canonicalUrl),
                        row -> row.getUUID(0));
    }

    /** The entity tag of a document, without reading the rest. @throws Problem NOT_FOUND */
    public Uni<String> tag(UUID id) {
        return db.row("select revision from document where id = $1", Tuple.of(id), row -> row.getInteger(0))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("document", id))
                .map(String::valueOf);
    }

    /** Documents, the latest recorded first. */
    public Uni<Page<DocumentView>> page(DocumentFilter filter, PageAsk ask) {
        var query = filter.query(PAGE, ask);
        return db.rows(query.sql(), query.args(), DocumentView::ofList)
                .map(documents -> Page.of(documents, ask, document -> Cursor.of(document.id())));
    }

    /** These documents, in no order. */
    public Uni<List<DocumentView>> these(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : db.rows(THESE, Tuple.of(ids.toArray(UUID[]::new)), DocumentView::ofList);
    }

    /** The languages of documents, by their ids. */
    public Uni<Map<UUID, String>> languages(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : db.rows(LANGUAGES, Tuple.of(ids.toArray(UUID[]::new)), row -> row)
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(row -> row.getUUID("id"), row -> row.getString("language"))));
    }

    /** A version; with its text, if there is one, when {@code shown}. @throws Problem NOT_FOUND */
    public Uni<VersionView> version(UUID documentId, int number, boolean shown) {
        return db.row(VERSION, Tuple.of(documentId, number, shown), VersionView::of)
                .onItem()
                .ifNull()
                .failWith(() -> noSuch(documentId, number));
    }

    /** The entity tag of what {@link #version} gives, without reading the text. */
    public Uni<String> versionTag(UUID documentId, int number, boolean shown) {
        return db.row(VERSION_TAG, Tuple.of(documentId, number), row -> {
                    var withheld = row.getBoolean("withheld");
                    return VersionView.tag(row.getString("sha256"), withheld, shown && !withheld);
                })
                .onItem()
                .ifNull()
                .failWith(() -> noSuch(documentId, number));
    }

    /** The versions of a document without their texts, oldest first. @throws Problem NOT_FOUND */
    public Uni<Page<VersionView>> versions(UUID documentId, PageAsk ask) {
        int after = ask.cursor(1).map(cursor -> cursor.number(0)).orElse(0);
        return db.rows(VERSIONS, Tuple.of(documentId, after, ask.rows()), row -> row)
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw Problem.notFound("document", documentId);
                    }
                    return rows.get(0).getUUID("id") == null
                            ? List.<VersionView>of()
                            : rows.stream().map(VersionView::of).toList();
                })
                .map(versions -> Page.of(versions, ask, version -> Cursor.of(version.number())));
    }

    private static Problem noSuch(UUID documentId, int number) {
        return Problem.of(ProblemType.NOT_FOUND, "The document " + documentId + " has no version " + number + ".");
    }
}
