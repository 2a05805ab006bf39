package org.onrecord.kit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Reads JSON as the sender must have meant it, or not at all. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /** Deepest nesting of arrays and objects in a body. */
    static final int MAX_DEPTH = 20;

    @Override
    @SuppressWarnings("deprecation") // the only way to set mapper features on a mapper that was built elsewhere
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(40)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .registerModule(new SimpleModule("plain-text").addDeserializer(String.class, new PlainStrings()));
    }

    private static final class PlainStrings extends StringDeserializer {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            var fault = PlainText.fault(text);
            if (fault != null) {
                throw JsonMappingException.from(parser, fault);
            }
            return isHiddenBlank(text) ? "" : text;
        }

        /** {@code @NotBlank} knows the blanks of ASCII only: others become the empty text, which it refuses. */
        private static boolean isHiddenBlank(String text) {
            return !PlainText.shows(text) && !text.trim().isEmpty();
        }
    }
}
