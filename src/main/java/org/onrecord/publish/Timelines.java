package org.onrecord.publish;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.Db;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Moved;
import org.onrecord.kit.Page;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Problem;

/** The history of claims as everybody may read it, without drafts, proposals, what was rejected, and names of staff. */
@ApplicationScoped
public class Timelines {
    private final Db db;
    private final boolean showStaff;

    Timelines(Db db, @ConfigProperty(name = "onrecord.timeline.show-staff", defaultValue = "false") boolean showStaff) {
        this.db = db;
        this.showStaff = showStaff;
    }

    /**
     * What happened to a claim, newest first. What links and quotes did to a claim that was merged into this one is part
     * of it, because they moved here. Of a claim with more than {@value TimelineSql#LOOKED_AT} links, those that changed last
     * are told of.
     *
     * @throws Problem NOT_FOUND, or Moved when it was merged into another
     */
    public Uni<Page<TimelineEvent>> page(UUID claimId, PageAsk ask) {
        var after = ask.cursor(1).map(cursor -> cursor.uuid(0)).orElse(null);
        return db.search(TimelineSql.PAGE, Tuple.of(claimId, ask.rows(), after, showStaff), row -> row)
                .invoke(rows -> mustStand(claimId, rows))
                .map(rows -> Page.of(events(rows), ask, event -> Cursor.of(event.id()))
                        .limitedTo(TimelineSql.LOOKED_AT, rows.get(0).getBoolean("cut")));
    }

    private static List<TimelineEvent> events(List<Row> rows) {
        return rows.stream().map(Timelines::event).filter(Objects::nonNull).toList();
    }

    private static void mustStand(UUID claimId, List<Row> rows) {
        if (rows.isEmpty()) {
            throw Problem.notFound("claim", claimId);
        }
        var winner = rows.get(0).getUUID("merged_into");
        if (winner != null) {
            throw new Moved(claimId, winner);
        }
    }

    private static TimelineEvent event(Row row) {
        var event = row.getString("event");
        return event == null ? null : JsonColumn.read(event, new TypeReference<>() {});
    }
}
