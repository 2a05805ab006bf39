package org.onrecord.desk;

import java.util.List;
import java.util.UUID;
import org.onrecord.kit.Actor;
import org.onrecord.kit.Role;
import org.onrecord.quote.AssessmentStatus;
import org.onrecord.quote.AssessmentView;
import org.onrecord.quote.QuoteStatus;
import org.onrecord.quote.QuoteView;

/**
 * A quote as somebody who checks whether it was said sees it.
 *
 * @param assessments the last first, those that nobody decided on or confirmed, too
 */
public record QuoteCheckPage(
        QuoteView quote,
        List<AssessmentView> assessments,
        AssessForm form,
        Actor actor,
        People people,
        Tried tried,
        String done) {

    public boolean draft() {
        return quote.status() == QuoteStatus.DRAFT;
    }

    public boolean waits(AssessmentView assessment) {
        return assessment.status() == AssessmentStatus.PROPOSED;
    }

    public boolean own(AssessmentView assessment) {
        return actor.id().equals(assessment.assessedBy());
    }

    /** Whether who looks can decide on what waits. */
    public boolean decides(AssessmentView assessment) {
        return actor.role().covers(Role.REVIEWER) && (!own(assessment) || actor.role() == Role.ADMIN);
    }

    public String name(UUID account) {
        return people.name(account);
    }

    /** Whether who looks can take it off the record. */
    public boolean withdraws() {
        return actor.role().covers(Role.EDITOR);
    }
}
