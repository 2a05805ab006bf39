package org.onrecord.ledger;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.UUID;

/**
 * Walks one chain, entry by entry, until one does not hold. Where an earlier check kept the chain's end, that entry must
 * still be there as it was: a chain alone does not show that its end was cut off, or that all of it was written anew.
 */
final class ChainCheck {
    /** What a row needs, from {@code ledger_entry e left join ledger_head h}. */
    static final String COLUMNS = """
            e.id, e.position, e.type, e.subject_kind, e.subject, e.happened_at, e.actor, e.payload::text as payload,
            e.salt, e.commitment, e.previous_hash, e.hash, h.position as head_position, h.hash as head_hash""";

    private final Payloads payloads;
    private Tip tip = Tip.NONE;
    private Tip head = Tip.NONE;
    private int erased;
    private Integer brokenAt;
    private UUID brokenEntry;
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
        if (tip == Tip.NONE && row.getInteger("head_position") != null) {
            head = new Tip(row.getInteger("head_position"), bytes(row, "head_hash"));
        }
        fault = faultOf(row);
        if (fault != null) {
            brokenAt = row.getInteger("position");
            brokenEntry = row.getUUID("id");
        }
        tip = new Tip(row.getInteger("position"), bytes(row, "hash"));
    }

    /** To be called when there are no more entries. */
    void end() {
        if (holds() && tip.position() < head.position()) {
            fault = "Entries were cut off that an earlier check saw.";
            brokenAt = tip.position() + 1;
        }
    }

    ChainReport report() {
        return new ChainReport(holds(), position(), erased, brokenAt, fault);
    }

    FaultView fault(String kind, UUID subject) {
        return new FaultView(kind, subject, brokenAt, brokenEntry, fault);
    }

    /** The chain's end, when it is not the one that is kept already. */
    Tip newHead() {
        return holds() && tip.position() > head.position() ? tip : null;
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
        if (!Arrays.equals(bytes(row, "hash"), sealOf(row, commitment).hash(tip.hash()))) {
            return "Who, when or what was changed.";
        }
        return row.getInteger("position") == head.position() && !Arrays.equals(bytes(row, "hash"), head.hash())
                ? "The history was written anew after an earlier check."
                : null;
    }

    private static Seal sealOf(Row row, byte[] commitment) {
        return new Seal(
                row.getUUID("id"),
                row.getInteger("position"),
                row.getString("type"),
                row.getString("subject_kind"),
                row.getUUID("subject"),
                row.getUUID("actor"),
                row.getOffsetDateTime("happened_at").toInstant(),
                commitment);
    }

    private static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }
}
