package org.onrecord.publish;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.onrecord.Newsroom.idOf;
import static org.onrecord.Newsroom.person;
import static org.onrecord.Newsroom.unique;
import static org.onrecord.Person.ANYBODY;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.kit.Db;
import org.onrecord.kit.PageAsk;
import org.onrecord.kit.Role;
import org.onrecord.quote.Desk;
import org.onrecord.quote.ManyLinks;

@QuarkusTest
class TimelinesTest {
    private static final String TIMELINE = "/api/v1/claims/{id}/timeline";
    private static final String PAGE = "/claims/{id}/timeline";

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

    @Test
    void theLinksThatChangedLastAreToldOfAndWhenThereAreMoreThatIsSaid() throws Exception {
        var desk = new Desk();
        var claim = desk.claim("It rained");
        desk.accepted(claim, "SUPPORTS");

        try (var others = new ManyLinks(claim)) {
            others.add(TimelineSql.LOOKED_AT - 1);
            ANYBODY.gets(TIMELINE, claim)
                    .body("items.type", contains("LINK_ACCEPTED", "CLAIM_STATED"))
                    .body("limitedTo", nullValue());
            ANYBODY.asks().get(PAGE, claim).then().body(not(containsString("links that changed last")));

            others.add(1);
            ANYBODY.gets(TIMELINE, claim)
                    .body("items.type", contains("CLAIM_STATED"))
                    .body("limitedTo", equalTo(TimelineSql.LOOKED_AT));
            ANYBODY.asks().get(PAGE, claim).then().body(containsString("the 5000 links that changed last"));
        }
    }
}
