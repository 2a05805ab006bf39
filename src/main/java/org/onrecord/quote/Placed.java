package org.onrecord.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An appearance whose segments were looked for in its version, ready to be recorded.
 *
 * @param documentRevision as it was when the version was read
 */
record Placed(
        UUID documentId,
        int documentRevision,
        UUID versionId,
        LocalDate publishedOn,
        String wording,
        String language,
        List<Segment> segments,
        Part cue,
        Part mention,
        AnchorState anchor,
        List<String> independence,
        String sourceKey) {

    /** @throws org.onrecord.kit.Problem INVALID_FIELD when it has other words between quotation marks than its segments */
    void mustSuit(QuoteKind kind, String field) {
        Verbatim.mustHold(kind, wording, segments, field);
    }
}
