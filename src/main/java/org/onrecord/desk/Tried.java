package org.onrecord.desk;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.onrecord.kit.BulkView;
import org.onrecord.kit.FieldError;
import org.onrecord.kit.ProblemView;

/**
 * The last try at a form of a page: what was entered, and why it was refused.
 *
 * @param form its name, empty when none was tried
 * @param problem null when it was not refused, but shown again with more room
 */
public record Tried(String form, ProblemView problem, Entered entered) {
    static final Tried NOTHING = new Tried("", null, Entered.NOTHING);

    public boolean at(String name) {
        return form.equals(name);
    }

    /** Whether there is a fault to show beside the form. */
    public boolean failed(String name) {
        return problem != null && at(name);
    }

    /** What was entered into a field of a form, so that nobody enters it twice. */
    public String typed(String name, String field) {
        return at(name) ? entered.get(field) : "";
    }

    /** What is wrong with one field of a form, or null. */
    public String fault(String name, String field) {
        return failed(name)
                ? problem.errors().stream()
                        .filter(error ->
                                error.field().equals(field) || error.field().endsWith("." + field))
                        .map(this::said)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What is wrong with a piece of evidence of a form, or null. @param index from 0 */
    public String faultOfPiece(String name, int index) {
        return failed(name)
                ? problem.errors().stream()
                        .filter(error -> Fields.isOfPiece(error, index))
                        .map(this::said)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name, String field) {
        return at(name) && entered.has(field);
    }

    /** Whether this one of several was picked, as it stood on the page or anew. */
    public boolean picked(UUID id) {
        return entered.fields().getOrDefault(Pick.FIELD, List.of()).stream()
                .anyMatch(pick -> pick.startsWith(id.toString()));
    }

    /** Why this one of several that stand or fall together was refused; null when it was not the one. */
    public String refusedFor(UUID id) {
        return problem != null && problem.members().get("results") instanceof List<?> results
                ? results.stream()
                        .map(BulkView.Item.class::cast)
                        .filter(item -> item.id().equals(id) && Fields.isItself(item.problem()))
                        .map(item -> Fields.reason(item.problem()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What is wrong, in words for who filled the form in. */
    public List<String> faults() {
        return problem.errors().isEmpty()
                ? List.of(Fields.reason(problem))
                : problem.errors().stream().map(this::said).toList();
    }

    /** The texts that were written: the form may not be there any more, when somebody else was faster. */
    public List<String> written() {
        return Fields.written(entered);
    }

    private String said(FieldError error) {
        return Fields.fault(problem, error);
    }

    int status() {
        return problem == null ? Response.Status.OK.getStatusCode() : problem.status();
    }
}
