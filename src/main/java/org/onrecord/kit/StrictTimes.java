package org.onrecord.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Days and instants in JSON are strings of RFC 3339 §5.6, with a year of four digits from 0001 on: Java reads years that
 * PostgreSQL cannot keep.
 */
@Singleton
class StrictTimes implements ObjectMapperCustomizer {
    /** Last, after the modules of the class path: of two modules that read a type, the later does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("strict-times")
                .addDeserializer(LocalDate.class, new Reading<>(LocalDate.class, "", LocalDate::parse))
                .addDeserializer(Instant.class, new Reading<>(Instant.class, "T.+", Instant::parse)));
    }

    private static final class Reading<T> extends StdDeserializer<T> {
        private final transient Pattern form;
        private final transient Function<String, T> parse;

        private Reading(Class<T> type, String afterDay, Function<String, T> parse) {
            super(type);
            this.form = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}" + afterDay);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // the handled type is T's
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getText();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException notInTheCalendar) {
                // the same answer
            }
            return (T) context.handleWeirdStringValue(handledType(), text, "not of RFC 3339");
        }
    }
}
