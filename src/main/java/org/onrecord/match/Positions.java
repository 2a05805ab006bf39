package org.onrecord.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.onrecord.claim.Claims;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.speaker.Speakers;

/**
 * Where speakers stand towards claims, as their quotes show it: read from accepted links. What is on record as made up,
 * or as said by somebody else, is nobody's position.
 */
@ApplicationScoped
public class Positions {
    private final Db db;
    private final Speakers speakers;
    private final Claims claims;

    Positions(Db db, Speakers speakers, Claims claims) {
        this.db = db;
        this.speakers = speakers;
        this.claims = claims;
    }

    /**
     * What a speaker did to claims, claim by claim, the last stated claim first; to each of them in the order of time.
     *
     * @param claim the only one that is asked for, or null
     * @throws Problem NOT_FOUND; Moved when the speaker was merged into another
     */
    public Uni<Page<PositionView>> ofSpeaker(UUID speaker, UUID claim, PageAsk ask) {
        var after = ask.cursor(3);
        var args = Tuple.tuple()
                .addValue(speaker)
                .addValue(claim)
                .addValue(after.map(cursor -> cursor.uuid(0)).orElse(null))
                .addValue(after.map(cursor -> day(cursor, 1)).orElse(null))
                .addValue(after.map(cursor -> cursor.uuid(2)).orElse(null))
                .addValue(ask.rows());
        return speakers.tag(speaker)
                .chain(() -> db.search(PositionSql.OF_SPEAKER, args, PositionView::of))
                .map(page -> Page.of(page, ask, at -> Cursor.of(at.claimId(), at.day(), at.linkId())));
    }

    /**
     * Who stands where towards a claim: each speaker once, as they last stood, the latest first. Of a claim that has more than
     * {@value PositionSql#LOOKED_AT} accepted links, as the last of these tell.
     *
     * @throws Problem NOT_FOUND; Moved when the claim was merged into another
     */
    public Uni<Page<SpeakerPositionView>> towardsClaim(UUID claim, PageAsk ask) {
        var after = ask.cursor(2);
        var args = Tuple.tuple()
                .addValue(claim)
                .addValue(after.map(cursor -> day(cursor, 0)).orElse(null))
                .addValue(after.map(cursor -> cursor.uuid(1)).orElse(null))
                .addValue(ask.rows());
        return claims.tag(claim, false)
                .chain(() -> db.search(PositionSql.TOWARDS_CLAIM, args, row -> row))
                .map(rows -> Page.of(standing(rows), ask, at -> Cursor.of(at.day(), at.key()))
                        .limitedTo(PositionSql.LOOKED_AT, rows.get(0).getBoolean("cut")));
    }

    private static List<SpeakerPositionView> standing(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.getUUID("speaker_id") != null)
                .map(SpeakerPositionView::of)
                .toList();
    }

    private static LocalDate day(Cursor cursor, int index) {
        try {
            return LocalDate.parse(cursor.text(index));
        } catch (DateTimeParseException notADay) {
            throw Problem.field(
                    ProblemType.INVALID_PARAMETER,
                    "after",
                    "is not a cursor of this list; use `next` of the page before");
        }
    }
}
