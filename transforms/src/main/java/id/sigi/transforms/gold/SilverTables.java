package id.sigi.transforms.gold;

import id.sigi.programme.contract.EventContract;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Silver tables by the event they hold. */
public record SilverTables(Map<EventContract, Dataset<Row>> tables) {
    public SilverTables {
        tables = Map.copyOf(tables);
    }

    /** The facts of an event, each once: see {@link BusinessKeys}. */
    Dataset<Row> facts(EventContract event) {
        Dataset<Row> rows = tables.get(event);
        if (rows == null) {
            throw new IllegalArgumentException("no silver table was given for " + event.type());
        }
        return BusinessKeys.once(event, rows);
    }
}
