package id.sigi.programme.contract.evolution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sigi.programme.contract.Bounds;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.Presence;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A registry of event contracts as JSON text, to be kept beside what was judged by it and compared later, see {@link ContractEvolution}.
 * One version of an event is one line, newest first; what is usual of a field is left out. The same contract registry gives the same text. The
 * business keys are not recorded: they say how facts are told apart, not what a sender has to write.
 */
public final class RecordedRegistry {
    private static final String FORMAT = "sigi-contracts-1";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordedRegistry() {}

    /** The text of a contract registry, given as the newest version of every event. */
    public static String write(List<EventContract> contracts) {
        return contracts.stream()
                .flatMap(contract -> contract.versions().stream())
                .map(version -> json(Version.of(version)))
                .collect(Collectors.joining(",\n", "{\"format\":\"" + FORMAT + "\",\"versions\":[\n", "\n]}\n"));
    }

    /**
     * The registry of a text, as the newest version of every event.
     *
     * @throws RequestFault if the text is no contract registry, or that of a later format
     */
    public static List<EventContract> read(String text) {
        try {
            Document document = Objects.requireNonNull(MAPPER.readValue(text, Document.class), "it is empty");
            Map<String, List<Version>> events = new LinkedHashMap<>();
            document.versions()
                    .forEach(
                            version -> events.computeIfAbsent(version.contract().name(), name -> new ArrayList<>())
                                    .add(version));
            return events.values().stream().map(RecordedRegistry::event).toList();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException fault) {
            throw new RequestFault(
                    "The recorded contract registry was not read",
                    reason(fault),
                    "Use one that sigi contracts --export has written, as it was written",
                    fault);
        }
    }

    /** The parser's own words quote the text, which may be any file. */
    private static String reason(Exception fault) {
        if (fault instanceof JsonProcessingException json) {
            return json.getLocation() == null
                    ? "it is no contract registry"
                    : "it is no contract registry from line "
                            + json.getLocation().getLineNr() + " on";
        }
        return OwnFaultText.of(fault).orElse("something in it is missing or cannot be");
    }

    private static EventContract event(List<Version> newestFirst) {
        EventContract newest = newestFirst.get(0).contract();
        List<EventContract> earlier =
                newestFirst.stream().skip(1).map(Version::contract).toList();
        return new EventContract(newest.type(), newest.grain(), newest.silver(), List.of(), newest.data(), earlier);
    }

    private static String json(Version version) {
        try {
            return MAPPER.writeValueAsString(version);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a contract registry built from records could not be written", fault);
        }
    }

    /** The whole text. */
    record Document(String format, List<Version> versions) {
        Document {
            if (!FORMAT.equals(format)) {
                throw new IllegalArgumentException("its format is not " + FORMAT);
            }
            versions = List.copyOf(Objects.requireNonNull(versions, "it has no versions"));
        }
    }

    /** One line. */
    private record Version(String type, String grain, String silver, List<FieldEntry> fields) {
        private Version {
            Objects.requireNonNull(type, "an event has no type");
            Objects.requireNonNull(grain, "an event has no grain");
            Objects.requireNonNull(silver, "an event has no table");
            fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
        }

        static Version of(EventContract contract) {
            return new Version(
                    contract.type(),
                    contract.grain(),
                    contract.silver(),
                    contract.data().stream().map(FieldEntry::of).toList());
        }

        EventContract contract() {
            return new EventContract(
                    type,
                    grain,
                    silver,
                    List.of(),
                    fields.stream().map(FieldEntry::field).toList());
        }
    }

    /** One field; what is null is what is usual. */
    private record FieldEntry(
            String name,
            FieldType type,
            Presence presence,
            List<String> codes,
            Double least,
            Double most,
            String unit,
            Integer minimumCell,
            String notBefore,
            String meaning) {

        private FieldEntry {
            Objects.requireNonNull(name, "a field has no name");
            Objects.requireNonNull(type, "a field has no type");
            Objects.requireNonNull(meaning, "a field has no meaning");
        }

        static FieldEntry of(Field field) {
            return new FieldEntry(
                    field.name(),
                    field.type(),
                    field.isRequired() ? null : field.presence(),
                    field.allowed(),
                    finite(field.bounds().least()),
                    finite(field.bounds().most()),
                    field.unit(),
                    field.minimumCell() == Field.DEFAULT_MINIMUM_CELL ? null : field.minimumCell(),
                    field.notBefore(),
                    field.meaning());
        }

        private static Double finite(double bound) {
            return Double.isInfinite(bound) ? null : bound;
        }

        Field field() {
            Field field = Field.coded(name, type, Objects.requireNonNullElse(codes, List.of()), meaning)
                    .within(new Bounds(
                            Objects.requireNonNullElse(least, Bounds.NONE.least()),
                            Objects.requireNonNullElse(most, Bounds.NONE.most())))
                    .in(Objects.requireNonNullElse(unit, ""))
                    .withMinimumCell(Objects.requireNonNullElse(minimumCell, Field.DEFAULT_MINIMUM_CELL))
                    .notBefore(Objects.requireNonNullElse(notBefore, ""));
            return presence == Presence.OPTIONAL ? field.optional() : field;
        }
    }
}
