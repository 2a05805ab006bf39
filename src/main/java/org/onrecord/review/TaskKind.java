package org.onrecord.review;

import org.onrecord.kit.Role;

/** What can wait for a person, and the least role of who can do it. */
public enum TaskKind {
    /** A draft of a contributor's or of a machine's, to be taken onto the record. */
    QUOTE_TO_CONFIRM(Role.CHECKER),
    /** A quote that something speaks against, to be assessed. */
    QUOTE_CHALLENGED(Role.CHECKER),
    /** An appearance whose words a later version of its document no longer has; whoever is no checker may have brought that. */
    ANCHOR_ORPHANED(Role.CHECKER),
    ASSESSMENT_TO_CONFIRM(Role.REVIEWER),
    LINK_TO_DECIDE(Role.REVIEWER),
    LINK_STALE(Role.REVIEWER),
    LINK_CHALLENGED(Role.REVIEWER),
    /** Assigned to nobody yet, or to the one who asks. */
    CLAIM_TO_CHECK(Role.CHECKER),
    CLAIM_TO_CROSS_CHECK(Role.CHECKER),
    CLAIM_TO_REVIEW(Role.REVIEWER),
    VERDICT_TO_PUBLISH(Role.EDITOR),
    CORRECTION_TO_CONFIRM(Role.EDITOR),
    RETRACTION_TO_CONFIRM(Role.REVIEWER);

    final Role needed;

    TaskKind(Role needed) {
        this.needed = needed;
    }
}
