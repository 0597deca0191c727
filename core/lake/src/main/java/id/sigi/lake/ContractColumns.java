package id.sigi.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/** Holds rows against a table's contract before they are written: names, types, order, and that required columns are filled. */
final class ContractColumns {
    private ContractColumns() {}

    /**
     * The rows with the contract's columns in the contract's order. A required column that is empty in some row fails the write, within
     * the same pass over the rows.
     *
     * @throws IllegalArgumentException if a column is missing, unknown or of another type
     */
    static Dataset<Row> checked(TableContract table, Dataset<Row> rows) {
        checkNames(table, rows);
        table.columns().forEach(field -> checkType(table, field, rows));
        return rows.select(
                table.columns().stream().map(field -> filled(table, field)).toArray(Column[]::new));
    }

    private static void checkNames(TableContract table, Dataset<Row> rows) {
        Set<String> given = new TreeSet<>(Arrays.asList(rows.columns()));
        Set<String> promised = new HashSet<>(table.columnNames());
        Set<String> missing = new TreeSet<>(promised);
        missing.removeAll(given);
        given.removeAll(promised);
        if (!missing.isEmpty() || !given.isEmpty()) {
            throw new IllegalArgumentException(
                    table.qualifiedName() + ": columns missing " + missing + ", columns unknown " + given);
        }
    }

    private static void checkType(TableContract table, Field field, Dataset<Row> rows) {
        StructField column = rows.schema().apply(field.name());
        DataType promised = SparkSchemas.type(field.type());
        if (!DataType.equalsIgnoreNullability(column.dataType(), promised)) {
            throw new IllegalArgumentException(table.qualifiedName() + "." + field.name() + " is "
                    + column.dataType().simpleString() + ", promised " + promised.simpleString());
        }
    }

    private static Column filled(TableContract table, Field field) {
        Column column = col(field.name());
        if (!field.isRequired()) {
            return column;
        }
        Column refusal = raise_error(lit(table.qualifiedName() + "." + field.name() + " is required and empty"));
        return coalesce(column, refusal.cast(SparkSchemas.type(field.type()))).as(field.name());
    }
}
