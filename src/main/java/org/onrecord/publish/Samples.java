package org.onrecord.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.claim.ClaimAppearances;
import org.onrecord.claim.Claims;
import org.onrecord.claim.NewClaim;
import org.onrecord.claim.NewClaimAppearance;
import org.onrecord.claim.NewRelation;
import org.onrecord.claim.NewWording;
import org.onrecord.claim.Relations;
import org.onrecord.claim.Wordings;
import org.onrecord.document.Documents;
import org.onrecord.document.NewDocument;
import org.onrecord.kit.Act;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;
import org.onrecord.quote.Decision;
import org.onrecord.quote.LinkStatus;
import org.onrecord.quote.Links;
import org.onrecord.quote.NewQuote;
import org.onrecord.quote.QuoteReads;
import org.onrecord.quote.QuoteView.QuoteLink;
import org.onrecord.quote.Quotes;
import org.onrecord.speaker.NewSpeaker;
import org.onrecord.speaker.Speakers;

/**
 * Makes the sample record, step by step, through the use cases that requests go through. Each step has an idempotency key,
 * so that one that was made already, before a crash or by another replica just now, is not made again.
 */
@ApplicationScoped
class Samples {
    private final ObjectMapper json;
    private final SampleAccounts accounts;
    private final Speakers speakers;
    private final Documents documents;
    private final Claims claims;
    private final Wordings wordings;
    private final Relations relations;
    private final ClaimAppearances claimAppearances;
    private final Quotes quotes;
    private final QuoteReads reads;
    private final Links links;

    Samples(
            ObjectMapper json,
            SampleAccounts accounts,
            Speakers speakers,
            Documents documents,
            Claims claims,
            Wordings wordings,
            Relations relations,
            ClaimAppearances claimAppearances,
            Quotes quotes,
            QuoteReads reads,
            Links links) {
        this.json = json;
        this.accounts = accounts;
        this.speakers = speakers;
        this.documents = documents;
        this.claims = claims;
        this.wordings = wordings;
        this.relations = relations;
        this.claimAppearances = claimAppearances;
        this.quotes = quotes;
        this.reads = reads;
        this.links = links;
    }

    /** Makes what is not made yet, and gives how many steps there are. */
    Uni<Integer> make() {
        var steps = SampleStep.all(json);
        return accounts.open()
                .call(staff -> make(steps, staff))
                .chain(accounts::close)
                .replaceWith(steps.size());
    }

    private Uni<Void> make(List<SampleStep> steps, SampleAccounts.Staff staff) {
        var made = new HashMap<String, UUID>();
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> make(step, made, staff).invoke(id -> made.put(step.as(), id)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<UUID> make(SampleStep step, Map<String, UUID> made, SampleAccounts.Staff staff) {
        var act = staff.records(step.as());
        return switch (step.make()) {
            case SPEAKER ->
                speakers.add(body(step, made, NewSpeaker.class), act).map(speaker -> speaker.id());
            case DOCUMENT ->
                documents.add(body(step, made, NewDocument.class), act).map(document -> document.id());
            case CLAIM -> claims.state(body(step, made, NewClaim.class), act).map(claim -> claim.id());
            case WORDING ->
                wordings.add(step.of(made), body(step, made, NewWording.class), act)
                        .map(claim -> claim.id());
            case RELATION ->
                relations
                        .add(step.of(made), body(step, made, NewRelation.class), act)
                        .map(claim -> claim.id());
            case CLAIM_APPEARANCE ->
                claimAppearances
                        .add(step.of(made), body(step, made, NewClaimAppearance.class), act)
                        .map(claim -> claim.id());
            case QUOTE ->
                quotes.record(body(step, made, NewQuote.class), act)
                        .call(quote -> acceptLinks(quote, step.accept(), made, staff.decides()));
        };
    }

    private Uni<Void> acceptLinks(UUID quote, Map<String, String> reasons, Map<String, UUID> made, Act act) {
        var reasonOf = new HashMap<UUID, Decision>();
        reasons.forEach((claim, reason) -> reasonOf.put(made.get(claim), Decision.because(reason)));
        return reads.get(quote, true)
                .chain(view -> Multi.createFrom()
                        .iterable(view.links())
                        .filter(link -> link.status() == LinkStatus.PROPOSED)
                        .onItem()
                        .transformToUniAndConcatenate(link -> accept(link, reasonOf.get(link.claimId()), act))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Another replica may have accepted it just now, which is as good. */
    private Uni<Void> accept(QuoteLink link, Decision decision, Act act) {
        return links.accept(link.id(), new Revision(link.revision()), decision, act)
                .onFailure(Problem.class)
                .recoverWithUni(problem -> links.get(link.id()).invoke(now -> {
                    if (now.status() == LinkStatus.PROPOSED) {
                        throw problem;
                    }
                }))
                .replaceWithVoid();
    }

    private <T> T body(SampleStep step, Map<String, UUID> made, Class<T> type) {
        try {
            return json.treeToValue(step.body(made), type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("The sample record's " + step.as() + " is no " + type, notOurs);
        }
    }
}
