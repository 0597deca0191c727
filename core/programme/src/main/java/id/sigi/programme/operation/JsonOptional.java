package id.sigi.programme.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.util.Optional;

/** How a value that may be missing is written and read: null stands for the missing one. */
final class JsonOptional {
    private JsonOptional() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(Optional.class, new Writer());
        module.addDeserializer(Optional.class, new Reader(TypeFactory.unknownType()));
    }

    @SuppressWarnings("rawtypes") // Jackson asks for a serialiser by the raw class.
    private static final class Writer extends StdSerializer<Optional> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Optional.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional value, JsonGenerator to, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.isPresent() ? value.get() : null, to);
        }
    }

    /** Knows the type of the value from the component that it reads. */
    @SuppressWarnings("rawtypes") // Jackson asks for a deserialiser by the raw class.
    private static final class Reader extends StdDeserializer<Optional> implements ContextualDeserializer {
        private static final long serialVersionUID = 1L;

        private final JavaType type;

        Reader(JavaType type) {
            super(Optional.class);
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedTypeOrUnknown(0));
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
