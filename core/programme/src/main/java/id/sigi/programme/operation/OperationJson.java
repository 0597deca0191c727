package id.sigi.programme.operation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Operations as lines of JSON, one object each: {@code operation} names the kind in snake_case, the other members are the components of
 * its record. Members that are unknown, missing, named twice or of another type are refused.
 *
 * <p>A line of a registration or an exclusion carries the identity number in the clear, because it is what the core is given to work on.
 * So such lines belong only into files that their owner alone may read; events never carry it.
 */
public final class OperationJson {
    /** What an optional component is injected with whose member older lines do not have. */
    static final String ABSENT = "absent";

    private static final ObjectMapper MAPPER = mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Operation.class);

    private OperationJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
    private interface Named {}

    /** The line was no operation; the message says where and never quotes a value. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private Malformed(String message) {
            super(message);
        }
    }

    /** The operation as one line of JSON without a line end. */
    public static String write(Operation operation) {
        try {
            return WRITER.writeValueAsString(operation);
        } catch (JacksonException fault) {
            throw new IllegalStateException("every operation can be written", fault);
        }
    }

    /**
     * Reads one line.
     *
     * @throws Malformed if it is no operation
     */
    public static Operation parse(String line) throws Malformed {
        try {
            Operation operation = MAPPER.readValue(line, Operation.class);
            if (operation == null) {
                throw new Malformed("it is null");
            }
            return operation;
        } catch (JsonMappingException fault) {
            throw new Malformed(place(fault));
        } catch (JacksonException fault) {
            throw new Malformed("it is not JSON");
        }
    }

    /** The machine's own message may quote a value, so only the names on the way to it are told. */
    private static String place(JsonMappingException fault) {
        String path = fault.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null && name.matches("[A-Za-z]{1,40}"))
                .collect(Collectors.joining("."));
        if (path.isEmpty() && fault instanceof ValueInstantiationException) {
            return "it has a value that its operation does not allow";
        }
        return path.isEmpty()
                ? "it names no known operation, or its members are not that operation's"
                : "its member " + path + " is unknown, missing or has a value that is not allowed";
    }

    /** Name of a kind of operation on the wire. */
    public static String name(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static ObjectMapper mapper() {
        SimpleModule values = new SimpleModule("values");
        JsonText<Instant> instants = new JsonText<>(Instant.class, Instant::toString, Instant::parse);
        JsonText<LocalDate> dates = new JsonText<>(LocalDate.class, LocalDate::toString, LocalDate::parse);
        instants.addTo(values);
        dates.addTo(values);
        new JsonText<>(Nik.class, Nik::digits, Nik::new).addTo(values);
        new JsonText<>(AccountNumber.class, AccountNumber::digits, AccountNumber::new).addTo(values);
        new JsonText<>(FamilyCard.class, FamilyCard::digits, FamilyCard::new).addTo(values);
        JsonOptional.addTo(values);
        JsonMapper.Builder builder = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Enum,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addMixIn(Operation.class, Named.class)
                .addModule(values)
                .injectableValues(new InjectableValues.Std().addValue(ABSENT, Optional.empty()));
        Arrays.stream(Operation.class.getPermittedSubclasses())
                .forEach(kind -> builder.registerSubtypes(new NamedType(kind, name(kind))));
        return builder.build();
    }
}
