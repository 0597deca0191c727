package id.sigi.ledger.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One operation's line with each of its members spoilt in turn by every hostile value. */
final class HostileLines {
    static final String IDENTITY_NUMBER = "3201010101900002";

    /** Half of a pair of characters cannot be written but in its escaped form. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MARK = "\"here\"";
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00a0\u2003",
            "\u200b",
            "x".repeat(40),
            "x".repeat(41),
            "x".repeat(61),
            "x".repeat(200),
            "x".repeat(5_000),
            "\ud83d\ude00".repeat(40),
            "\u00e9".repeat(60),
            "a\u0000b",
            "\u0000",
            "a\u0007b",
            "a\nb",
            "a\ud800b",
            "\udfff",
            "\uffff",
            "\ufffd",
            "\u202eabc",
            IDENTITY_NUMBER,
            "a" + IDENTITY_NUMBER,
            "3201 0101 0190 0002",
            "0812 - 3456 - 7801",
            "\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff10\uff11",
            "siti (at) contoh.id",
            "'; drop table outbox; --",
            "a\\'b\"c",
            "NaN",
            "1e400",
            "true",
            "7",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "1899-12-31T23:59:59Z",
            "2100-01-01T00:00:00Z",
            "2020-02-30T00:00:00Z",
            "2020-03-01T24:00:00Z",
            "2020-03-01T23:59:60Z",
            "2020-03-01T00:00:00+07:00",
            "2020-03-01T00:00:00",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "9999-12-31",
            "2020-02-30");

    /** What no tree of values can say: numbers that are none, numbers beyond every type, broken texts. */
    private static final List<String> LITERALS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "-1e400",
            "1e-400",
            "1e999999999",
            "1".repeat(2_000),
            "-0",
            "-0.0",
            "1.0",
            "01",
            "0x10",
            "+1",
            ".5",
            "1e2",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "18446744073709551617",
            "\"\\ud800\\u0041\"",
            "\"\\u00\"",
            "\"open",
            "'single'",
            "undefined",
            "",
            "{\"a\":{\"a\":{}}}",
            "[[[[]]]]",
            "[null]",
            "[\"x\",\"x\"]",
            "[1,2]");

    private static final List<JsonNode> VALUES = values();

    private HostileLines() {}

    private static List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        TEXTS.forEach(text -> values.add(NODES.textNode(text)));
        for (long number : new long[] {
            0, -1, 1, 2, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE
        }) {
            values.add(NODES.numberNode(number));
        }
        values.add(NODES.numberNode(BigInteger.TEN.pow(40)));
        values.add(NODES.numberNode(new BigDecimal("1.5")));
        values.add(NODES.nullNode());
        values.add(NODES.booleanNode(true));
        values.add(NODES.arrayNode());
        values.add(NODES.objectNode());
        return values;
    }

    /** The line of an operation as it should be. */
    static String of(Operation operation) {
        return OperationJson.write(operation);
    }

    /** The spoilt lines of each member of an operation and of the records within it, by the member's path. */
    static Map<String, List<String>> spoilt(Operation operation) {
        try {
            ObjectNode whole = (ObjectNode) MAPPER.readTree(of(operation));
            Map<String, List<String>> lines = new LinkedHashMap<>();
            addSpoilt("", whole, whole, lines);
            return lines;
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void addSpoilt(String path, ObjectNode whole, ObjectNode part, Map<String, List<String>> lines)
            throws JsonProcessingException {
        List<String> names = new ArrayList<>();
        part.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            List<String> ofMember = new ArrayList<>();
            JsonNode right = part.get(name);
            for (JsonNode value : VALUES) {
                part.set(name, value);
                ofMember.add(MAPPER.writeValueAsString(whole));
            }
            part.put(name, "here");
            String marked = MAPPER.writeValueAsString(whole);
            LITERALS.forEach(literal -> ofMember.add(marked.replace(MARK, literal)));
            String value = MAPPER.writeValueAsString(right);
            String quoted = MAPPER.writeValueAsString(name);
            ofMember.add(marked.replace(MARK, value + "," + quoted + ":" + value));
            ofMember.add(marked.replace(MARK, value + ",\"unknown\":" + value));
            ofMember.add(marked.replace(quoted + ":" + MARK, quoted.toUpperCase(Locale.ROOT) + ":" + value));
            part.remove(name);
            ofMember.add(MAPPER.writeValueAsString(whole));
            part.set(name, right);
            if (right instanceof ArrayNode array && !array.isEmpty()) {
                array.add(array.get(0));
                ofMember.add(MAPPER.writeValueAsString(whole));
                array.remove(array.size() - 1);
            }
            lines.put(path + name, ofMember);
            if (right instanceof ObjectNode inner) {
                addSpoilt(path + name + ".", whole, inner, lines);
            }
        }
    }

    /** Lines that are no operation at all. */
    static List<String> broken() {
        return List.of(
                "",
                " ",
                "{",
                "}",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "\u0000",
                "\ufeff{}",
                "{\"operation\":null}",
                "{\"operation\":\"none\"}",
                "{\"operation\":7}",
                "{\"operation\":\"close_wave\"} {\"operation\":\"close_wave\"}",
                "{\"operation\":\"java.lang.Runtime\"}",
                "{\"" + IDENTITY_NUMBER + "\":\"" + IDENTITY_NUMBER + "\"}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "x".repeat(1_000_000));
    }
}
