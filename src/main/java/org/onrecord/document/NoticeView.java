package org.onrecord.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as it is on record. */
@Schema(name = "Notice")
public record NoticeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) NoticeKind kind,
        @Schema(required = true) String text,
        @Schema(required = true) LocalDate noticedOn,
        @Schema(required = true) Instant createdAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice.id, notice.kind, notice.text, notice.noticedOn, notice.createdAt);
    }
}
