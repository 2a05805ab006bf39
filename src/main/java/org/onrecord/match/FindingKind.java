package org.onrecord.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is found of a passage of a draft. */
@Schema(
        description =
                "ON_RECORD: the words are on record for that speaker, or for somebody where the draft does not tell. ALTERED: words differ. NOT_ON_RECORD: nobody is on record with them. MISATTRIBUTED: somebody else is. CLIPPED: the record goes on in a way that may change them. AUTHENTICITY_IN_DISPUTE: whether it was said is disputed. ROLE_DIFFERS: the speaker's role is not the one that was reported then. CLAIM_IN_OWN_VOICE: the draft itself says what a claim says on which there is a verdict")
public enum FindingKind {
    ON_RECORD("On record"),
    ALTERED("Altered"),
    NOT_ON_RECORD("Not on record"),
    MISATTRIBUTED("Somebody else's words"),
    CLIPPED("Clipped"),
    AUTHENTICITY_IN_DISPUTE("Authenticity in dispute"),
    ROLE_DIFFERS("Role differs"),
    CLAIM_IN_OWN_VOICE("A checked claim in the draft's own voice");

    final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /** For the names of styles. */
    String style() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
