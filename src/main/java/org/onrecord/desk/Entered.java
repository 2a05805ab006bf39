package org.onrecord.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onrecord.kit.Act;
import org.onrecord.kit.PlainText;
import org.onrecord.kit.Problem;
import org.onrecord.kit.Revision;

/** What somebody entered into the fields of a form. */
public record Entered(Map<String, List<String>> fields) {
    private static final Pattern ID_AT_END = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

    static final Entered NOTHING = new Entered(Map.of());

    static Entered of(MultivaluedMap<String, String> form) {
        return new Entered(form);
    }

    /** As it was entered; empty when it was not. */
    public String get(String field) {
        return get(field, 0);
    }

    /** Of a field that the form has twice, as it was entered the second time. */
    public String second(String field) {
        return get(field, 1);
    }

    /** Of a field that the form has several times. */
    String get(String field, int index) {
        var values = fields.getOrDefault(field, List.of());
        return index < values.size() ? values.get(index) : "";
    }

    int times(String field) {
        return fields.getOrDefault(field, List.of()).size();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Null when nothing that can be seen was entered. @throws Problem INVALID_FIELD when it is not plain text */
    String text(String field) {
        return text(field, 0);
    }

    String text(String field, int index) {
        var text = get(field, index).replace("\r\n", "\n").strip();
        if (!PlainText.shows(text)) {
            return null;
        }
        var fault = PlainText.fault(text);
        if (fault != null) {
            throw Problem.invalid(field, fault);
        }
        return text;
    }

    /** Whether something that can be seen was entered into one of these fields. */
    private boolean says(int index, List<String> fields) {
        return fields.stream().anyMatch(field -> PlainText.shows(get(field, index)));
    }

    /**
     * The rows of a form that has the same fields again and again: those with something in one of {@code fields} first,
     * because the others are left out when what was entered is numbered.
     */
    Stream<Integer> rows(String times, List<String> fields) {
        return IntStream.range(0, times(times)).boxed().sorted(Comparator.comparing(row -> !says(row, fields)));
    }

    Revision revision() {
        try {
            return new Revision(Integer.parseInt(get("revision")));
        } catch (NumberFormatException none) {
            throw Problem.invalid("revision", "is missing; open the page again");
        }
    }

    /** Null when nothing was chosen. @throws Problem INVALID_FIELD */
    UUID id(String field) {
        return id(field, 0);
    }

    UUID id(String field, int index) {
        var text = text(field, index);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.invalid(field, "is not one of those to choose from");
        }
    }

    /** The id at the end of an address; null when none was entered. @throws Problem INVALID_FIELD */
    UUID idOfAddress(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var found = ID_AT_END.matcher(text);
        if (!found.find()) {
            throw Problem.invalid(field, "is not the address of a page here; it ends with the id");
        }
        return UUID.fromString(found.group());
    }

    /** Null when nothing was chosen. @throws Problem INVALID_FIELD */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return choice(field, 0, type);
    }

    <E extends Enum<E>> E choice(String field, int index, Class<E> type) {
        var text = text(field, index);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "is not one of those to choose from"));
    }

    /** Null when no day was entered. @throws Problem INVALID_FIELD */
    LocalDate date(String field) {
        var text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Problem.invalid(field, "is not a day; write it as 2024-06-20");
        }
    }

    /** The lines of a text with something on them. */
    List<String> lines(String field) {
        var text = text(field);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The beginning of a day in UTC; now when none was entered. @throws Problem INVALID_FIELD */
    Instant day(String field, int index) {
        var text = text(field, index);
        try {
            return text == null
                    ? Act.now()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException none) {
            throw Problem.invalid(field, "is not a day; write it as 2024-06-20");
        }
    }
}
