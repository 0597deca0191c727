package id.sigi.transforms.gold;

import id.sigi.programme.contract.EventContract;
import id.sigi.transforms.Columns;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Silver tables by the event they hold, as an audit of draws reads them. */
public final class SilverTables {
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
        return BusinessKeys.first(given(event), content);
    }

    /** The facts of an event, each once: see {@link BusinessKeys}. */
    Dataset<Row> facts(EventContract event) {
        return BusinessKeys.once(event, given(event));
    }

    private Dataset<Row> given(EventContract event) {
        Dataset<Row> rows = tables.get(event);
        if (rows == null) {
            throw new IllegalArgumentException("no silver table was given for " + event.type());
        }
        return rows;
    }
}
