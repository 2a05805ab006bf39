package org.onrecord.quote;

import static org.onrecord.ledger.EntryType.RESPONSE_RECORDED;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.onrecord.document.Documents;
import org.onrecord.kit.Act;
import org.onrecord.kit.FourEyes;
import org.onrecord.kit.Once;
import org.onrecord.kit.Problem;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;
import org.onrecord.ledger.Change;
import org.onrecord.ledger.Ledger;

/** Recording what speakers say about their quotes. It never overwrites the quote; a denial challenges it. */
@ApplicationScoped
public class SpeakerResponses {
    /** Of one quote. */
    static final int MAX_RESPONSES = 50;

    private final Once once;
    private final Ledger ledger;
    private final References references;
    private final Challenges challenges;
    private final Documents documents;

    SpeakerResponses(Once once, Ledger ledger, References references, Challenges challenges, Documents documents) {
        this.once = once;
        this.ledger = ledger;
        this.references = references;
        this.challenges = challenges;
        this.documents = documents;
    }

    /**
     * Records a response and gives its id. One that denies, retracts or calls the quote torn out of context challenges it.
     *
     * @throws Problem OTHER_PERSON_NEEDED for a machine; INVALID_FIELD for somebody who is no speaker of the quote, UNKNOWN_REFERENCE, WRONG_STATE, GONE
     */
    public Uni<UUID> record(UUID quoteId, NewSpeakerResponse wanted, Act act) {
        FourEyes.mustBePerson(act, Role.CHECKER);
        wanted.mustBeShown(quoteId);
        return once.make(
                act,
                wanted,
                session -> mustBeShown(session, wanted)
                        .chain(() -> Quotes.hold(session, quoteId))
                        .invoke(SpeakerResponses::mustHaveRoom)
                        .invoke(quote -> quote.answer(act))
                        .call(() -> references.ownSpeaker(session, quoteId, "speakerId", wanted.speakerId()))
                        .chain(quote -> record(session, quote, new SpeakerResponse(quoteId, wanted, act), act)));
    }

    private Uni<UUID> record(Mutiny.Session session, Quote quote, SpeakerResponse response, Act act) {
        return session.persist(response)
                .chain(session::flush)
                .chain(() -> ledger.append(
                        session,
                        RESPONSE_RECORDED,
                        Quotes.subject(quote.id),
                        act,
                        Change.to(ResponseFacts.of(response))))
                .chain(() -> response.kind.challenges()
                        ? challenges
                                .raise(session, quote, Doubt.ofResponse(response), act)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .replaceWith(response.id);
    }

    /** What shows it has to be on record, whatever becomes of it later. */
    private Uni<Void> mustBeShown(Mutiny.Session session, NewSpeakerResponse wanted) {
        if (wanted.documentId() != null) {
            return documents
                    .find(session, wanted.documentId())
                    .onFailure(Problem.class)
                    .transform(none -> Faults.unknown("documentId", "document", wanted.documentId()))
                    .replaceWithVoid();
        }
        return session.find(Quote.class, wanted.quoteId())
                .onItem()
                .ifNull()
                .failWith(() -> Faults.unknown("quoteId", "quote", wanted.quoteId()))
                .invoke(proof -> {
                    if (!proof.isOnRecord()) {
                        throw Problem.field(
                                ProblemType.UNKNOWN_REFERENCE, "quoteId", "is not on record: it is " + proof.status);
                    }
                })
                .replaceWithVoid();
    }

    private static void mustHaveRoom(Quote quote) {
        if (quote.responses >= MAX_RESPONSES) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "The quote has " + MAX_RESPONSES + " responses, the most that are kept of one.");
        }
    }
}
