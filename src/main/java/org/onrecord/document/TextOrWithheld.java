package org.onrecord.document;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.stream.Stream;

/** Of a new version, exactly one is given: the text, its page, or what is known of a withheld one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextOrWithheld.Either.class)
@interface TextOrWithheld {
    String message() default
            "give one of: the text; the page as `html`; or, in `withheld`, the hash and length of a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports at the field {@code text}. */
    class Either implements ConstraintValidator<TextOrWithheld, NewVersion> {
        @Override
        public boolean isValid(NewVersion version, ConstraintValidatorContext context) {
            if (version == null || given(version) == 1) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("text")
                    .addConstraintViolation();
            return false;
        }

        private static long given(NewVersion version) {
            return Stream.of(version.text(), version.html(), version.withheld())
                    .filter(Objects::nonNull)
                    .count();
        }
    }
}
