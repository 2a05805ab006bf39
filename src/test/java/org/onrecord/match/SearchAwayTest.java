package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.onrecord.Refusals.refusal;
import static org.onrecord.match.Finder.asks;
import static org.onrecord.match.Finder.of;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Cursor;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.Role;

/** A search cluster is set, and does not answer. */
@QuarkusTest
@TestProfile(SearchAwayTest.Away.class)
class SearchAwayTest {
    public static final class Away implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SilentCluster.class));
        }
    }

    @Inject
    SearchFeed feed;

    private Finder finder;
    private String word;

    @BeforeEach
    void sitDown() {
        finder = new Finder();
        word = Finder.word();
    }

    @Test
    void theDatabaseAnswersAndTheAnswerSaysSo() {
        var quote = finder.says(word + " was said");

        asks(Person.ANYBODY, "?facets=true&q={q}", word)
                .body("items.id", equalTo(of(quote)))
                .body("facets.counted", equalTo(1))
                .body("degraded", contains("CLUSTER_AWAY"));
    }

    @Test
    void aListOfTheBestThatTheClusterBeganIsGoneThroughFromTheBeginning() {
        var one = finder.says(word + " was said");
        var two = finder.says(word + " was said again");
        var begun = Cursor.of(two, -1_001, one).encoded();

        asks(Person.ANYBODY, "?sort=best&q={q}&after={next}", word, begun)
                .body("items.id", containsInAnyOrder(one.toString(), two.toString()));
    }

    @Test
    void noIndexIsBegunThatNobodyCouldBuild() {
        Newsroom.person(Role.ADMIN).asks().post("/api/v1/search/builds").then().spec(refusal(ProblemType.UNAVAILABLE));
    }

    @Test
    void searchesLagAndTheFeedGoesOnTrying() throws Throwable {
        VertxContextSupport.subscribeAndAwait(feed::run);

        assertTrue(feed.lag() > 0);
    }
}
