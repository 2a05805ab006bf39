package org.onrecord.load;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/** One request, and the status that it must be answered with. */
record Ask(HttpMethod method, String path, Map<String, String> headers, Buffer body, int status) {
    static Ask get(String path) {
        return new Ask(HttpMethod.GET, path, Map.of(), null, 200);
    }

    static Ask get(String path, String header, String value, int status) {
        return new Ask(HttpMethod.GET, path, Map.of(header, value), null, status);
    }
}
