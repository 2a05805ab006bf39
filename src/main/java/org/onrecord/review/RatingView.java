package org.onrecord.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Tagged;

/** A value of the rating scale as it is. */
@Schema(name = "Rating")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingView(
        @Schema(required = true, description = "What programs call it")
        String code,

        @Schema(required = true) int revision,
        @Schema(required = true) List<Label> labels,

        @Schema(description = "The worst value has the least; missing for a value that is on no such line")
        Integer number,

        @Schema(description = "When it is chosen") String description,
        @Schema(required = true) int position,

        @Schema(required = true, description = "Whether it is chosen no more")
        boolean retired,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt)
        implements Tagged {

    static RatingView of(Rating rating) {
        return new RatingView(
                rating.code,
                rating.revision,
                rating.labels,
                rating.number,
                rating.description,
                rating.position,
                rating.retired,
                rating.createdAt,
                rating.updatedAt);
    }

    static RatingView of(Row row) {
        return new RatingView(
                row.getString("code"),
                row.getInteger("revision"),
                JsonColumn.read(row.getString("labels"), new TypeReference<>() {}),
                row.getInteger("number"),
                row.getString("description"),
                row.getInteger("position"),
                row.getBoolean("retired"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    /** What it is called in a language, else in the first that it has a label in. */
    public String label(String language) {
        return Rated.label(labels, language);
    }

    boolean counts() {
        return !retired && Objects.nonNull(number);
    }

    @Override
    @JsonIgnore
    public String tag() {
        return Integer.toString(revision);
    }
}
