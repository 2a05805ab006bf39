package org.onrecord.quote;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What placing an appearance needs to know of its document and version.
 *
 * @param revision of the document: a version that is captured raises it
 * @param origin first source, when none is named: the agency, else the outlet, else the document itself
 * @param versionId null when the document has no such version
 * @param text null when it is withheld
 */
record Source(
        int revision, String language, String origin, LocalDate publishedOn, UUID versionId, int length, String text) {

    static final String SQL = """
            select d.revision, d.language, coalesce(d.origin_agency, d.outlet_name, d.outlet_domain, d.title) as origin, d.published_on,
                   v.id as version_id, v.length, v.text
            from document d
            left join lateral (
                select id, length, text from document_version
                where document_id = d.id and ($2::int is null or number = $2)
                order by number desc limit 1) v on true
            where d.id = $1""";

    static Source of(Row row) {
        var length = row.getInteger("length");
        return new Source(
                row.getInteger("revision"),
                row.getString("language"),
                row.getString("origin"),
                row.getLocalDate("published_on"),
                row.getUUID("version_id"),
                length == null ? 0 : length,
                row.getString("text"));
    }
}
