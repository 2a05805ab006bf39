package org.onrecord.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.onrecord.kit.JsonColumn;
import org.onrecord.ledger.Commitment;

/**
 * What the ledger keeps of a report: while it is sealed only the commitment, since a report that is sealed has nothing else.
 *
 * @param commitment SHA-256 of the salt and the contents as canonical JSON, hex
 */
record ReportFacts(
        int number,
        UUID author,
        String statement,
        String commitment,
        String salt,
        JsonNode contents,
        CrossCheck crossCheck,
        UUID approvedBy) {

    record CrossCheck(UUID by, String rating, String rationale, boolean agrees) {
        static CrossCheck of(Report report) {
            return report.crossCheckedBy == null
                    ? null
                    : new CrossCheck(report.crossCheckedBy, report.crossRating, report.crossRationale, report.agrees);
        }
    }

    static ReportFacts of(Report report) {
        return new ReportFacts(
                report.number,
                report.author,
                report.statement,
                Commitment.hex(report.commitment),
                Commitment.hex(report.salt),
                report.contents == null ? null : JsonColumn.read(report.contents, new TypeReference<JsonNode>() {}),
                CrossCheck.of(report),
                report.approvedBy);
    }
}
