package org.onrecord.kit;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which step leads from which state of a record to which. What the table does not name cannot be done.
 *
 * @param noun what is in these states, as in "The <em>quote</em> is DRAFT"
 * @param rows at most one for a state and a step
 */
public record Transitions<S extends Enum<S>, T extends Enum<T>>(String noun, List<Row<S, T>> rows) {
    public Transitions {
        rows = List.copyOf(rows);
        var seen = new HashSet<List<Object>>();
        rows.forEach(row -> {
            if (!seen.add(List.of(row.from(), row.step()))) {
                throw new IllegalArgumentException("Two ways from " + row.from() + " by " + row.step());
            }
        });
    }

    /** One way to go. */
    public record Row<S, T>(S from, T step, S to) {}

    /** One line of the table: in this state the step can be taken, and leads there. */
    public static <S, T> Row<S, T> row(S from, T step, S to) {
        return new Row<>(from, step, to);
    }

    /** The state after a step. @throws Problem WRONG_STATE with what can be done instead */
    public S after(S from, T step) {
        return rows.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Row::to)
                .findFirst()
                .orElseThrow(() -> refusal(from, step));
    }

    private Problem refusal(S from, T step) {
        var possible = rows.stream()
                .filter(row -> row.from() == from)
                .map(row -> row.step().name())
                .collect(Collectors.joining(", "));
        return Problem.of(
                ProblemType.WRONG_STATE,
                "The " + noun + " is " + from + ", where " + step + " is not possible. Possible there: "
                        + (possible.isEmpty() ? "nothing" : possible) + ".");
    }
}
