package org.onrecord.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.client.ApiException;
import org.onrecord.client.model.AnchorState;
import org.onrecord.client.model.Checkability;
import org.onrecord.client.model.Claim;
import org.onrecord.client.model.Decision;
import org.onrecord.client.model.Document;
import org.onrecord.client.model.DocumentKind;
import org.onrecord.client.model.Link;
import org.onrecord.client.model.LinkStatus;
import org.onrecord.client.model.MergeAsk;
import org.onrecord.client.model.NewAccount;
import org.onrecord.client.model.NewAppearance;
import org.onrecord.client.model.NewAttribution;
import org.onrecord.client.model.NewClaim;
import org.onrecord.client.model.NewDocument;
import org.onrecord.client.model.NewKey;
import org.onrecord.client.model.NewLink;
import org.onrecord.client.model.NewQuote;
import org.onrecord.client.model.NewSegment;
import org.onrecord.client.model.NewSpeaker;
import org.onrecord.client.model.NewVersion;
import org.onrecord.client.model.Quote;
import org.onrecord.client.model.QuoteKind;
import org.onrecord.client.model.Role;
import org.onrecord.client.model.Speaker;
import org.onrecord.client.model.SpeakerKind;
import org.onrecord.client.model.Stance;

/** The client that is generated from {@code openapi.yaml} does what the README does. */
@QuarkusTest
class JavaClientTest {
    private static final String TEXT =
            "The minister was asked about the pact. \"It is a promise, no more,\" she said. \"Nobody is bound by it.\"";

    private Client checker;
    private Client editor;

    @BeforeEach
    void aCheckerAndAnEditor() throws ApiException {
        checker = colleague(Role.CHECKER);
        editor = colleague(Role.EDITOR);
    }

    @Test
    void aQuoteIsAnchoredLinkedAcceptedAndSeenOnTheBoard() throws ApiException {
        var claim = claim();
        var quote = quote(speaker(), document(), claim);
        assertEquals(AnchorState.MATCHED, quote.getAppearances().get(0).getAnchor());

        accept(quote);

        var board = Client.of(Person.ANYBODY).claims().getEvidence(claim.getId(), null, null, null, null);
        var group = board.getGroups().stream()
                .filter(each -> each.getStance() == Stance.DISPUTES)
                .findFirst()
                .orElseThrow();
        assertEquals(1, group.getAccepted());
        assertEquals(quote.getId(), group.getLinks().get(0).getQuoteId());
    }

    @Test
    void pagesTogetherAreTheWholeList() throws ApiException {
        var speaker = speaker();
        var recorded = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            recorded.add(0, quote(speaker, document(), claim()).getId());
        }

        var listed = new ArrayList<UUID>();
        String after = null;
        do {
            var page = checker.quotes()
                    .listQuotes(
                            after,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            2,
                            null,
                            null,
                            speaker.getId(),
                            null,
                            null);
            page.getItems().forEach(each -> listed.add(each.getId()));
            after = page.getNext();
        } while (after != null);

        assertEquals(recorded, listed);
    }

    @Test
    void aRepeatedRequestMakesOneRecord() throws ApiException {
        var key = UUID.randomUUID().toString();
        var wanted = new NewSpeaker().kind(SpeakerKind.PERSON).name(Newsroom.unique("Cho Han-bum"));

        assertEquals(
                checker.speakers().addSpeaker(wanted, key).getId(),
                checker.speakers().addSpeaker(wanted, key).getId());
    }

    @Test
    void whatWasMergedIsFoundUnderTheOther() throws ApiException {
        var loser = speaker();
        var winner = speaker();
        var ask = new MergeAsk().into(winner.getId()).reason("Two transliterations of one name.");

        editor.merges().mergeSpeakers(loser.getId(), tag(loser), ask, null);

        assertEquals(
                winner.getId(),
                checker.speakers().getSpeaker(loser.getId(), null).getId());
    }

    @Test
    void aChangeToAnOldRevisionIsRefusedWithAProblem() throws ApiException {
        var speaker = speaker();
        var change = new NewSpeaker().kind(SpeakerKind.PERSON).name(speaker.getName());
        checker.speakers().changeSpeaker(speaker.getId(), tag(speaker), change);

        var refusal = assertThrows(
                ApiException.class, () -> checker.speakers().changeSpeaker(speaker.getId(), tag(speaker), change));

        assertEquals(412, refusal.getCode());
        assertTrue(refusal.getResponseBody().contains("urn:onrecord:problem:stale-revision"));
    }

    private static Client colleague(Role role) throws ApiException {
        var accounts = Client.of(Newsroom.admin()).accounts();
        var wanted = new NewAccount()
                .kind(NewAccount.KindEnum.PERSON)
                .name(Newsroom.unique("Ana"))
                .role(role);
        var account = accounts.addAccount(wanted, null);
        var key =
                accounts.issueKey(account.getId(), new NewKey().label("laptop").role(role), null);
        return Client.of(new Person(account.getId(), key.getSecret()));
    }

    private Speaker speaker() throws ApiException {
        var wanted = new NewSpeaker().kind(SpeakerKind.PERSON).name(Newsroom.unique("The minister"));
        return checker.speakers().addSpeaker(wanted, null);
    }

    private Document document() throws ApiException {
        var wanted = new NewDocument()
                .kind(DocumentKind.NEWS_ARTICLE)
                .title(Newsroom.unique("A promise, no more"))
                .language("en")
                .version(new NewVersion().text(TEXT));
        return checker.documents().addDocument(wanted, null);
    }

    private Claim claim() throws ApiException {
        var wanted = new NewClaim()
                .statement(Newsroom.unique("The pact binds both sides"))
                .language("en")
                .checkability(Checkability.FACTUAL);
        return checker.claims().stateClaim(wanted, null);
    }

    private Quote quote(Speaker speaker, Document document, Claim claim) throws ApiException {
        var appearance = new NewAppearance()
                .documentId(document.getId())
                .segments(List.of(
                        new NewSegment().exact("It is a promise, no more,"),
                        new NewSegment().exact("Nobody is bound by it.")));
        var link = new NewLink()
                .claimId(claim.getId())
                .stance(Stance.DISPUTES)
                .asserts(false)
                .rationale("She says that nobody is bound.");
        var wanted = new NewQuote()
                .kind(QuoteKind.DIRECT)
                .speakers(
                        List.of(new NewAttribution().speakerId(speaker.getId()).role("minister")))
                .appearances(List.of(appearance))
                .links(List.of(link));
        return checker.quotes().recordQuote(wanted, null);
    }

    private Link accept(Quote quote) throws ApiException {
        var id = quote.getLinks().get(0).getId();
        var etag = editor.links()
                .getLinkWithHttpInfo(id, null)
                .getHeaders()
                .get("etag")
                .get(0);
        var accepted = editor.links().acceptLink(id, etag, new Decision().reason("So she says."), null);
        assertEquals(LinkStatus.ACCEPTED, accepted.getStatus());
        return accepted;
    }

    private static String tag(Speaker speaker) {
        return "\"" + speaker.getRevision() + "\"";
    }
}
