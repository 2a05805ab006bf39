package org.onrecord.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonList;
import org.onrecord.kit.Tagged;

/** A claim with everything that is on record about it, but not the quotes. */
@Schema(name = "Claim")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        @Schema(required = true) UUID id,
        @Schema(required = true) int revision,
        @Schema(required = true) String statement,
        String shortStatement,
        @Schema(required = true) String language,
        @Schema(required = true) Checkability checkability,
        @Schema(required = true) List<String> topics,

        @Schema(required = true, description = "Other ways in which it is put, at most 100")
        List<WordingView> wordings,

        @Schema(required = true, description = "How it stands to other claims, at most 200")
        List<RelationView> relations,

        @Schema(required = true, description = "Where outlets put it in their own voice, at most 1,000")
        List<ClaimAppearanceView> appearances,

        @Schema(
                required = true,
                description =
                        "Computed: an accepted quote disputes it, and another supports it or an outlet asserts it")
        boolean contested,

        @Schema(required = true, description = "How many quotes do what to it, by stance")
        List<EvidenceTally> evidence,

        @Schema(description = "Its last verdict; missing while it has none")
        ClaimVerdict verdict,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Tagged {

    private static final TypeReference<List<String>> TOPICS = new TypeReference<>() {};
    private static final TypeReference<List<WordingView>> WORDINGS = new TypeReference<>() {};
    private static final TypeReference<List<RelationView>> RELATIONS = new TypeReference<>() {};
    private static final TypeReference<List<ClaimAppearanceView>> APPEARANCES = new TypeReference<>() {};
    private static final TypeReference<List<EvidenceTally>> EVIDENCE = new TypeReference<>() {};

    static ClaimView of(Row row) {
        return new ClaimView(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("statement"),
                row.getString("short_statement"),
                row.getString("language"),
                Checkability.valueOf(row.getString("checkability")),
                JsonList.of(row.getString("topics"), TOPICS),
                JsonList.of(row.getString("wordings"), WORDINGS),
                JsonList.of(row.getString("relations"), RELATIONS),
                JsonList.of(row.getString("appearances"), APPEARANCES),
                row.getBoolean("contested"),
                JsonList.of(row.getString("evidence"), EVIDENCE),
                ClaimVerdict.of(row),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getString("tag"));
    }
}
