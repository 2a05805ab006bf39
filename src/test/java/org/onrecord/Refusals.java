package org.onrecord;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.onrecord.kit.ProblemType;
import org.onrecord.kit.ProblemView;

/** What every refusal has to be, as {@code answer.spec(refusal(STALE_REVISION))}. */
public final class Refusals {
    private Refusals() {}

    /** A problem of this type in full, whose detail tells nothing of the inside. */
    public static ResponseSpecification refusal(ProblemType type) {
        return new ResponseSpecBuilder()
                .expectStatusCode(type.status)
                .expectContentType(ProblemView.MEDIA_TYPE)
                .expectBody("type", equalTo(type.uri().toString()))
                .expectBody("title", equalTo(type.title))
                .expectBody("status", equalTo(type.status))
                .expectBody("detail", not(blankOrNullString()))
                .expectBody(
                        "detail",
                        not(matchesRegex("(?s).*(Exception|\\b(org|com|io|java)\\.[a-z]+\\.|select |\\tat ).*")))
                .build();
    }

    /** The same, naming a field. */
    public static ResponseSpecification refusal(ProblemType type, String field, String message) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(refusal(type))
                .expectBody("errors[0].field", equalTo(field))
                .expectBody("errors[0].message", containsString(message))
                .build();
    }
}
