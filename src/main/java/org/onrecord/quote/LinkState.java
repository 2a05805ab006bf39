package org.onrecord.quote;

import static org.onrecord.kit.Transitions.row;
import static org.onrecord.quote.LinkStep.ACCEPT;
import static org.onrecord.quote.LinkStep.CHALLENGE;
import static org.onrecord.quote.LinkStep.DROP;
import static org.onrecord.quote.LinkStep.GO_STALE;
import static org.onrecord.quote.LinkStep.OVERTURN;
import static org.onrecord.quote.LinkStep.RECONFIRM;
import static org.onrecord.quote.LinkStep.REJECT;
import static org.onrecord.quote.LinkStep.UPHOLD;

import java.util.List;
import org.onrecord.kit.Transitions;

/** Where a link is on its way: its status, and of an accepted one whether it is challenged. */
public enum LinkState {
    PROPOSED(LinkStatus.PROPOSED),
    ACCEPTED(LinkStatus.ACCEPTED),
    CHALLENGED(LinkStatus.ACCEPTED),
    REJECTED(LinkStatus.REJECTED),
    STALE(LinkStatus.STALE);

    /** {@code src/docs/states.md} has the same table in words. */
    public static final Transitions<LinkState, LinkStep> TRANSITIONS = new Transitions<>(
            "link",
            List.of(
                    row(PROPOSED, ACCEPT, ACCEPTED),
                    row(PROPOSED, REJECT, REJECTED),
                    row(PROPOSED, GO_STALE, STALE),
                    row(ACCEPTED, CHALLENGE, CHALLENGED),
                    row(ACCEPTED, GO_STALE, STALE),
                    row(CHALLENGED, UPHOLD, ACCEPTED),
                    row(CHALLENGED, OVERTURN, REJECTED),
                    row(CHALLENGED, GO_STALE, STALE),
                    row(STALE, RECONFIRM, ACCEPTED),
                    row(STALE, DROP, REJECTED),
                    row(STALE, GO_STALE, STALE)));

    /** What is on record of it, and counted in tallies. */
    final LinkStatus status;

    LinkState(LinkStatus status) {
        this.status = status;
    }

    static LinkState of(LinkStatus status, boolean challenged) {
        return status == LinkStatus.ACCEPTED && challenged ? CHALLENGED : valueOf(status.name());
    }
}
