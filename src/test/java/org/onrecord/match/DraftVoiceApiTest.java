package org.onrecord.match;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.quote.Desk;
import org.onrecord.review.Bench;

/** What a draft says in its own voice, of which there is a verdict. */
@QuarkusTest
class DraftVoiceApiTest {
    private Archive archive;

    @BeforeEach
    void open() {
        archive = new Archive();
    }

    private static String found(Bench bench) {
        return "ownVoice.find { it.claimId == '" + bench.claim + "' }";
    }

    @Test
    void aSentenceThatStatesACheckedClaimCarriesTheClaimAndItsVerdict() {
        var bench = new Bench("The lamp of the Skarvoy lighthouse was sold to a collector").published("FALSE");

        archive.checks("🎺 It rained all week. " + bench.statement + ".\n\nNobody was hurt that day.")
                .body("quotations", empty())
                .body("sentencesLeftOut", equalTo(0))
                .body(found(bench) + ".kind", equalTo("CLAIM_IN_OWN_VOICE"))
                .body(found(bench) + ".statement", equalTo(bench.statement))
                .body(found(bench) + ".at.text", equalTo(bench.statement + "."))
                .body(found(bench) + ".at.start", equalTo(22))
                .body(found(bench) + ".verdict.value", equalTo("FALSE"))
                .body(found(bench) + ".verdict.number", equalTo(1))
                .body(found(bench) + ".grade", equalTo("SAME"))
                .body(found(bench) + ".reverses", equalTo(false));
    }

    @Test
    void aSentenceThatDeniesACheckedClaimCarriesItToo() {
        var bench = new Bench("The quarry of Blennerby employs masons from Portugal").published("FALSE");
        var denial = bench.statement.replace("employs", "does not employ");

        archive.checks("It rained all week. " + denial + ".")
                .body(found(bench) + ".verdict.value", equalTo("FALSE"))
                .body(found(bench) + ".reverses", equalTo(true));
    }

    @Test
    void aQuotationOfACheckedClaimCarriesItOnceAndIsNotTheDraftsOwnVoice() {
        var bench = new Bench("The ferry to Ulvsund was bought with money from the lottery").published("MOSTLY_TRUE");
        var body = archive.body(archive.speaker, null, bench.statement);
        body.put("links", List.of(Desk.link(bench.claim, "SUPPORTS")));
        var quote = Newsroom.idOf(archive.desk.records(body));
        archive.desk.decides("accept", quote, bench.claim).statusCode(200);

        archive.checks("“" + bench.statement + ",” said " + archive.name + ".")
                .body("quotations", hasSize(1))
                .body("quotations[0].claims", hasSize(1))
                .body("quotations[0].claims[0].claimId", equalTo(bench.claim.toString()))
                .body("quotations[0].claims[0].verdict.value", equalTo("MOSTLY_TRUE"))
                .body("ownVoice.claimId", not(hasItem(bench.claim.toString())));
    }

    @Test
    void aClaimWithoutAPublishedVerdictOrWithARetractedOneIsNoFinding() {
        var approved = new Bench("The tannery of Marstrand dyes its leather with beetroot").approved("FALSE");
        var retracted = new Bench("The brewery of Hallsberg waters down its porter").retracted("FALSE");

        archive.checks(approved.statement + ". " + retracted.statement + ".")
                .body(found(approved), nullValue())
                .body(found(retracted), nullValue());
    }

    @Test
    void theFragmentShowsTheVerdictBesideTheSentence() {
        var bench = new Bench("The abbey of Vreta keeps a thousand bees").published("FALSE");

        archive.checker
                .posts(Map.of("text", bench.statement + "."), Archive.CHECK + "?annotated=true")
                .statusCode(200)
                .body("html", containsString("onrecord-mark onrecord-claim-in-own-voice"))
                .body("html", containsString("(verdict: FALSE)"));
    }
}
