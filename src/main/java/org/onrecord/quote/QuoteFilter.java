package org.onrecord.quote;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Language;

/** Which quotes are asked for; what is given must all be true of a quote. */
public record QuoteFilter(
        @Parameter(description = "Said by this speaker, or by one merged into it") @QueryParam("speaker")
        UUID speaker,

        @Parameter(description = "Standing in this document") @QueryParam("document")
        UUID document,

        @Parameter(description = "Linked to this claim") @QueryParam("claim")
        UUID claim,

        @Parameter(description = "With a link of this stance; with `claim`, towards that claim") @QueryParam("stance")
        Stance stance,

        @QueryParam("kind") QuoteKind kind,

        @Parameter(description = "Name or domain of an outlet in which it stands")
        @QueryParam("outlet")
        @Size(max = 253)
        String outlet,

        @Parameter(description = "Said on this day or later") @QueryParam("from")
        LocalDate from,

        @Parameter(description = "Said on this day or earlier") @QueryParam("to")
        LocalDate to,

        @Parameter(description = "In this language, in the original or as reported")
        @QueryParam("language")
        @Pattern(regexp = Language.PATTERN, message = Language.FAULT)
        String language) {
    /** Every quote. */
    public static final QuoteFilter ANY = of(null);

    /** Those that a speaker said. */
    public static QuoteFilter of(UUID speaker) {
        return new QuoteFilter(speaker, null, null, null, null, null, null, null, null);
    }

    /** Conditions on {@code q}, with their values, from parameter {@code $first} on. */
    Conditions conditions(int first, boolean staff) {
        var conditions = new Conditions(first);
        conditions.and(staff ? "q.status <> 'WITHDRAWN'" : "q.status = 'RECORDED'");
        conditions.and(
                "q.id in (select quote_id from quote_speaker where speaker_id in (select id from speaker where id = $? or merged_into = $?))",
                speaker);
        conditions.and("q.id in (select quote_id from appearance where document_id = $?)", document);
        conditions.andLink(claim, stance, staff);
        conditions.and("q.kind = $?", kind == null ? null : kind.name());
        conditions.and(
                "exists (select from appearance a join document d on d.id = a.document_id where a.quote_id = q.id and (lower(d.outlet_name) = lower($?) or lower(d.outlet_domain) = lower($?)))",
                outlet);
        conditions.and("q.said_on >= $?", from);
        conditions.and("q.said_on <= $?", to);
        conditions.and(
                "(q.original_language = $? or exists (select from appearance a where a.quote_id = q.id and a.language = $?))",
                language);
        return conditions;
    }

    /** SQL conditions joined by {@code and}, and the values of their parameters. */
    static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final int first;

        Conditions(int first) {
            this.first = first;
        }

        void and(String condition) {
            sql.add(condition);
        }

        void and(String condition, Object value) {
            if (value != null) {
                sql.add(condition.replace("$?", parameter(value)));
            }
        }

        void andLink(UUID claim, Stance stance, boolean staff) {
            if (claim == null && stance == null) {
                return;
            }
            var link = new StringBuilder("q.id in (select quote_id from link where status ");
            link.append(staff ? "<> 'REJECTED'" : "= 'ACCEPTED'");
            if (claim != null) {
                link.append(" and claim_id = ").append(parameter(claim));
            }
            if (stance != null) {
                link.append(" and stance = ").append(parameter(stance.name()));
            }
            sql.add(link.append(")").toString());
        }

        String sql() {
            return String.join(" and ", sql);
        }

        List<Object> values() {
            return values;
        }

        private String parameter(Object value) {
            values.add(value);
            return "$" + (first + values.size() - 1);
        }
    }
}
