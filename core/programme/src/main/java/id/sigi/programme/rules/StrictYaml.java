package id.sigi.programme.rules;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.Function;

/**
 * Reads a YAML document into a record and refuses what it does not know: an unknown key, a missing key that is no {@link OptionalKey}, a key twice, a
 * value of the wrong type or out of its bounds is a {@link RequestFault} that names the document and the place.
 */
public final class StrictYaml {
    private static final ObjectMapper MAPPER = mapper();

    /** The parser's own bound, which it notices only when it has read so far: in one long word a matter of seconds. */
    private static final int MOST_LETTERS = 3 * 1024 * 1024;

    private StrictYaml() {}

    /** Reads a file. */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return parse(Files.readString(file), file.toString(), type);
        } catch (NoSuchFileException fault) {
            throw new RequestFault(file + " was not read", "there is no such file", "Check the path", fault);
        } catch (IOException fault) {
            throw new RequestFault(
                    file + " was not read",
                    "it is not a readable text file",
                    "Check its encoding and permissions",
                    fault);
        }
    }

    /**
     * Reads a document that ships with the program.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static <T> T shipped(String resource, Class<T> type) {
        try (InputStream stream = StrictYaml.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no shipped document " + resource);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), resource, type);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Parses the text of a document; its name goes into messages. */
    public static <T> T parse(String text, String name, Class<T> type) {
        if (text.codePointCount(0, text.length()) > MOST_LETTERS) {
            throw new RequestFault(name + " was not accepted", YamlFaultText.TOO_LONG, YamlFault.REMEDY);
        }
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new RequestFault(name + " was not accepted", "it is empty", "Start from a shipped document");
            }
            return value;
        } catch (JsonProcessingException fault) {
            throw YamlFault.of(name, fault);
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule dates = new SimpleModule("dates");
        dates.addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse));
        dates.addDeserializer(MonthDay.class, new Text<>(MonthDay.class, text -> MonthDay.parse("--" + text)));
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(dates)
                .annotationIntrospector(new OptionalKeys())
                .injectableValues(new InjectableValues.Std().addValue(OptionalKeys.ABSENT, null))
                .build();
    }

    /** Jackson asks for every component of a record, and for one that is injected it has a value where the document gives none: here nothing. */
    private static final class OptionalKeys extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;
        private static final String ABSENT = "absent";

        @Override
        public JacksonInject.Value findInjectableValue(AnnotatedMember member) {
            return member.hasAnnotation(OptionalKey.class)
                    ? JacksonInject.Value.construct(ABSENT, true, true)
                    : super.findInjectableValue(member);
        }
    }

    private static final class Text<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        /** Not serialised: a reader of documents is never written. */
        private final transient Function<String, T> reading;

        Text(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) throws IOException {
            try {
                return reading.apply(value);
            } catch (DateTimeException fault) {
                JsonParser parser = context.getParser();
                throw new InvalidFormatException(parser, "not a date", value, _valueClass);
            }
        }
    }
}
