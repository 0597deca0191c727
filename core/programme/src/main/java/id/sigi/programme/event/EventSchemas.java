package id.sigi.programme.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.evolution.ContractsVersion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Event contracts as JSON Schema, draft 2020-12, to be handed to partners: each schema describes one version of an event as a whole
 * CloudEvent in structured mode. The same contract always gives the same bytes.
 *
 * <p>What a schema says is what a landing checks of one line by itself. It cannot say that an object names a key once, that a whole number
 * is written without a fraction, that one time does not lie before another ({@code x-not-before} names it), or that an event does not come
 * from the future.
 */
public final class EventSchemas {
    /** Name of the file that lists the schemas. */
    public static final String INDEX = "index.json";

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final ObjectWriter WRITER = writer();

    private EventSchemas() {}

    /** The schema of one version of an event, as indented JSON with a line end. */
    public static String text(EventContract version) {
        return text(event(version));
    }

    /** Name of the file of one version's schema. */
    public static String fileName(EventContract version) {
        return version.type() + ".schema.json";
    }

    /** All files of a contract registry, by name: a schema for each version of each event, and the index of them. */
    public static Map<String, String> files(List<EventContract> contracts) {
        Map<String, String> files = new LinkedHashMap<>();
        ObjectNode index = object();
        index.put("contracts", ContractsVersion.of(contracts));
        ArrayNode schemas = index.putArray("schemas");
        contracts.stream().flatMap(contract -> contract.versions().stream()).forEach(version -> {
            files.put(fileName(version), text(version));
            schemas.addObject()
                    .put("type", version.type())
                    .put("grain", version.grain())
                    .put("file", fileName(version));
        });
        files.put(INDEX, text(index));
        return files;
    }

    private static ObjectNode event(EventContract version) {
        ObjectNode schema = object();
        schema.put("$schema", DIALECT);
        schema.put("$id", "urn:sigi:" + version.type());
        schema.put("title", version.type());
        schema.put("description", version.grain());
        schema.put("type", "object");
        schema.set("required", names("specversion", "id", "source", "type", "subject", "time", "data"));
        schema.set("properties", attributes(version));
        return schema;
    }

    private static ObjectNode attributes(EventContract version) {
        ObjectNode attributes = object();
        attributes.putObject("specversion").put("const", "1.0");
        attributes.set(
                "id", FieldSchema.text().put("description", "identifier of the event, unique within its source"));
        attributes.set("source", FieldSchema.text().put("description", "the system that wrote it"));
        attributes.putObject("type").put("const", version.type());
        attributes.set("subject", FieldSchema.text().put("description", "key of what it is about"));
        attributes.set("time", FieldSchema.instant().put("description", "when the fact happened"));
        attributes.set("data", data(version));
        return attributes;
    }

    private static ObjectNode data(EventContract version) {
        ObjectNode data = object().put("type", "object");
        data.put("additionalProperties", false);
        ArrayNode required = data.putArray("required");
        ObjectNode properties = data.putObject("properties");
        ArrayNode choices = JsonNodeFactory.instance.arrayNode();
        for (Field field : version.data()) {
            properties.set(field.name(), FieldSchema.of(field));
            Optional<RawIdentifier> raw = RawIdentifier.findFor(field);
            raw.ifPresent(identifier -> properties.set(identifier.field(), FieldSchema.of(identifier)));
            raw.ifPresentOrElse(identifier -> choices.add(choice(field, identifier)), () -> require(field, required));
        }
        if (!choices.isEmpty()) {
            data.set("allOf", choices);
        }
        return data;
    }

    private static void require(Field field, ArrayNode required) {
        if (field.isRequired()) {
            required.add(field.name());
        }
    }

    /** A pseudonym or what it is made from: exactly one of them; where the pseudonym is optional, at most one. */
    private static ObjectNode choice(Field field, RawIdentifier identifier) {
        ObjectNode choice = object();
        if (field.isRequired()) {
            ArrayNode either = choice.putArray("oneOf");
            either.addObject().set("required", names(field.name()));
            either.addObject().set("required", names(identifier.field()));
        } else {
            choice.putObject("not").set("required", names(field.name(), identifier.field()));
        }
        return choice;
    }

    private static ArrayNode names(String... names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(names).forEach(array::add);
        return array;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(ObjectNode node) {
        try {
            return WRITER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a schema built from nodes could not be written", fault);
        }
    }

    /** Indented alike on every system. */
    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return JsonMapper.builder().build().writer(printer);
    }
}
