package id.sigi.transforms.gold;

import id.sigi.lake.LakeSession;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Silver tables from small grids, and the gold table made of them. Tables without a grid are empty. */
final class Grids {
    private final LakeSession session = SparkForTests.session();
    private final Map<EventContract, Dataset<Row>> tables = new HashMap<>();

    Grids() {
        EventContracts.list().forEach(event -> with(event, Fields.EVENT_ID.name()));
    }

    Grids with(EventContract event, String grid) {
        tables.put(event, Rows.like(session, TableContracts.silver(event).columns(), grid));
        return this;
    }

    Dataset<Row> rows(TableContract table) {
        return rows(table, UnaryOperator.identity());
    }

    /** The table's rows, every silver table having gone through a change that must not matter. */
    Dataset<Row> rows(TableContract table, UnaryOperator<Dataset<Row>> change) {
        Recipe recipe = GoldTables.list().stream()
                .filter(candidate -> candidate.table().equals(table))
                .findFirst()
                .orElseThrow();
        Map<EventContract, Dataset<Row>> inputs = new HashMap<>();
        recipe.inputs().forEach(event -> inputs.put(event, change.apply(tables.get(event))));
        return recipe.make().apply(SilverTables.of(inputs));
    }

    /** What is on record of the draws, every silver table having gone through a change that must not matter. */
    Dataset<Row> entries(UnaryOperator<Dataset<Row>> change) {
        Map<EventContract, Dataset<Row>> inputs = new HashMap<>();
        DrawEntries.INPUTS.forEach(event -> inputs.put(event, change.apply(tables.get(event))));
        return DrawEntries.from(SilverTables.of(inputs));
    }

    List<String> text(TableContract table, Field... columns) {
        return Rows.text(rows(table), columns);
    }
}
