package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.match.Finder.asks;
import static org.onrecord.match.Finder.finds;
import static org.onrecord.match.Finder.leafs;
import static org.onrecord.match.Finder.of;
import static org.onrecord.match.Finder.word;
import static org.onrecord.quote.Desk.appearance;
import static org.onrecord.quote.Desk.link;
import static org.onrecord.quote.Desk.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** What searching does, whichever index is asked. */
abstract class Searched {
    Finder finder;
    String word;

    @BeforeEach
    void sitDown() {
        finder = new Finder();
        word = word();
    }

    /** Lets what was recorded become findable. */
    abstract void settle();

    @Test
    void aQuoteIsFoundByEveryFormOfItsWords() {
        var quote = finder.says("They " + word + " were dragged into wars");
        settle();

        assertEquals(of(quote), finds("?q={q}", word + " dragging war"));
        assertEquals(of(), finds("?q={q}", word + " peace"));
    }

    @Test
    void aPhraseIsFoundAsItIs() {
        var quote = finder.says(word + " was not a military alliance at all");
        finder.says(word + " was a not so military alliance");
        settle();

        assertEquals(of(quote), finds("?q={q}", word + " \"was not a military alliance\""));
    }

    @Test
    void aPhraseDoesNotReachFromOneWordingIntoAnother() {
        var speaker = finder.desk.speaker("Somebody");
        var document = finder.desk.document("The Courier", word + " ends here. Begins there " + word + ".");
        idOf(finder.desk.records(quote(
                speaker, appearance(document, word + " ends here"), appearance(document, "Begins there " + word))));
        settle();

        assertEquals(of(), finds("?q={q}", word + " \"here begins\""));
        assertEquals(of(), finds("?q={q}", word + " \"" + word + " begins\""));
        assertEquals(1, finds("?q={q}", word + " \"begins there\"").size());
    }

    @Test
    void whatIsExcludedIsNotFound() {
        var plain = finder.says(word + " speaks of the harvest");
        finder.says(word + " speaks of the harvest of tomatoes");
        settle();

        assertEquals(of(plain), finds("?q={q}", word + " harvest -tomato"));
        assertEquals(of(plain), finds("?q={q}", word + " -\"of tomatoes\""));
    }

    @Test
    void oneOfSeveralIsEnoughWhereOrStandsBetweenThem() {
        var other = word();
        var one = finder.says(word + " alone");
        var two = finder.says(other + " alone");
        settle();

        assertEquals(of(two, one), finds("?q={q}", word + " OR " + other));
    }

    @Test
    void aBeginningFindsTheWordWhileSomebodyTypes() {
        var quote = finder.says(word + " involvement");
        settle();

        assertEquals(of(quote), finds("?typing=true&q={q}", word + " involvem"));
        assertEquals(of(quote), finds("?q={q}", word + " involvem*"));
        assertEquals(of(), finds("?q={q}", word + " involvem"));
    }

    @Test
    void wordsThatSayNothingDoNotMatter() {
        var quote = finder.says("Nobody said " + word);
        settle();

        assertEquals(of(quote), finds("?q={q}", "what did they of the " + word + " -peace"));
        assertEquals(of(quote), finds("?q={q}", "of the " + word));
    }

    @Test
    void wordsThatSayNothingAreFoundWhenThereAreNoOthers() {
        var quote = finder.says("Would you that they were");
        settle();

        assertEquals(
                quote.toString(), finds("?q={q}", "would you that they were").get(0));
    }

    @Test
    void wordsAreFoundInTheirOwnLanguage() {
        var quote = finder.says(
                finder.desk.speaker("Somebody"), word + " Они были втянуты в войну", Map.of("language", "ru"));
        settle();

        assertEquals(of(quote), finds("?q={q}", word + " войны"));
        assertEquals(of(quote), finds("?language=ru&q={q}", word + " война"));
        assertEquals(of(), finds("?language=en&q={q}", word));
    }

    @Test
    void aWordOfALanguageWithoutBlanksIsFoundInside() {
        var quote = finder.says(finder.desk.speaker("Somebody"), word + " 深刻な懸念を表明した", Map.of("language", "ja"));
        settle();

        asks(Person.ANYBODY, "?q={q}", word + " 懸念")
                .body("items.id", equalTo(of(quote)))
                .body("items[0].highlights[1].start", equalTo(word.length() + 4))
                .body("items[0].highlights[1].end", equalTo(word.length() + 6));
        assertEquals(of(), finds("?q={q}", word + " 念懸"));
    }

    @Test
    void accentsDoNotMatter() {
        var quote = finder.says(word + " Gutiérrez thanked the Müllers");
        settle();

        assertEquals(of(quote), finds("?q={q}", word + " gutierrez muller*"));
        assertEquals(of(quote), finds("?q={q}", word + " Gutiérrez"));
    }

    @Test
    void whereTheWordsStandIsToldInCodePoints() {
        finder.says("😀 They signed <b>pacts</b> " + word);
        settle();

        asks(Person.ANYBODY, "?q={q}", "pact " + word)
                .body("items[0].highlights.start", contains(17, 27))
                .body("items[0].highlights.end", contains(22, 27 + word.length()));
    }

    @Test
    void theWordingThatFitsIsShown() {
        var speaker = finder.desk.speaker("Somebody");
        var english = finder.desk.document("The Courier", "The first " + word + ".");
        var russian = finder.desk.document(Map.of("language", "ru"), "Второй " + word + ".");
        finder.desk.records(
                quote(speaker, appearance(english, "The first " + word), appearance(russian, "Второй " + word)));
        settle();

        asks(Person.ANYBODY, "?q={q}", word + " второй").body("items[0].text", equalTo("Второй " + word));
    }

    @Test
    void claimsAreFoundByEachOfTheirWordings() {
        var claim = finder.claims("The harvest was good " + word);
        finder.checker
                .posts(
                        Map.of("text", "Die Ernte war gut, sagt " + word, "language", "de", "form", "ASSERTION"),
                        "/api/v1/claims/{id}/wordings",
                        claim)
                .statusCode(201);
        settle();

        assertEquals(of(claim), finds("?q={q}", word + " harvests"));
        assertEquals(of(claim), finds("?q={q}", word + " \"ernte war gut\""));
        assertEquals(of(claim), finds("?type=CLAIM&q={q}", word));
        assertEquals(of(), finds("?type=QUOTE&q={q}", word));
    }

    @Test
    void aClaimThatWasMergedIsNotFound() {
        var loser = finder.claims("The harvest was good " + word);
        var winner = finder.claims("The harvest was very good " + word);
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(
                        editor.etagOf("/api/v1/claims/{id}", loser),
                        Map.of("into", winner, "reason", "The same."),
                        "/api/v1/claims/{id}/merge",
                        loser)
                .statusCode(201);
        settle();

        assertEquals(of(winner), finds("?q={q}", word));
    }

    @Test
    void aDraftIsFoundByStaffOnly() {
        var contributor = Newsroom.person(Role.CONTRIBUTOR);
        var document = finder.desk.document("The Courier", word + " was drafted.");
        var draft = idOf(contributor.posts(
                quote(finder.desk.speaker("Somebody"), appearance(document, word + " was drafted")), "/api/v1/quotes"));
        settle();

        assertEquals(of(), finds("?q={q}", word));
        assertEquals(of(draft), Finder.ids(asks(contributor, "?q={q}", word)));
        asks(Person.ANYBODY, "?facets=true&q={q}", word).body("facets.counted", equalTo(0));
        assertEquals(of(), Finder.ids(asks(Newsroom.person(Role.READER), "?q={q}", word)));
    }

    @Test
    void aQuoteThatWasWithdrawnIsNotFound() {
        var quote = finder.says(word + " was said");
        finder.withdraws(quote);
        settle();

        assertEquals(of(), finds("?q={q}", word));
        assertEquals(of(), Finder.ids(asks(finder.checker, "?q={q}", word)));
    }

    @Test
    void theTextOfADocumentIsNotSearched() {
        finder.desk.document("The Courier", word + " stands in the article alone.");
        settle();

        assertEquals(of(), Finder.ids(asks(finder.checker, "?q={q}", word)));
    }

    @Test
    void newWordsAreFoundAndOldOnesAreNot() {
        var claim = finder.claims("The harvest was good " + word);
        settle();
        finder.checker
                .puts(
                        finder.checker.etagOf("/api/v1/claims/{id}", claim),
                        Map.of("statement", "The crop was good " + word, "language", "en", "checkability", "FACTUAL"),
                        "/api/v1/claims/{id}",
                        claim)
                .statusCode(200);
        settle();

        assertEquals(of(claim), finds("?q={q}", word + " crop"));
        assertEquals(of(), finds("?q={q}", word + " harvest"));
    }

    @Test
    void whatIsFoundCanBeNarrowed() {
        var speaker = finder.desk.speaker("Somebody");
        var outlet = Newsroom.unique("The Gazette");
        var wanted = finder.says(
                speaker, word + " in the paper", Map.of("outlet", Map.of("name", outlet, "domain", "gazette.example")));
        finder.says(word + " elsewhere");
        var claim = finder.claims("A claim " + word);
        settle();

        assertEquals(of(wanted), finds("?q={q}&speaker={s}", word, speaker));
        assertEquals(of(wanted), finds("?q={q}&outlet={o}", word, outlet.toUpperCase()));
        assertEquals(
                of(wanted),
                finds("?q={q}&outlet=gazette.example&year=2024&kind=DIRECT&from=2024-06-20&to=2024-06-20", word));
        assertEquals(of(), finds("?q={q}&kind=INDIRECT", word));
        assertEquals(of(), finds("?q={q}&year=2023", word));
        assertEquals(of(), finds("?q={q}&from=2024-06-21", word));
        assertEquals(of(), finds("?q={q}&authenticity=FABRICATED", word));
        assertEquals(of(claim), finds("?q={q}&type=CLAIM&language=en", word));
        assertEquals(of(), finds("?q={q}&speaker={s}", word, UUID.randomUUID()));
        assertEquals(of(), finds("?q={q}&outlet={o}", word, "O'Neil \\ & | Co"));
    }

    @Test
    void quotesAreFoundByWhatTheyDoToClaims() {
        var claim = finder.claims("It rained " + word, Map.of("topics", List.of("Weather " + word)));
        var quote = finder.desk.linked("The Courier", link(claim, "DISPUTES"));
        settle();
        assertEquals(of(claim), finds("?topic={t}", "Weather " + word));

        finder.desk.decides("accept", quote, claim).statusCode(200);
        settle();

        assertEquals(new HashSet<>(of(claim, quote)), new HashSet<>(finds("?topic={t}", "Weather " + word)));
        assertEquals(of(quote), finds("?stance=DISPUTES&topic={t}", "Weather " + word));
        assertEquals(of(), finds("?stance=SUPPORTS&topic={t}", "Weather " + word));
    }

    @Test
    void whatMatchesHaveInCommonIsCounted() {
        var speaker = finder.desk.speaker("Somebody");
        finder.says(speaker, word + " once");
        finder.says(speaker, word + " twice", Map.of("outlet", Map.of("name", "The Gazette")));
        finder.claims(word + " was said");
        settle();

        var facets = "facets.facets.find { it.name == '%s' }.values";
        asks(Person.ANYBODY, "?facets=true&q={q}", word)
                .body("facets.counted", equalTo(3))
                .body("facets.complete", equalTo(true))
                .body(facets.formatted("type") + ".count", contains(2, 1))
                .body(facets.formatted("speaker") + ".value", contains(speaker.toString()))
                .body(facets.formatted("speaker") + ".count", contains(2))
                .body(facets.formatted("outlet") + ".value", containsInAnyOrder("The Courier", "The Gazette"))
                .body(facets.formatted("kind") + ".value", contains("DIRECT"))
                .body(facets.formatted("language") + ".count", contains(3))
                .body(facets.formatted("year") + ".value", contains("2024"));
        asks(Person.ANYBODY, "?facets=true&type=CLAIM&q={q}", word).body("facets.counted", equalTo(1));
    }

    @Test
    void theNewestComeFirstOnPagesThatAreComplete() {
        var quotes = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            quotes.add(0, i == 2 ? finder.claims(word + " " + i) : finder.says(word + " " + i));
        }
        settle();

        assertEquals(of(quotes.toArray(UUID[]::new)), leafs("?q={q}", word));
    }

    @Test
    void theBestComeFirstOnPagesThatAreCompleteAndDoNotShift() {
        var best = finder.says(word + " " + word + " " + word);
        for (int i = 0; i < 4; i++) {
            finder.says(word + " is said once with a good many other words around it");
        }
        settle();

        var first = asks(Person.ANYBODY, "?sort=best&limit=2&q={q}", word);
        assertEquals(best.toString(), Finder.ids(first).get(0));
        var late = finder.says(word + " " + word + " " + word + " " + word);
        settle();
        var rest = new ArrayList<>(Finder.ids(first));
        rest.addAll(Finder.ids(asks(
                Person.ANYBODY,
                "?sort=best&q={q}&after={next}",
                word,
                first.extract().path("next"))));
        var all = finds("?q={q}", word);
        all.remove(late.toString());

        assertEquals(5, rest.size());
        assertEquals(new HashSet<>(all), new HashSet<>(rest));
        assertEquals(6, new HashSet<>(leafs("?sort=best&q={q}", word)).size());
    }

    @Test
    void aSpeakerIsFoundByEverySpellingOfTheName() {
        var name = word();
        var speaker = finder.speaker("Mykhailo " + name + "yak", name + "정은");
        var quote = finder.says(speaker, "Something " + word);
        settle();

        for (var spelling : List.of(name + "yak", name + "iak", name + "jak", name + "정은")) {
            assertEquals(of(quote), finds("?q={q}", spelling + " " + word));
        }
        asks(Person.ANYBODY, "?q={q}", name + "iak")
                .body("items.id", equalTo(of(quote)))
                .body("speakers.speakerId", equalTo(of(speaker)));
    }

    @Test
    void namesAreFoundHoweverTheyAreJoined() {
        var one = word();
        var speaker = finder.speaker("Kim " + one + " Un", "김 " + one);
        settle();

        for (var spelling : List.of("Kim " + one + "-un", "kim " + one + "un", one + " Un Kim", "김 " + one)) {
            asks(Person.ANYBODY, "?q={q}", spelling).body("speakers.speakerId", equalTo(of(speaker)));
        }
    }

    @Test
    void aNameThatIsSpeltWrongIsSuggested() {
        var speaker = finder.speaker("Stoltenberg" + word);
        settle();

        asks(Person.ANYBODY, "?q={q}", "Stoltenburg" + word)
                .body("speakers", empty())
                .body("didYouMean.speakerId", contains(speaker.toString()))
                .body("didYouMean.name", contains("Stoltenberg" + word));
    }

    @Test
    void whatAMergedSpeakerSaidIsFoundWithTheOneWhoStandsForIt() {
        var loser = finder.speaker("Loser " + word);
        var winner = finder.speaker("Winner " + word);
        var quote = finder.says(loser, "Something of " + word);
        var editor = Newsroom.person(Role.EDITOR);
        editor.steps(
                        editor.etagOf("/api/v1/speakers/{id}", loser),
                        Map.of("into", winner, "reason", "The same."),
                        "/api/v1/speakers/{id}/merge",
                        loser)
                .statusCode(201);
        settle();

        assertEquals(of(quote), finds("?speaker={s}&q={q}", winner, word));
        assertEquals(of(quote), finds("?q={q}", "Winner " + word + " something"));
        asks(Person.ANYBODY, "?facets=true&q={q}", word)
                .body("facets.facets.find { it.name == 'speaker' }.values.value", contains(winner.toString()));
    }

    @Test
    void whatSaysNothingFindsNothingAndIsNoFault() {
        asks(Person.ANYBODY, "?q={q}&sort=best&facets=true", "-" + word).body("degraded", empty());
        asks(Person.ANYBODY, "?q={q}", "' \\ : | ! (a) <-> b:*").body("degraded", empty());
        asks(Person.ANYBODY, "?facets=true&sort=best").body("degraded", empty());
        asks(Person.ANYBODY, "?q={q}", "\"" + word).body("items", empty());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (var query : List.of(
                "?q=%00",
                "?q=%20",
                "?q=...",
                "?q=" + "a".repeat(301),
                "?sort=worst",
                "?after=x&sort=best",
                "?kind=ODD",
                "?year=0")) {
            Person.ANYBODY
                    .asks()
                    .urlEncodingEnabled(false)
                    .get(Finder.SEARCH + query)
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(400);
        }
    }
}
