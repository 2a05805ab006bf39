package org.onrecord.ledger;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a run of a check has found so far, and the ends of chains that are still to be kept. */
final class Checked {
    private final List<Head> heads = new ArrayList<>();
    UUID reached;
    long entries;
    long erased;
    long subjects;
    long broken;
    FaultView firstFault;

    private record Head(String kind, UUID subject, Tip tip) {}

    void whole(String kind, UUID subject, ChainCheck chain) {
        subjects++;
        reached = subject;
        if (!chain.holds()) {
            fault(chain.fault(kind, subject));
        } else if (chain.newHead() != null) {
            heads.add(new Head(kind, subject, chain.newHead()));
        }
    }

    void fault(FaultView fault) {
        broken++;
        firstFault = firstFault == null ? fault : firstFault;
    }

    UUID[] headSubjects() {
        return heads.stream().map(Head::subject).toArray(UUID[]::new);
    }

    String[] headKinds() {
        return heads.stream().map(Head::kind).toArray(String[]::new);
    }

    Integer[] headPositions() {
        return heads.stream().map(head -> head.tip.position()).toArray(Integer[]::new);
    }

    Buffer[] headHashes() {
        return heads.stream().map(head -> Buffer.buffer(head.tip.hash())).toArray(Buffer[]::new);
    }

    void headsKept() {
        heads.clear();
    }
}
