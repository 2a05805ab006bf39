package org.onrecord.quote;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.onrecord.Refusals.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

@QuarkusTest
class ExtractionApiTest {
    private static final String EXTRACTIONS = "/api/v1/extractions";

    @Test
    void aSplitQuotationIsOneCandidateWithItsSpeakerOnRecord() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var name = "Ottilie Quantz";
        var speaker = Newsroom.speaker(contributor, name);
        var text = "“The harbour will close 😀,” said " + name + ", the mayor of Port Ellen. “It will not open again.”";

        contributor
                .posts(Map.of("text", text), EXTRACTIONS)
                .statusCode(200)
                .body("candidates", hasSize(1))
                .body("candidates[0].kind", equalTo("DIRECT"))
                .body("candidates[0].segments.exact", hasItem("“It will not open again.”"))
                .body("candidates[0].segments[0].start", equalTo(0))
                .body("candidates[0].cue.text", equalTo("said"))
                .body("candidates[0].speakers[0].name", equalTo(name))
                .body("candidates[0].speakers[0].speakerId", equalTo(speaker.toString()))
                .body("language", equalTo("en"));
    }

    @Test
    void whoDidNotCommentIsNotQuoted() {
        Newsroom.person(Role.CONTRIBUTOR)
                .posts(Map.of("text", "The ministry declined to comment on the report on Monday."), EXTRACTIONS)
                .statusCode(200)
                .body("candidates", hasSize(0))
                .body("noComments", hasSize(1));
    }

    @Test
    void aHardWrappedQuotationIsFoundWhereItStands() {
        var said = "\"The harbour will close on Monday, and it will not open again\nbefore the summer,\"";
        var text = said + " said Ottilie Quantz, the mayor, at a meeting of the\ncouncil.\n";

        Newsroom.person(Role.CONTRIBUTOR)
                .posts(Map.of("text", text), EXTRACTIONS)
                .statusCode(200)
                .body("candidates", hasSize(1))
                .body("candidates[0].segments[0].exact", equalTo(said))
                .body("candidates[0].segments[0].start", equalTo(0))
                .body("candidates[0].segments[0].end", equalTo(said.length()))
                .body("candidates[0].speakers[0].name", equalTo("Ottilie Quantz"));
    }

    @Test
    void theLimitCountsCodePoints() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var quotation = "“The harbour will close,” said Ottilie Quantz.\n\n";
        var longest = quotation + "😀 ".repeat((1_000_000 - quotation.length()) / 2);
        longest += "x".repeat(1_000_000 - longest.codePointCount(0, longest.length()));

        contributor
                .posts(Map.of("text", longest), EXTRACTIONS)
                .statusCode(200)
                .body("candidates[0].segments[0].exact", equalTo("“The harbour will close,”"));
        contributor
                .posts(Map.of("text", longest + "x"), EXTRACTIONS)
                .spec(refusal(ProblemType.INVALID_FIELD, "text", "1000000"));
    }

    @Test
    void aBlankTextIsRefused() {
        Newsroom.person(Role.CONTRIBUTOR)
                .posts(Map.of("text", " \n "), EXTRACTIONS)
                .statusCode(422)
                .body("errors[0].field", equalTo("text"));
    }

    @Test
    void nobodyExtractsWithoutSigningIn() {
        Person.ANYBODY.posts(Map.of("text", "“Yes,” she said."), EXTRACTIONS).statusCode(401);
    }
}
