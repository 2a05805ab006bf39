package org.onrecord.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.Db;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;

@QuarkusTest
class TimelinesTest {
    @Inject
    Db db;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoDidItIsShownWhereTheNewsroomWantsThat(boolean showStaff) throws Throwable {
        var checker = person(Role.CHECKER);
        var claim = idOf(checker.posts(
                Map.of("statement", unique("It is so"), "language", "en", "checkability", "FACTUAL"),
                "/api/v1/claims"));

        var events = VertxContextSupport.subscribeAndAwait(
                () -> new Timelines(db, showStaff).page(claim, new PageAsk(50, null)));

        var actor = events.items().get(0).actor();
        assertEquals(showStaff ? checker.id() : null, actor == null ? null : actor.id());
    }
}
