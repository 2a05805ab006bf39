package org.onrecord.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How words stand to those that are on record, the closest first. */
@Schema(
        description =
                "EXACT: the same words; case, quotation marks, dashes, white space and brackets are no difference. CONTAINED: one is a part of the other. ALTERED: a few words differ. TRANSLATED: about the same in other words, perhaps another translation; proposed only")
public enum EchoKind {
    EXACT,
    CONTAINED,
    ALTERED,
    TRANSLATED
}
