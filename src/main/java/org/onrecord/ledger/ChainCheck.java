package org.onrecord.ledger;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;

/** Walks one chain, entry by entry, until one does not hold. */
final class ChainCheck {
    private final Payloads payloads;
    private Tip tip = Tip.NONE;
    private int erased;
    private Integer brokenAt;
    private String fault;

    ChainCheck(Payloads payloads) {
        this.payloads = payloads;
    }

    int position() {
        return tip.position();
    }

    boolean holds() {
        return fault == null;
    }

    void next(Row row) {
        if (!holds()) {
            return;
        }
        fault = faultOf(row);
        if (fault != null) {
            brokenAt = row.getInteger("position");
        }
        tip = new Tip(row.getInteger("position"), bytes(row, "hash"));
    }

    ChainReport report() {
        return new ChainReport(holds(), position(), erased, brokenAt, fault);
    }

    private String faultOf(Row row) {
        if (row.getInteger("position") != tip.position() + 1) {
            return "An entry is missing before it.";
        }
        if (!Arrays.equals(bytes(row, "previous_hash"), tip.hash())) {
            return "It is not chained to the entry before it.";
        }
        var commitment = bytes(row, "commitment");
        var payload = row.getString("payload");
        if (payload == null) {
            erased++;
        } else if (!Arrays.equals(commitment, Seal.commitment(bytes(row, "salt"), payloads.canonical(payload)))) {
            return "Its contents were changed.";
        }
        var seal = new Seal(
                row.getUUID("id"),
                row.getInteger("position"),
                row.getString("type"),
                row.getString("subject_kind"),
                row.getUUID("subject"),
                row.getUUID("actor"),
                row.getOffsetDateTime("happened_at").toInstant(),
                commitment);
        return Arrays.equals(bytes(row, "hash"), seal.hash(tip.hash())) ? null : "Who, when or what was changed.";
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
