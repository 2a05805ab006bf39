package org.onrecord.kit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words, and by field, why a JSON body cannot be read. */
final class BodyFaults {
    private BodyFaults() {}

    static Problem of(JacksonException failure) {
        if (failure.getCause() instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var field = pathOf(mapping.getPath());
            return Problem.field(ProblemType.UNREADABLE_BODY, field, wordsFor(mapping));
        }
        if (failure instanceof StreamConstraintsException) {
            return Problem.of(
                    ProblemType.UNREADABLE_BODY,
                    "The JSON nests deeper than " + StrictJson.MAX_DEPTH + " levels or holds an overlong number.");
        }
        var at = failure.getLocation();
        var where =
                at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Problem.of(
                ProblemType.UNREADABLE_BODY,
                "The body is not one well-formed JSON object" + where + "." + hint(failure));
    }

    private static String hint(JacksonException failure) {
        var message = String.valueOf(failure.getOriginalMessage());
        if (message.contains("Duplicate field")) {
            return " A field stands in it twice.";
        }
        if (message.contains("Trailing token")) {
            return " Something follows its end.";
        }
        return "";
    }

    private static String wordsFor(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "is not a field that can be set here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (failure instanceof InvalidFormatException format) {
            return mustBe(format.getTargetType());
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch.getTargetType() == null
                    ? "is missing or of the wrong type"
                    : mustBe(mismatch.getTargetType());
        }
        return failure.getOriginalMessage();
    }

    private static String mustBe(Class<?> target) {
        if (target.isEnum()) {
            return "must be one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (target.getSimpleName()) {
            case "UUID" -> "must be a UUID";
            case "LocalDate" -> "must be a date such as 2024-06-20";
            case "Instant" -> "must be a UTC instant such as 2024-06-20T09:30:00Z";
            case "String" -> "must be a string";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "boolean", "Boolean" -> "must be true or false";
            case "List", "Set" -> "must be an array";
            case "URI" -> "must be a URI";
            default -> "must be an object";
        };
    }

    private static String pathOf(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
