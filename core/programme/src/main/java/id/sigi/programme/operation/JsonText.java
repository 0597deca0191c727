package id.sigi.programme.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * How a value is written as text and read from it.
 *
 * @param type type of the value
 * @param writing its text
 * @param reading the value of a text; throws for a text that is none
 */
record JsonText<T>(Class<T> type, Function<T, String> writing, Function<String, T> reading) {

    void addTo(SimpleModule module) {
        module.addSerializer(type, new Writer<>(this));
        module.addDeserializer(type, new Reader<>(this));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        /** Not serialised: a mapper is never written. */
        private final transient JsonText<T> text;

        Writer(JsonText<T> text) {
            super(text.type());
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeString(text.writing().apply(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        /** Not serialised: a mapper is never written. */
        private final transient JsonText<T> text;

        Reader(JsonText<T> text) {
            super(text.type());
            this.text = text;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw JsonMappingException.from(parser, "not a text");
            }
            try {
                return text.reading().apply(parser.getText());
            } catch (IllegalArgumentException | DateTimeException fault) {
                throw JsonMappingException.from(parser, "a text that is no such value");
            }
        }
    }
}
