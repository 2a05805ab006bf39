package org.onrecord.quote;

import java.util.List;
import java.util.UUID;

/**
 * What the ledger keeps of an assessment.
 *
 * @param supersedes the assessment that it took the place of, when it was confirmed
 * @param resolves the challenges that it resolved, when it was confirmed
 */
record AssessmentFacts(
        UUID assessmentId,
        Authenticity label,
        String rationale,
        List<Exhibit> evidence,
        UUID actualSpeakerId,
        AssessmentStatus status,
        String override,
        UUID supersedes,
        List<UUID> resolves) {

    static AssessmentFacts of(Assessment assessment) {
        return of(assessment, null, null);
    }

    static AssessmentFacts of(Assessment assessment, UUID supersedes, List<UUID> resolves) {
        return new AssessmentFacts(
                assessment.id,
                assessment.label,
                assessment.rationale,
                assessment.evidence,
                assessment.actualSpeaker,
                assessment.status,
                assessment.override,
                supersedes,
                resolves);
    }
}
