package org.onrecord.quote;

import org.onrecord.ledger.EntryType;

/**
 * How somebody settles what becomes of a link.
 *
 * @param reasonCode null but for a rejection
 * @param override see {@link Decision#override()}
 */
record Ruling(LinkStep step, LinkFault reasonCode, String reason, String override) {
    static Ruling of(LinkStep step, Decision decision) {
        return new Ruling(step, null, decision.reason(), decision.override());
    }

    static Ruling of(Rejection rejection) {
        return new Ruling(LinkStep.REJECT, rejection.reasonCode(), rejection.reason(), rejection.override());
    }

    EntryType entry() {
        return switch (step) {
            case ACCEPT -> EntryType.LINK_ACCEPTED;
            case REJECT -> EntryType.LINK_REJECTED;
            case UPHOLD -> EntryType.LINK_UPHELD;
            case OVERTURN -> EntryType.LINK_OVERTURNED;
            case RECONFIRM -> EntryType.LINK_RECONFIRMED;
            case DROP -> EntryType.LINK_DROPPED;
            case CHALLENGE, GO_STALE -> throw new IllegalStateException(step + " settles nothing");
        };
    }
}
