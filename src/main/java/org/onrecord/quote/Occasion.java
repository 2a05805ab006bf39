package org.onrecord.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When and where something was said. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "When and where it was said")
public record Occasion(
        @Enumerated(EnumType.STRING) @Column(name = "occasion_kind")
        OccasionKind kind,

        @Size(min = 1, max = 300) @Column(name = "occasion_name") @Schema(examples = "Interview with Reuters")
        String name,

        @Size(min = 1, max = 200) @Column(name = "occasion_place")
        String place,

        @Column(name = "occasion_on")
        @Schema(description = "The day; the first of the month or year when only that is known")
        LocalDate date,

        @Enumerated(EnumType.STRING)
        @Column(name = "occasion_precision")
        @Schema(description = "How much of the date is known; goes with the date")
        DatePrecision precision) {

    @AssertTrue(message = "date and precision go together")
    @Schema(hidden = true)
    boolean isDateWhole() {
        return (date == null) == (precision == null);
    }
}
