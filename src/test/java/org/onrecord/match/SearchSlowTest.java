package org.onrecord.match;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.onrecord.match.Finder.SEARCH;
import static org.onrecord.match.Finder.of;
import static org.onrecord.match.Finder.word;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Database;
import org.onrecord.Person;

/** Somebody else holds the table that is searched, so that no statement on it comes to its end. */
@QuarkusTest
class SearchSlowTest {
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%quote_search%' and query like ?";

    private Finder finder;
    private String word;

    @BeforeEach
    void sitDown() {
        finder = new Finder();
        word = word();
    }

    @Test
    void whatTakesTooLongIsLookedForAmongTheNewest() throws Exception {
        var quote = finder.says(word + " was said");

        answerOnce("%offset 99999%", "?q=" + word)
                .statusCode(200)
                .body("degraded", contains("NEWEST_ONLY"))
                .body("items.id", equalTo(of(quote)));
    }

    @Test
    void aPhraseThatTakesTooLongIsLookedForByItsWords() throws Exception {
        var quote = finder.says("was said " + word);

        answerOnce("%search\\_word(%", "?q=\"" + word + " said\"")
                .statusCode(200)
                .body("degraded", contains("PHRASES_AS_WORDS"))
                .body("items.id", equalTo(of(quote)));
    }

    @Test
    void theBestOfTheNewestAreRanked() throws Exception {
        var quote = finder.says(word + " was said");

        answerOnce("%offset 99999%", "?facets=true&sort=best&q=" + word)
                .statusCode(200)
                .body("degraded", contains("NEWEST_ONLY"))
                .body("items.id", equalTo(of(quote)));
    }

    @Test
    void whatTakesTooLongInEveryWayIsSaidToHaveDoneSo() throws Exception {
        answerOnce(null, "?q=" + word).statusCode(503).body("detail", containsString("Finding that took too long"));
    }

    /** @param until what a statement that waits looks like when the table is let go; null: not before there is an answer */
    private static ValidatableResponse answerOnce(String until, String query) throws Exception {
        try (var holder = Database.connect()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("lock table quote_search in access exclusive mode");
            }
            var answer =
                    CompletableFuture.supplyAsync(() -> Person.ANYBODY.asks().get(SEARCH + query));
            while (until != null && !isWaiting(until)) {
                Thread.onSpinWait();
            }
            return until == null ? answered(answer) : letGo(holder, answer);
        }
    }

    private static ValidatableResponse letGo(Connection holder, CompletableFuture<Response> answer) throws Exception {
        holder.rollback();
        return answered(answer);
    }

    private static ValidatableResponse answered(CompletableFuture<Response> answer)
            throws InterruptedException, ExecutionException {
        return answer.get().then().log().ifValidationFails();
    }

    private static boolean isWaiting(String query) throws SQLException {
        return !"0".equals(Database.ask(WAITING, query));
    }
}
