package org.onrecord.desk;

import static org.onrecord.desk.Visit.browser;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onrecord.Newsroom;
import org.onrecord.Person;
import org.onrecord.kit.Role;

/** A document with one quotation, by a speaker on record. */
final class Manuscript {
    final Person checker = Newsroom.person(Role.CHECKER);
    final String name = "Eleonora Qu" + letters() + "mann";
    final UUID speaker = Newsroom.speaker(checker, name);
    final UUID document = Newsroom.idOf(checker.posts(
            Map.of(
                    "kind", "NEWS_ARTICLE",
                    "title", "The harbour <script>alert(3)</script>",
                    "language", "en",
                    "publishedOn", "2024-06-20",
                    "outlet", Map.of("name", "The Example"),
                    "version", Map.of("text", """
                            “The harbour will close on Monday,” said %s, the mayor of Port Ellen.

                            The port authority declined to comment. A sign read <script>alert(3)</script>.
                            """.formatted(name))),
            "/api/v1/documents"));

    /** Letters that no other name has, since a digit is none of a name. */
    static String letters() {
        return Newsroom.unique("")
                .strip()
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .reduce("", String::concat);
    }

    UUID candidate() {
        return UUID.fromString(
                ((List<?>) reads().extract().path("items.id")).get(0).toString());
    }

    ValidatableResponse reads() {
        return checker.gets("/api/v1/documents/{id}/candidates", document).statusCode(200);
    }

    /** A request of the checker's browser after signing in, with a form. */
    RequestSpecification session() {
        return browser()
                .contentType("application/x-www-form-urlencoded")
                .cookie(
                        "onrecord_session",
                        Visit.signsIn(checker.key()).extract().cookie("onrecord_session"));
    }
}
