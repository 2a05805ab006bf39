package org.onrecord;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody (or some machine) with an account and a key of their own, who uses the API. */
public record Person(UUID id, String key) {
    /** A reader who has not signed in. */
    public static final Person ANYBODY = new Person(null, null);

    /** A new request of this person, with a JSON body unless told otherwise. */
    public RequestSpecification asks() {
        var request = RestAssured.given().contentType(ContentType.JSON);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    public ValidatableResponse gets(String path, Object... parameters) {
        return asks().get(path, parameters).then();
    }

    /** @param body JSON as a string, or what Jackson makes JSON of */
    public ValidatableResponse posts(Object body, String path, Object... parameters) {
        return asks().body(body).post(path, parameters).then();
    }

    public ValidatableResponse puts(String etag, Object body, String path, Object... parameters) {
        return asks().header("If-Match", etag).body(body).put(path, parameters).then();
    }

    /** POSTs a step of a record that was seen at {@code etag}. */
    public ValidatableResponse steps(String etag, Object body, String path, Object... parameters) {
        return asks().header("If-Match", etag).body(body).post(path, parameters).then();
    }

    public ValidatableResponse deletes(String etag, String path, Object... parameters) {
        return asks().header("If-Match", etag).delete(path, parameters).then();
    }

    /** The entity tag of what stands at a path. */
    public String etagOf(String path, Object... parameters) {
        return gets(path, parameters).statusCode(200).extract().header("ETag");
    }
}
