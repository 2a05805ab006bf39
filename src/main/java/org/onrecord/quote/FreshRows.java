package org.onrecord.quote;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.onrecord.kit.Act;
import org.onrecord.kit.Db;

/** The rows of a quote that is going on record, with all its parts, as one statement writes them: one array a column. */
record FreshRows(FreshQuote fresh, List<Link> links) {
    /** Its documents are held, so that what was noticed of them is seen, or is noticed after it. */
    static final String SQL = """
            with the_quote as (
                insert into quote (id, created_at, updated_at, kind, status, original_wording, original_language, said_on,
                    occasion_kind, occasion_name, occasion_place, occasion_on, occasion_precision, revision)
                values ($1::uuid, $2::timestamptz, $2::timestamptz, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0)),
            its_speakers as (
                insert into quote_speaker (quote_id, position, id, speaker_id, role)
                select $1::uuid, s.nth - 1, s.id, s.speaker, s.role
                from unnest($13::uuid[], $14::uuid[], $15::text[]) with ordinality s (id, speaker, role, nth)),
            its_appearances as (
                insert into appearance (quote_id, created_at, id, document_id, version_id, wording, language, segments, cue,
                    mention, anchor, independence, source_key)
                select $1::uuid, $2::timestamptz, a.id, a.document, a.version, a.wording, a.language, a.segments::jsonb,
                    a.cue::jsonb, a.mention::jsonb, a.anchor, a.chain::jsonb, a.key
                from unnest($16::uuid[], $17::uuid[], $18::uuid[], $19::text[], $20::text[], $21::text[], $22::text[],
                        $23::text[], $24::text[], $25::text[], $26::text[])
                    a (id, document, version, wording, language, segments, cue, mention, anchor, chain, key)),
            its_links as (
                insert into link (quote_id, created_at, updated_at, id, claim_id, stance, asserts, rationale, origin, suggestion,
                    status, drawn_by, revision)
                select $1::uuid, $2::timestamptz, $2::timestamptz, l.id, l.claim, l.stance, l.asserts, l.rationale, l.origin,
                    l.suggestion::jsonb, l.status, l.drawn_by, 0
                from unnest($27::uuid[], $28::uuid[], $29::text[], $30::bool[], $31::text[], $32::text[], $33::text[],
                        $34::text[], $35::uuid[])
                    l (id, claim, stance, asserts, rationale, origin, suggestion, status, drawn_by))
            select id from notice where kind = 'RETRACTION' and document_id = any($17::uuid[])""";

    private static final Appearance.Segments SEGMENTS = new Appearance.Segments();
    private static final Appearance.Parts PARTS = new Appearance.Parts();
    private static final Appearance.Chain CHAIN = new Appearance.Chain();
    private static final Link.SuggestionColumn SUGGESTION = new Link.SuggestionColumn();

    /** Writes them, and gives a row for each retraction of one of the documents. */
    Db.Query query(Act act) {
        var args = Stream.of(quote(fresh.quote(), act), said(), standing(), drawn())
                .flatMap(Stream::of)
                .toArray();
        return new Db.Query(SQL, args);
    }

    private static Object[] quote(Quote quote, Act act) {
        var occasion = quote.occasion == null ? new Occasion(null, null, null, null, null) : quote.occasion;
        return new Object[] {
            quote.id,
            act.atUtc(),
            name(quote.kind),
            name(quote.status),
            quote.originalWording,
            quote.originalLanguage,
            quote.saidOn,
            name(occasion.kind()),
            occasion.name(),
            occasion.place(),
            occasion.date(),
            name(occasion.precision())
        };
    }

    private Object[] said() {
        var all = fresh.attributions();
        return new Object[] {
            column(all, one -> one.id, UUID[]::new),
            column(all, one -> one.speakerId, UUID[]::new),
            column(all, one -> one.role, String[]::new)
        };
    }

    private Object[] standing() {
        var all = fresh.appearances();
        return new Object[] {
            column(all, one -> one.id, UUID[]::new),
            column(all, one -> one.documentId, UUID[]::new),
            column(all, one -> one.versionId, UUID[]::new),
            column(all, one -> one.wording, String[]::new),
            column(all, one -> one.language, String[]::new),
            column(all, one -> SEGMENTS.convertToDatabaseColumn(one.segments), String[]::new),
            column(all, one -> PARTS.convertToDatabaseColumn(one.cue), String[]::new),
            column(all, one -> PARTS.convertToDatabaseColumn(one.mention), String[]::new),
            column(all, one -> one.anchor.name(), String[]::new),
            column(all, one -> CHAIN.convertToDatabaseColumn(one.independence), String[]::new),
            column(all, one -> one.sourceKey, String[]::new)
        };
    }

    private Object[] drawn() {
        return new Object[] {
            column(links, one -> one.id, UUID[]::new),
            column(links, one -> one.claimId, UUID[]::new),
            column(links, one -> one.stance.name(), String[]::new),
            column(links, one -> one.asserts, Boolean[]::new),
            column(links, one -> one.rationale, String[]::new),
            column(links, one -> one.origin.name(), String[]::new),
            column(links, one -> SUGGESTION.convertToDatabaseColumn(one.suggestion), String[]::new),
            column(links, one -> one.status.name(), String[]::new),
            column(links, one -> one.drawnBy, UUID[]::new)
        };
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        var column = array.apply(rows.size());
        for (int row = 0; row < column.length; row++) {
            column[row] = value.apply(rows.get(row));
        }
        return column;
    }
}
