package org.onrecord.kit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;

/**
 * A list as PostgreSQL built it: an answer passes it on as it is, and it is read only when its items are asked for. The
 * statement has to leave out nulls ({@code json_strip_nulls}), as answers do.
 */
@JsonSerialize(using = JsonList.AsItIs.class)
public final class JsonList<T> extends AbstractList<T> {
    private final String json;
    private final TypeReference<List<T>> type;
    private List<T> items;

    private JsonList(String json, TypeReference<List<T>> type) {
        this.json = json;
        this.type = type;
    }

    /** @param json an array, from a statement of ours */
    public static <T> List<T> of(String json, TypeReference<List<T>> type) {
        return new JsonList<>(json, type);
    }

    @Override
    public T get(int index) {
        return items().get(index);
    }

    @Override
    public int size() {
        return items().size();
    }

    private List<T> items() {
        if (items == null) {
            items = JsonColumn.read(json, type);
        }
        return items;
    }

    static final class AsItIs extends JsonSerializer<JsonList<?>> {
        @Override
        public void serialize(JsonList<?> list, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeRawValue(list.json);
        }
    }
}
