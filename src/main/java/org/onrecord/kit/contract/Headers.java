package org.onrecord.kit.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** Which headers an answer has. */
final class Headers {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int CREATED = 201;

    private Headers() {}

    static Map<String, Header> ofProblem(int status) {
        var headers = ofAll();
        if (status == UNAUTHORIZED) {
            headers.put("WWW-Authenticate", reference("WWWAuthenticate"));
        }
        if (status == TOO_MANY || status == UNAVAILABLE) {
            headers.put("Retry-After", reference("RetryAfter"));
        }
        return headers;
    }

    static Map<String, Header> of(Answer answer) {
        var headers = ofAll();
        if (answer.isTagged()) {
            headers.put("ETag", reference("ETag"));
        }
        if (answer.isPage()) {
            headers.put("Link", reference("Link"));
        }
        if (answer.status() == CREATED) {
            headers.put("Location", reference("Location"));
        }
        return headers;
    }

    static Map<String, Header> ofNotModified() {
        var headers = ofAll();
        headers.put("ETag", reference("ETag"));
        return headers;
    }

    static Map<String, Header> ofMoved() {
        var headers = ofAll();
        headers.put("Location", reference("Location"));
        return headers;
    }

    private static Map<String, Header> ofAll() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put("RateLimit", reference("RateLimit"));
        headers.put("RateLimit-Policy", reference("RateLimitPolicy"));
        return headers;
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }
}
