package id.sigi.ingestion.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** One row of a Parquet file as the event that it stands for: dates and instants in ISO 8601, lists of codes as arrays. */
final class ParquetEvent {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Group row;
    /** Whether all texts so far are UTF-8. */
    private boolean isUtf8 = true;

    ParquetEvent(Group row) {
        this.row = row;
    }

    /** The row as a line; one that is no UTF-8 has the bytes of its texts, for the check to refuse. */
    Line line(long number) {
        EventColumns event = new EventColumns();
        GroupType type = row.getType();
        for (int i = 0; i < type.getFieldCount(); i++) {
            if (row.getFieldRepetitionCount(i) > 0) {
                event.put(type.getFieldName(i), value(row, i));
            }
        }
        Line line = event.line(number);
        return isUtf8 ? line : Line.whole(number, asRead(line.bytes()));
    }

    /** The line with every character that stands for a byte as that byte. */
    private static byte[] asRead(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
    }

    private JsonNode value(Group group, int field) {
        Type type = group.getType().getType(field);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            return repeated(group, field);
        }
        return element(group, field, 0);
    }

    private ArrayNode repeated(Group group, int field) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
            list.add(element(group, field, i));
        }
        return list;
    }

    private JsonNode element(Group group, int field, int index) {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            return primitive(group, field, index, type.asPrimitiveType());
        }
        Group inner = group.getGroup(field, index);
        return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation ? list(inner) : fields(inner);
    }

    /** A list lies in Parquet as a group of repeated groups of one element each. */
    private ArrayNode list(Group group) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
            Type repeated = group.getType().getType(0);
            list.add(repeated.isPrimitive() ? element(group, 0, i) : value(group.getGroup(0, i), 0));
        }
        return list;
    }

    private ObjectNode fields(Group group) {
        ObjectNode fields = NODES.objectNode();
        for (int i = 0; i < group.getType().getFieldCount(); i++) {
            if (group.getFieldRepetitionCount(i) > 0) {
                fields.set(group.getType().getFieldName(i), value(group, i));
            }
        }
        return fields;
    }

    private JsonNode primitive(Group group, int field, int index, PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
            case INT32 -> whole(group.getInteger(field, index), type.getLogicalTypeAnnotation());
            case INT64 -> whole(group.getLong(field, index), type.getLogicalTypeAnnotation());
            case FLOAT -> NODES.numberNode(group.getFloat(field, index));
            case DOUBLE -> NODES.numberNode(group.getDouble(field, index));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group, field, index, type.getLogicalTypeAnnotation());
            case INT96 ->
                NODES.textNode(
                        Int96Time.of(group.getInt96(field, index).getBytes()).toString());
        };
    }

    private static JsonNode whole(long number, LogicalTypeAnnotation meaning) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return NODES.textNode(LocalDate.ofEpochDay(number).toString());
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time) {
            return NODES.textNode(instant(number, time).toString());
        }
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return decimal(BigDecimal.valueOf(number, decimal.getScale()));
        }
        return NODES.numberNode(number);
    }

    /** A whole number without a point, so that it is taken for one. */
    private static JsonNode decimal(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() <= 0 ? NODES.numberNode(shortest.toBigIntegerExact()) : NODES.numberNode(shortest);
    }

    private static Instant instant(long number, TimestampLogicalTypeAnnotation time) {
        return switch (time.getUnit()) {
            case MILLIS -> Instant.ofEpochMilli(number);
            case MICROS -> Instant.EPOCH.plus(number, ChronoUnit.MICROS);
            case NANOS -> Instant.EPOCH.plusNanos(number);
        };
    }

    private JsonNode bytes(Group group, int field, int index, LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            BigInteger digits = new BigInteger(group.getBinary(field, index).getBytes());
            return decimal(new BigDecimal(digits, decimal.getScale()));
        }
        return NODES.textNode(text(group.getBinary(field, index).getBytes()));
    }

    private String text(byte[] bytes) {
        boolean isText = Utf8.isIn(bytes);
        isUtf8 &= isText;
        return new String(bytes, isText ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
