package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.transforms.Columns;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Silver tables by the event they hold, as an audit of draws reads them. */
public final class SilverTables {
    private static final String PLACE = "place_of_fact";

    private final Map<EventContract, Dataset<Row>> tables;

    private SilverTables(Map<EventContract, Dataset<Row>> tables) {
        this.tables = Map.copyOf(tables);
    }

    public static SilverTables of(Map<EventContract, Dataset<Row>> tables) {
        return new SilverTables(tables);
    }

    /**
     * Everything that was reported of an event, contradictions included: only rows of the same content count once, as the earliest of them.
     */
    Dataset<Row> reported(EventContract event) {
        Column[] content =
                event.fieldsOfAllVersions().stream().map(Columns::column).toArray(Column[]::new);
        return first(given(event), content);
    }

    /** The facts of an event, each once: of events that share the business key the earliest. */
    Dataset<Row> facts(EventContract event) {
        return first(given(event), columns(event.key()));
    }

    /** The earliest row of each combination of values; of those at one time the one with the least event id. */
    private static Dataset<Row> first(Dataset<Row> rows, Column... alike) {
        WindowSpec fact = Window.partitionBy(alike).orderBy(columns(Fields.OCCURRED_AT, Fields.EVENT_ID));
        return rows.withColumn(PLACE, row_number().over(fact))
                .where(col(PLACE).equalTo(1))
                .drop(PLACE);
    }

    private Dataset<Row> given(EventContract event) {
        Dataset<Row> rows = tables.get(event);
        if (rows == null) {
            throw new IllegalArgumentException("no silver table was given for " + event.type());
        }
        return rows;
    }
}
