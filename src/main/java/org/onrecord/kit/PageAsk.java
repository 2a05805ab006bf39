package org.onrecord.kit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public record PageAsk(
        @Parameter(description = "Items a page, 1 to 200")
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(MAX_LIMIT)
        int limit,

        @Parameter(description = "The page after this cursor: `next` of the page before")
        @QueryParam("after")
        @Size(max = 2000)
        String after) {
    public static final int MAX_LIMIT = 200;

    /** The cursor, when one was given. @throws Problem INVALID_PARAMETER when it does not have {@code size} keys */
    public Optional<Cursor> cursor(int size) {
        return Optional.ofNullable(after).map(encoded -> Cursor.decode(encoded, size));
    }

    /** One more than a page holds, which tells whether another follows. */
    public int rows() {
        return limit + 1;
    }
}
