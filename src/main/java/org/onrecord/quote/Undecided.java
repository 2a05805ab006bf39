package org.onrecord.quote;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * What waits in a document: quotations that were found in it, on which nobody decided.
 *
 * @param readable whether it has a text to look for quotations in
 * @param read whether its latest text was looked through; that happens when somebody first asks
 * @param waiting how many wait, or {@value Inboxes#MOST} when there are {@code more}
 */
public record Undecided(UUID documentId, boolean readable, boolean read, int waiting, boolean more) {
    static Undecided of(Row row) {
        int waiting = row.getInteger("waiting");
        return new Undecided(
                row.getUUID("id"),
                row.getBoolean("readable"),
                row.getBoolean("read"),
                Math.min(waiting, Inboxes.MOST),
                waiting > Inboxes.MOST);
    }
}
