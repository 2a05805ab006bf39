package org.onrecord.desk;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.IntStream;

/** Requests as a browser sends them, which stops at every redirect. */
final class Visit {
    private static final String COOKIE = "onrecord_session";

    private Visit() {}

    static RequestSpecification browser() {
        return RestAssured.given().redirects().follow(false).accept("text/html,application/xhtml+xml,*/*;q=0.8");
    }

    static ValidatableResponse page(String path) {
        return browser().get(path).then();
    }

    static ValidatableResponse signsIn(String key) {
        return browser().formParam("key", key).post("/sign-in").then();
    }

    /** A request of somebody who signed in with the key. */
    static RequestSpecification session(String key) {
        return browser().cookie(COOKIE, signsIn(key).extract().cookie(COOKIE));
    }

    /** Several of the same, in one session. */
    static List<RequestSpecification> forms(String key, int many) {
        var cookie = signsIn(key).extract().cookie(COOKIE);
        return IntStream.range(0, many)
                .mapToObj(i -> ours(browser().cookie(COOKIE, cookie)))
                .toList();
    }

    /** A form that a page of ours sends, of somebody who signed in with the key. */
    static RequestSpecification form(String key) {
        return ours(session(key));
    }

    private static RequestSpecification ours(RequestSpecification request) {
        return request.header("Origin", RestAssured.baseURI + ":" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
