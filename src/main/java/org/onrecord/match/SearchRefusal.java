package org.onrecord.match;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Set;

/** The search cluster answered, but did not do what it was asked for. Why is told by kind only: reasons repeat texts. */
final class SearchRefusal extends IOException {
    private static final Set<Integer> EVERYBODYS = Set.of(401, 403, 429);

    private final int status;
    private final String kind;

    SearchRefusal(int status, String kind) {
        super("The search cluster answered " + status + " (" + kind + ")");
        this.status = status;
        this.kind = kind;
    }

    static SearchRefusal of(int status, Buffer body) {
        return new SearchRefusal(status, kind(body));
    }

    int status() {
        return status;
    }

    /** Whoever is not let in, or comes when there is no room, is not alone in that. */
    boolean isOfEveryRequest() {
        return EVERYBODYS.contains(status);
    }

    boolean isOfMissingIndex() {
        return "index_not_found_exception".equals(kind);
    }

    boolean isOfExistingIndex() {
        return "resource_already_exists_exception".equals(kind);
    }

    private static String kind(Buffer body) {
        try {
            return body.toJsonObject().getValue("error") instanceof JsonObject error
                    ? error.getString("type")
                    : "no kind";
        } catch (DecodeException | ClassCastException notJson) {
            return "no kind";
        }
    }
}
