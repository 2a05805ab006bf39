package org.onrecord.document;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a new version, exactly one is given: the text, or what is known of a withheld one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextOrWithheld.Either.class)
@interface TextOrWithheld {
    String message() default "give either the text or, in `withheld`, its hash and length";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports at the field {@code text}. */
    class Either implements ConstraintValidator<TextOrWithheld, NewVersion> {
        @Override
        public boolean isValid(NewVersion version, ConstraintValidatorContext context) {
            if (version == null || (version.text() == null) != (version.withheld() == null)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("text")
                    .addConstraintViolation();
            return false;
        }
    }
}
