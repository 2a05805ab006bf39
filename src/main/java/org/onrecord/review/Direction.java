package org.onrecord.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a piece of evidence speaks for the claim or against it. */
@Schema(name = "EvidenceDirection")
public enum Direction {
    FOR,
    AGAINST
}
