package org.onrecord.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A failure that the client is told about, as RFC 9457 problem details. Carries no stack trace: it is an answer. */
public final class Problem extends RuntimeException {
    private final transient ProblemView view;

    private Problem(ProblemView view) {
        super(view.detail(), null, false, false);
        this.view = view;
    }

    /** @param detail one or two sentences: what is wrong with this request, and what to do next */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(ProblemView.of(type, detail, List.of(), Map.of()));
    }

    /** A problem with one field. {@code field} is a path in the body such as {@code appearances[0].segments[1].exact}. */
    public static Problem field(ProblemType type, String field, String message) {
        return new Problem(
                ProblemView.of(type, field + ": " + message, List.of(new FieldError(field, message)), Map.of()));
    }

    /** An INVALID_FIELD. @param message goes on from the field's name: {@code has to be …} */
    public static Problem invalid(String field, String message) {
        return field(ProblemType.INVALID_FIELD, field, message);
    }

    /** @param noun what was looked for, as the API names it: {@code quote} */
    public static Problem notFound(String noun, UUID id) {
        return of(ProblemType.NOT_FOUND, "No " + noun + " has the id " + id + ".");
    }

    /** A problem with several fields at once, each with its own message. */
    public static Problem fields(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(ProblemView.of(type, detail, errors, Map.of()));
    }

    /** The same problem with a further member, for machines that can use more than words. */
    public Problem with(String member, Object value) {
        var members = new LinkedHashMap<>(view.members());
        members.put(member, value);
        return new Problem(new ProblemView(
                view.type(), view.title(), view.status(), view.detail(), view.errors(), Map.copyOf(members)));
    }

    public ProblemView view() {
        return view;
    }
}
