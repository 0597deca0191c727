package id.sigi.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventFields;
import id.sigi.programme.contract.table.TableContracts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Types events by the engine's own reader of JSON. The landing types an event where it checks it; this is for events that an earlier
 * version landed without, and what the landing's types are compared with.
 */
public final class TypedEvents {
    private static final String FACTS = "facts";

    private TypedEvents() {}

    /**
     * Rows of {@link TableContracts#EVENTS} whose typed columns are those of their data, whatever they were before. Only data that kept
     * their contract have landed, so data that cannot be parsed here are a fault of the program and fail the query instead of becoming
     * empty.
     */
    public static Dataset<Row> of(Dataset<Row> events) {
        Set<String> typed = EventFields.list().stream().map(Field::name).collect(Collectors.toSet());
        Column facts =
                from_json(col(Fields.DATA.name()), SparkSchemas.of(EventFields.list()), Map.of("mode", "FAILFAST"));
        Column[] columns = TableContracts.EVENTS.columnNames().stream()
                .map(name -> typed.contains(name) ? col(FACTS).getField(name).as(name) : col(name))
                .toArray(Column[]::new);
        return events.withColumn(FACTS, facts).select(columns);
    }
}
