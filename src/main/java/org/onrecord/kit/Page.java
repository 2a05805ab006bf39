package org.onrecord.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. The whole list is read by following {@code next} until it is missing. */
public record Page<T>(
        @Schema(required = true, description = "The items of this page, in the list's order")
        List<T> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Cursor of the next page, for `after`; missing on the last page", nullable = false)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Missing when the list has all. Else how many of the newest links it was read from",
                nullable = false)
        Integer limitedTo) {

    public Page(List<T> items, String next) {
        this(items, next, null);
    }

    /** From one row more than was asked for, so that no count is needed to know whether there is a next page. */
    public static <T> Page<T> of(List<T> rows, PageAsk ask, Function<T, Cursor> cursorOf) {
        if (rows.size() <= ask.limit()) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, ask.limit()));
        return new Page<>(items, cursorOf.apply(items.get(items.size() - 1)).encoded());
    }

    /** The same page with each item shown as something else. */
    public <U> Page<U> map(Function<T, U> shown) {
        return new Page<>(items.stream().map(shown).toList(), next, limitedTo);
    }

    /** The same page, which says that the list was read from the newest {@code most} links when it was {@code cut} there. */
    public Page<T> limitedTo(int most, boolean cut) {
        return cut ? new Page<>(items, next, most) : this;
    }
}
