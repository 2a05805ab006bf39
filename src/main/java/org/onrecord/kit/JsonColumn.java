package org.onrecord.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;

/**
 * A value that is kept whole in a jsonb column. The column's field also needs {@code @ColumnTransformer(read =
 * "name::text", write = JsonColumn.WRITE)}.
 */
public class JsonColumn<T> implements AttributeConverter<T, String> {
    public static final String WRITE = "cast(cast(? as text) as jsonb)";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalArgumentException(notOurs);
        }
    }

    @Override
    public T convertToEntityAttribute(String stored) {
        return stored == null ? null : read(stored, type);
    }

    /** Reads JSON that PostgreSQL kept or built. */
    public static <T> T read(String stored, TypeReference<T> type) {
        try {
            return JSON.readValue(stored, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A stored value is not what its type says", notOurs);
        }
    }
}
