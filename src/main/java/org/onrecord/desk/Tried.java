package org.onrecord.desk;

import jakarta.ws.rs.core.Response;
import java.util.List;
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

    /** Whether a box was ticked. */
    public boolean ticked(String name, String field) {
        return at(name) && entered.has(field);
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
