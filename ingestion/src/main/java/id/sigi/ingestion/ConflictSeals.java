package id.sigi.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.event.CloudEvent;
import id.sigi.programme.event.CloudEventJson;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.RowSeal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Seals the rows that came into quarantine by a conflict. Their check had accepted them, so what is sealed is the event as it would have
 * landed, pseudonyms and all; the other rows are sealed as received when they are read.
 */
final class ConflictSeals implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final PseudonymKey key;

    ConflictSeals(PseudonymKey key) {
        this.key = key;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        RowSeal seal = new RowSeal(key);
        List<Row> sealed = new ArrayList<>();
        while (rows.hasNext()) {
            sealed.add(sealed(rows.next(), seal));
        }
        return sealed.iterator();
    }

    private static Row sealed(Row row, RowSeal seal) {
        int at = row.fieldIndex(Fields.SEALED_ROW.name());
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        if (row.isNullAt(at)) {
            values[at] = seal.seal(CloudEventJson.write(event(row)).getBytes(StandardCharsets.UTF_8));
        }
        return RowFactory.create(values);
    }

    private static CloudEvent event(Row row) {
        Instant time = row.getInstant(row.fieldIndex(Fields.OCCURRED_AT.name()));
        return new CloudEvent(
                text(row, Fields.EVENT_ID),
                text(row, Fields.EVENT_SOURCE),
                text(row, Fields.EVENT_TYPE),
                time,
                text(row, Fields.SUBJECT),
                data(row));
    }

    private static String text(Row row, Field field) {
        return row.getString(row.fieldIndex(field.name()));
    }

    private static ObjectNode data(Row row) {
        try {
            return (ObjectNode) MAPPER.readTree(text(row, Fields.DATA));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("data that was written as JSON could not be read", fault);
        }
    }
}
