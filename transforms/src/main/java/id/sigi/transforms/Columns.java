package id.sigi.transforms;

import static org.apache.spark.sql.functions.col;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Columns by the contracts' fields. */
public final class Columns {
    private Columns() {}

    public static Column column(Field field) {
        return col(field.name());
    }

    public static Column[] columns(List<Field> fields) {
        return fields.stream().map(Columns::column).toArray(Column[]::new);
    }

    public static Column[] columns(Field... fields) {
        return columns(List.of(fields));
    }

    /** The table's columns in the table's order. */
    public static Dataset<Row> select(TableContract table, Dataset<Row> rows) {
        return rows.select(columns(table.columns()));
    }
}
