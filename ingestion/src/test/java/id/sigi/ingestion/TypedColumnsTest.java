package id.sigi.ingestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.lake.Lake;
import id.sigi.lake.SilverView;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.TypedEvents;
import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The landing types an event where it checks it. The referee is the engine's own reader of JSON over the data that landed: each type of
 * event in each version, with values at the edges of their types, by the quick road, by the tree and by the second pass.
 */
@Tag("transform")
class TypedColumnsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    /** Values of a field that its contract allows, as far as one field can tell. */
    private static List<JsonNode> values(Field field) {
        return switch (field.type()) {
            case STRING -> texts("Balai Latihan \u00e9\u6f22\u5b57\ud83d\ude00", "a\"b\\c/d", "z".repeat(1000));
            case FREE_TEXT -> texts("dua\nbaris\t\"kutip\" \ud83d\ude00", "satu baris", "\u2028x");
            case CODE ->
                field.allowed().stream()
                        .map(NODES::textNode)
                        .map(JsonNode.class::cast)
                        .toList();
            case CODES ->
                List.of(
                        array(List.of()),
                        array(field.allowed()),
                        array(field.allowed().subList(0, 1)));
            case INTEGER -> numbers(field, Integer.MIN_VALUE, -1, 0, 7, 999_999_999, 1_000_000_000, Integer.MAX_VALUE);
            case LONG -> numbers(field, Long.MIN_VALUE, -1, 0, 999_999_999_999_999_999L, Long.MAX_VALUE);
            case DOUBLE ->
                DoubleStream.of(-0.0, 0.1, 1e-300, 12345.678)
                        .<JsonNode>mapToObj(NODES::numberNode)
                        .toList();
            case BOOLEAN -> List.of(BooleanNode.TRUE, BooleanNode.FALSE);
            case DATE -> texts("1900-01-01", "2020-02-29", "2019-12-31", "2100-12-31");
            case TIMESTAMP ->
                texts(
                        "1900-01-01T00:00:00Z",
                        "2020-05-01T17:00:00.123456+07:00",
                        "2020-02-29T23:59:59.5Z",
                        "2020-05-01T10:00:00.000001Z",
                        "2100-12-31T23:59:59.999999999Z");
            case PSEUDONYM -> texts("f".repeat(32), "0123456789abcdef".repeat(2));
        };
    }

    private static List<JsonNode> texts(String... texts) {
        return Stream.of(texts).<JsonNode>map(NODES::textNode).toList();
    }

    private static ArrayNode array(List<String> codes) {
        ArrayNode array = NODES.arrayNode();
        codes.forEach(array::add);
        return array;
    }

    private static List<JsonNode> numbers(Field field, long... numbers) {
        List<JsonNode> nodes = new ArrayList<>();
        for (long number : numbers) {
            nodes.add(NODES.numberNode(number));
        }
        for (double bound : new double[] {field.bounds().least(), field.bounds().most()}) {
            if (Double.isFinite(bound)) {
                nodes.add(NODES.numberNode((long) bound));
            }
        }
        return nodes;
    }

    /**
     * An event of plain values, and for each field that no contract before had one event for each of its values, one without it and one
     * with a null: a field has one type wherever it occurs.
     */
    private static List<ObjectNode> allVariants(EventContract contract, Set<String> known) {
        List<ObjectNode> variants = new ArrayList<>();
        variants.add(parse(EventLines.of(contract, "id")));
        for (Field field : contract.data()) {
            if (!known.add(field.name())) {
                continue;
            }
            List<JsonNode> values = new ArrayList<>(values(field));
            values.add(NullNode.instance);
            for (JsonNode value : values) {
                ObjectNode event = parse(EventLines.of(contract, "id"));
                data(event).set(field.name(), value);
                variants.add(event);
            }
            ObjectNode without = parse(EventLines.of(contract, "id"));
            data(without).remove(field.name());
            variants.add(without);
        }
        return variants;
    }

    /** An event of plain values, and one of an edge of each field that no contract before had. */
    private static List<ObjectNode> fewVariants(EventContract contract, Set<String> known) {
        ObjectNode edges = parse(EventLines.of(contract, "id"));
        for (Field field : contract.data()) {
            if (known.add(field.name())) {
                data(edges).set(field.name(), values(field).get(0));
            }
        }
        return List.of(parse(EventLines.of(contract, "id")), edges);
    }

    private static ObjectNode parse(String line) {
        try {
            return (ObjectNode) MAPPER.readTree(line);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ObjectNode data(ObjectNode event) {
        return (ObjectNode) event.get("data");
    }

    private static String line(ObjectNode event, String id) {
        event.set("id", TextNode.valueOf(id));
        return event.toString();
    }

    /** The same event in letters that only the tree reads. */
    private static String unplain(String line) {
        return line.replace("\"subject-1\"", "\"subject\\u002d1\"");
    }

    /** Rows as text, which begins with the identifier of the event. */
    private static List<String> texts(Dataset<Row> rows) {
        return rows.toJSON().collectAsList().stream().sorted().toList();
    }

    private static void assertTyped(Dataset<Row> events) {
        assertEquals(texts(TypedEvents.of(events)), texts(events));
    }

    @Test
    void everyFieldIsTypedAsItsDataSay() throws IOException {
        assertTypedOnEveryRoad(TypedColumnsTest::fewVariants);
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void everyValueIsTypedAsItsDataSay() throws IOException {
        assertTypedOnEveryRoad(TypedColumnsTest::allVariants);
    }

    private void assertTypedOnEveryRoad(BiFunction<EventContract, Set<String>, List<ObjectNode>> variants)
            throws IOException {
        List<String> quick = new ArrayList<>();
        List<String> tree = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (EventContract contract : EventContracts.listVersions()) {
            for (ObjectNode event : variants.apply(contract, known)) {
                String number = Integer.toString(quick.size());
                quick.add(line(event, "quick-" + number));
                tree.add(unplain(line(event, "tree-" + number)));
                twice.add(line(event, "twice-" + number));
            }
        }
        TestLake lake = TestLake.in(folder);
        lake.write("quick.jsonl", quick.toArray(String[]::new));
        lake.write("tree.jsonl", tree.toArray(String[]::new));
        lake.write("twice.jsonl", twice.toArray(String[]::new));
        lake.write("twice-again.jsonl", twice.toArray(String[]::new));
        IngestionSummary summary = lake.land();
        long each = summary.total().accepted() / 3;
        assertEquals(3 * each, summary.total().accepted(), "the three roads agree");
        assertEquals(each, summary.total().duplicate());
        assertTrue(each > quick.size() / 2, each + " of " + quick.size() + " keep their contract");
        Dataset<Row> events = lake.lake().read(TableContracts.EVENTS);
        assertTyped(events);
        Map<String, Long> roads = Rows.text(events, Fields.EVENT_ID).stream()
                .collect(Collectors.groupingBy(id -> id.replaceFirst("-.*", ""), Collectors.counting()));
        assertEquals(Map.of("quick", each, "tree", each, "twice", each), roads);
        everySilverTableHasTheColumnsOfItsContract(events);
        aViewHoldsItsOwnTypeInAllVersions(lake.lake());
    }

    private static void everySilverTableHasTheColumnsOfItsContract(Dataset<Row> events) {
        for (EventContract event : EventContracts.list()) {
            TableContract silver = TableContracts.silver(event);
            Dataset<Row> view = SilverView.of(events, event);
            assertEquals(silver.columnNames(), List.of(view.schema().fieldNames()));
            assertEquals(SparkSchemas.of(silver).asNullable(), view.schema().asNullable());
        }
    }

    private static void aViewHoldsItsOwnTypeInAllVersions(Lake lake) {
        List<String> types = EventContracts.LOTTERY_DRAWN.versions().stream()
                .map(EventContract::type)
                .sorted()
                .toList();
        Dataset<Row> events = lake.read(TableContracts.EVENTS).select("event_id", "event_type");
        List<String> seen = lake
                .read(TableContracts.silver(EventContracts.LOTTERY_DRAWN))
                .join(events, "event_id")
                .select("event_type")
                .distinct()
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
        assertEquals(types, seen);
    }

    @Test
    void aFieldThatIsAbsentIsEmptyAndAnEmptyListIsNot() throws IOException {
        ObjectNode event = parse(EventLines.of(EventContracts.SURVEY_ANSWERED, "e1"));
        data(event).remove("has_skill_gain");
        data(event).set("incentive_uses", array(List.of()));
        data(event).put("answered_at", "2020-05-01T10:04:05.000006+07:00");
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", event.toString());
        lake.land();
        assertEquals(
                List.of("e1 | text-1 | 0 | - | ArraySeq() | 2020-05-01T03:04:05.000006Z | 2020-05-01T10:00:00Z"),
                Rows.text(
                        SilverView.of(lake.lake().read(TableContracts.EVENTS), EventContracts.SURVEY_ANSWERED),
                        Fields.EVENT_ID,
                        Fields.RESPONSE_ID,
                        Fields.MONTHLY_INCOME_IDR,
                        Fields.HAS_SKILL_GAIN,
                        Fields.INCENTIVE_USES,
                        Fields.ANSWERED_AT,
                        Fields.OCCURRED_AT));
    }
}
