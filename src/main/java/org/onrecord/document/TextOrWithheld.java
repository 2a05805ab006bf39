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

/** Of a new version, exactly one is given: the text, what it is read from, or what is known of a withheld one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextOrWithheld.Either.class)
@interface TextOrWithheld {
    String message() default
            "give one of: the text; the page as `html`; its address as `url`; an item of `ninjs`; or, in `withheld`, the hash and length of a text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports at the field {@code text}. */
    class Either implements ConstraintValidator<TextOrWithheld, NewVersion> {
        @Override
        public boolean isValid(NewVersion version, ConstraintValidatorContext context) {
            if (version == null) {
                return true;
            }
            if (given(version) != 1) {
                return refused("text", context.getDefaultConstraintMessageTemplate(), context);
            }
            return version.url() == null
                    || version.capturedAt() == null
                    || refused("capturedAt", "is now for a page that is fetched; leave it out", context);
        }

        private static boolean refused(String field, String why, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(why)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }

        private static long given(NewVersion version) {
            return Stream.of(version.text(), version.html(), version.url(), version.ninjs(), version.withheld())
                    .filter(Objects::nonNull)
                    .count();
        }
    }
}
