package id.sigi.transforms.gold;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.TableContract;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How a gold table is made.
 *
 * @param table the table
 * @param inputs events whose silver tables it is made of
 * @param make makes the table's rows; asks for no silver table that is not among the inputs
 */
public record Recipe(TableContract table, List<EventContract> inputs, Function<SilverTables, Dataset<Row>> make) {
    public Recipe {
        inputs = List.copyOf(inputs);
    }
}
