package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.DataValues;
import id.sigi.ingestion.check.Verdict;
import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.TableContracts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Accepted events as rows of {@link TableContracts#EVENTS}, columns in the contract's order; each value of the data goes to the column of
 * its field. The rows have the engine's own form, because turning them from rows of objects into it takes a tenth of the landing.
 * Instances are not shared between threads.
 */
final class EventRows {
    private static final List<String> COLUMNS = TableContracts.EVENTS.columnNames();

    private final String ingestionId;
    private final Map<EventContract, Slots> slots = new HashMap<>();

    EventRows(String ingestionId) {
        this.ingestionId = ingestionId;
    }

    static StructType schema() {
        return SparkSchemas.of(TableContracts.EVENTS);
    }

    /** Types of a contract's fields, and the columns to which their values go. */
    private static final class Slots {
        private final FieldType[] types;
        private final int[] columns;

        Slots(EventContract contract) {
            types = contract.data().stream().map(Field::type).toArray(FieldType[]::new);
            columns = contract.data().stream()
                    .mapToInt(field -> COLUMNS.indexOf(field.name()))
                    .toArray();
        }

        void fill(Object[] row, DataValues values) {
            for (int place = 0; place < columns.length; place++) {
                if (values.isFilled(place)) {
                    row[columns[place]] = value(types[place], place, values);
                }
            }
        }
    }

    /** An event's row; it holds on to the bytes of the values. */
    InternalRow row(Verdict.Accepted event, DataValues values, String file, long line) {
        Object[] row = new Object[COLUMNS.size()];
        row[0] = text(event.id());
        row[1] = text(event.type());
        row[2] = text(event.source());
        row[3] = text(event.subject());
        row[4] = ChronoUnit.MICROS.between(Instant.EPOCH, event.time());
        row[5] = text(event.data());
        row[6] = text(event.sha256());
        row[7] = text(file);
        row[8] = line;
        row[9] = text(ingestionId);
        slots.computeIfAbsent(values.contract(), Slots::new).fill(row, values);
        return new GenericInternalRow(row);
    }

    private static Object value(FieldType type, int place, DataValues values) {
        return switch (type) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM ->
                UTF8String.fromBytes(values.source(place), values.start(place), values.length(place));
            case CODES -> codes(values.list(place));
            case INTEGER, DATE -> (int) values.number(place);
            case LONG, TIMESTAMP -> values.number(place);
            case DOUBLE -> Double.longBitsToDouble(values.number(place));
            case BOOLEAN -> values.number(place) == 1;
        };
    }

    private static GenericArrayData codes(byte[][] codes) {
        Object[] texts = new Object[codes.length];
        for (int i = 0; i < codes.length; i++) {
            texts[i] = UTF8String.fromBytes(codes[i]);
        }
        return new GenericArrayData(texts);
    }

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }
}
