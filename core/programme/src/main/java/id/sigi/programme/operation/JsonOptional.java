package id.sigi.programme.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/**
 * How a value that may be missing is written and read: null stands for the missing one. All optional components of operations are of one
 * type.
 *
 * @param type type of the value
 */
record JsonOptional<T>(Class<T> type) {

    static <T> JsonOptional<T> of(Class<T> type) {
        return new JsonOptional<>(type);
    }

    void addTo(SimpleModule module) {
        module.addSerializer(Optional.class, new Writer());
        module.addDeserializer(Optional.class, new Reader(type));
    }

    @SuppressWarnings("rawtypes") // Jackson asks for a serialiser by the raw class.
    private static final class Writer extends StdSerializer<Optional> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Optional.class);
        }

        @Override
        public void serialize(Optional value, JsonGenerator to, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.isPresent() ? value.get() : null, to);
        }
    }

    @SuppressWarnings("rawtypes") // Jackson asks for a deserialiser by the raw class.
    private static final class Reader extends StdDeserializer<Optional> {
        private static final long serialVersionUID = 1L;

        private final Class<?> type;

        Reader(Class<?> type) {
            super(Optional.class);
            this.type = type;
        }

        @Override
        public Optional deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Optional.of(context.readValue(parser, type));
        }

        @Override
        public Optional getNullValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}
