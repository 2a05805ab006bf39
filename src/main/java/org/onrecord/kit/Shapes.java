package org.onrecord.kit;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;

/** Validates what did not come as the body of a request, which the framework would have done. */
@Singleton
public class Shapes {
    private final Validator validator;

    Shapes(Validator validator) {
        this.validator = validator;
    }

    /** Gives back what it was given. @throws Problem INVALID_FIELD with everything that is wrong with it */
    public <T> T checked(T wanted) {
        var errors = validator.validate(wanted).stream()
                .map(Shapes::fieldError)
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            var first = errors.get(0);
            throw Problem.fields(ProblemType.INVALID_FIELD, first.field() + ": " + first.message(), errors);
        }
        return wanted;
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return new FieldError(
                violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage());
    }
}
