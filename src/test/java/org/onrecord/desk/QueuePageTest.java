package org.onrecord.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.onrecord.desk.Visit.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** The queue as a page: what waits, taken and handed back with plain forms. */
@QuarkusTest
class QueuePageTest {
    private Exhibit exhibit;
    private UUID link;

    @BeforeEach
    void somethingWaits() {
        exhibit = new Exhibit();
        link = exhibit.draws("DISPUTES", "He denies it.");
    }

    @Test
    void whatWaitsIsThereWithWhereItIsDone() {
        reads(exhibit.reviewer)
                .body(containsString("id=\"LINK_TO_DECIDE-" + link + "\""))
                .body(containsString("href=\"/links/" + link + "\""))
                .body(containsString(exhibit.statement))
                .body(containsString("No automatic intervention &lt;script&gt;"))
                .body(not(containsString("<script")));
        reads(exhibit.checker).body(not(containsString(link.toString())));
    }

    @Test
    void aTaskIsTakenAndHandedBack() {
        sends(exhibit.reviewer, "take")
                .statusCode(303)
                .header(
                        "Location",
                        allOf(
                                containsString("/queue?kind=LINK_TO_DECIDE&claim=" + exhibit.claim),
                                containsString("#LINK_TO_DECIDE-" + link)));
        reads(exhibit.reviewer).body(containsString("You are at it until")).body(containsString("Hand it back"));
        holder(exhibit.reviewer.id());

        sends(exhibit.reviewer, "release").statusCode(303);

        holder(null);
    }

    @Test
    void whatSomebodyElseHoldsIsNotTakenAndThePageSaysWho() {
        sends(exhibit.reviewer, "take").statusCode(303);

        sends(Newsroom.person(Role.REVIEWER), "take")
                .statusCode(409)
                .body(containsString("This was not done."))
                .body(containsString("holds this task until"));
        holder(exhibit.reviewer.id());
    }

    @Test
    void anEditorTakesATaskOverSayingWhy() {
        sends(exhibit.reviewer, "take").statusCode(303);
        var editor = Newsroom.person(Role.EDITOR);
        reads(editor).body(containsString("Take it over"));

        sends(editor, "take", "takeOver", "She is on holiday.").statusCode(303);

        reads(editor).body(containsString("She is on holiday."));
        holder(editor.id());
    }

    @Test
    void aTaskThatWasDoneMeanwhileIsToldSo() {
        exhibit.accepts(link);

        sends(exhibit.reviewer, "take").statusCode(404).body(containsString("waits for you: it was done"));
    }

    @Test
    void whatOneHoldsCanBeAskedFor() {
        sends(exhibit.reviewer, "take").statusCode(303);

        queue(exhibit.reviewer, "heldBy=ME").body(containsString(link.toString()));
        queue(exhibit.reviewer, "heldBy=NOBODY").body(not(containsString("LINK_TO_DECIDE-" + link)));
        queue(exhibit.reviewer, "heldBy=SOMEBODY").statusCode(400);
    }

    @Test
    void aFormThatAnotherSiteSendsTakesNothing() {
        Visit.session(exhibit.reviewer.key())
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .post("/queue/LINK_TO_DECIDE/" + link + "/take")
                .then()
                .header("Location", "/sign-in");

        holder(null);
    }

    @Test
    void theQueueIsForThoseWhoCheck() {
        page("/queue").statusCode(303).header("Location", startsWith("/sign-in"));
        Visit.session(Newsroom.person(Role.CONTRIBUTOR).key())
                .get("/queue")
                .then()
                .statusCode(403);
    }

    private void holder(UUID id) {
        exhibit.reviewer
                .gets("/api/v1/tasks?kind=LINK_TO_DECIDE&claim={id}", exhibit.claim)
                .body("items[0].hold?.heldBy", equalTo(id == null ? null : id.toString()));
    }

    private ValidatableResponse reads(Person by) {
        return queue(by, "claim=" + exhibit.claim).statusCode(200);
    }

    private ValidatableResponse queue(Person by, String query) {
        return Visit.session(by.key())
                .get("/queue?claim=" + exhibit.claim + "&" + query)
                .then();
    }

    private ValidatableResponse sends(Person by, String step, String... fields) {
        var form = Visit.form(by.key());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/queue/LINK_TO_DECIDE/" + link + "/" + step + "?kind=LINK_TO_DECIDE&claim=" + exhibit.claim)
                .then();
    }
}
