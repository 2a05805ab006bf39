package org.onrecord.claim;

import java.time.LocalDate;
import java.util.UUID;

/** What the ledger keeps of an appearance: what was said of it, nothing of the document's own. */
record KeptAppearance(UUID id, UUID documentId, Form form, String exact, LocalDate appearedOn) {
    static KeptAppearance of(ClaimAppearance appearance) {
        return new KeptAppearance(
                appearance.id, appearance.documentId, appearance.form, appearance.exact, appearance.appearedOn);
    }
}
