package org.onrecord.document;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a new document kind, title and language are told, unless there is a page from which they can be read. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ToldOrRead.Each.class)
@interface ToldOrRead {
    String message() default "must be given where no page says it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports at each field that is missing. */
    class Each implements ConstraintValidator<ToldOrRead, NewDocument> {
        @Override
        public boolean isValid(NewDocument document, ConstraintValidatorContext context) {
            if (document == null
                    || (document.version() != null && document.version().tells())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            return check("kind", document.kind(), context)
                    & check("title", document.title(), context)
                    & check("language", document.language(), context);
        }

        private static boolean check(String field, Object told, ConstraintValidatorContext context) {
            if (told == null) {
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(field)
                        .addConstraintViolation();
            }
            return told != null;
        }
    }
}
