package org.onrecord.speaker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** A speaker as it is on record. */
@Schema(name = "Speaker")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) SpeakerKind kind,
        @Schema(required = true) String name,
        @Schema(required = true) List<Alias> aliases,
        @Schema(required = true) List<String> sameAs,
        String country,

        @Schema(required = true, description = "Details that were taken back on request, with the note that says so")
        List<Redaction> redactions,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    /** What the ledger keeps of a speaker, too. */
    public static SpeakerView of(Speaker speaker) {
        return new SpeakerView(
                speaker.id,
                speaker.revision,
                speaker.kind,
                speaker.name,
                speaker.aliases,
                speaker.sameAs,
                speaker.country,
                speaker.redactions,
                speaker.createdAt,
                speaker.updatedAt);
    }

    static SpeakerView of(Row row) {
        return new SpeakerView(
                row.getUUID("id"),
                row.getInteger("revision"),
                SpeakerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                JsonColumn.read(row.getString("aliases"), new TypeReference<>() {}),
                JsonColumn.read(row.getString("same_as"), new TypeReference<>() {}),
                row.getString("country"),
                JsonColumn.read(row.getString("redactions"), new TypeReference<>() {}),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
