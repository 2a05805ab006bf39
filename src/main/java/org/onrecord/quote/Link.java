package org.onrecord.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.onrecord.claim.Stance;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Ids;
import org.onrecord.kit.JsonColumn;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Revision;
import org.onrecord.kit.Role;

/** What a quote does to a claim as worded, drawn by one person and decided by another. */
@Entity
class Link {
    @Id
    UUID id;

    @Column(name = "quote_id")
    UUID quoteId;

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    Stance stance;

    boolean asserts;
    String rationale;

    @Enumerated(EnumType.STRING)
    LinkOrigin origin;

    @Convert(converter = SuggestionColumn.class)
    @ColumnTransformer(read = "suggestion::text", write = JsonColumn.WRITE)
    Suggestion suggestion;

    @Enumerated(EnumType.STRING)
    LinkStatus status;

    @Column(name = "drawn_by")
    UUID drawnBy;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    LinkFault reasonCode;

    String reason;
    String override;

    @Embedded
    LinkChallenge challenge;

    @Column(name = "challenge_open")
    boolean challengeOpen;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int revision;

    protected Link() {}

    Link(UUID quoteId, NewLink wanted, LinkOrigin origin, Act act) {
        mustBeDrawnByPerson(wanted, act);
        this.id = Ids.next();
        this.quoteId = quoteId;
        this.claimId = wanted.claimId();
        this.stance = wanted.stance();
        this.asserts = wanted.asserts();
        this.rationale = wanted.rationale().strip();
        this.origin = wanted.suggestion() == null ? origin : LinkOrigin.SUGGESTION;
        this.suggestion = wanted.suggestion();
        this.status = LinkStatus.PROPOSED;
        this.drawnBy = act.actor().id();
        this.createdAt = act.at();
        this.updatedAt = act.at();
    }

    LinkState state() {
        return LinkState.of(status, challengeOpen);
    }

    /** Takes one of the steps by which a person settles what becomes of the link. */
    void decide(Ruling ruling, Grounds grounds, Revision seen, Act act) {
        seen.mustBe(revision);
        var next = LinkState.TRANSITIONS.after(state(), ruling.step());
        mustBeSomebodyElse(ruling.override(), act);
        if (next == LinkState.ACCEPTED) {
            grounds.mustCarry(quoteId, claimId);
        }
        this.reasonCode = ruling.step() == LinkStep.OVERTURN ? challenge.code() : ruling.reasonCode();
        this.challenge = challengeOpen ? challenge : null;
        this.challengeOpen = false;
        this.status = next.status;
        this.decidedBy = act.actor().id();
        this.decidedAt = act.at();
        this.reason = ruling.reason();
        this.override = ruling.override();
        this.updatedAt = act.at();
    }

    /** Somebody finds an accepted link wrong. It stays accepted, and public, until somebody else decides. */
    void challenge(Objection objection, Revision seen, Act act) {
        seen.mustBe(revision);
        LinkState.TRANSITIONS.after(state(), LinkStep.CHALLENGE);
        if (act.actor().machine()) {
            throw Problem.of(
                    ProblemType.OTHER_PERSON_NEEDED,
                    "A machine's key challenges nothing in public. Ask a " + Role.CHECKER + " who is a person.");
        }
        this.challenge = LinkChallenge.of(objection, act);
        this.challengeOpen = true;
        this.updatedAt = act.at();
    }

    /** The words on one of its sides changed, so that what was decided has to be looked at again. */
    void goStale(String why, Act act) {
        this.status = LinkState.TRANSITIONS.after(state(), LinkStep.GO_STALE).status;
        this.reason = why;
        this.updatedAt = act.at();
    }

    /** Follows its claim into another. */
    void moveTo(UUID claim, Act act) {
        this.claimId = claim;
        this.updatedAt = act.at();
    }

    /** A challenge outlives a change of words: who raised it does not settle it then either. */
    private void mustBeSomebodyElse(String override, Act act) {
        var raisedBy = challengeOpen ? challenge.by() : drawnBy;
        var work = drawnBy.equals(act.actor().id()) ? "this link" : "this challenge of the link";
        FourEyes.mustHold(act, List.of(drawnBy, raisedBy), work, Role.REVIEWER, override);
    }

    private static void mustBeDrawnByPerson(NewLink wanted, Act act) {
        if (wanted.suggestion() != null && act.actor().machine()) {
            throw Problem.of(
                    ProblemType.OTHER_PERSON_NEEDED,
                    "A link that was suggested is drawn by a person. Ask a " + Role.CONTRIBUTOR + " to look at it.");
        }
    }

    @Immutable
    @Converter
    static class SuggestionColumn extends JsonColumn<Suggestion> {
        SuggestionColumn() {
            super(new TypeReference<>() {});
        }
    }
}
