package id.sigi.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.fault.RequestFault;
import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table's columns as they lie on disk, compared with the contract of today. A contract may grow by optional columns: rows written
 * before read as empty there, and the next append adds the column. Any other difference is refused, because reading past it would make
 * up an answer.
 *
 * @param table the contract of today
 * @param stored the schema on disk
 */
record StoredColumns(TableContract table, StructType stored) {
    /**
     * The contract's columns in its order, empty where the table was written before the column was.
     *
     * @throws RequestFault if a required column is missing or a column has another type
     */
    Column[] selected() {
        table.columns().forEach(this::checkReadable);
        return table.columns().stream().map(this::column).toArray(Column[]::new);
    }

    /**
     * Whether an append must add optional columns.
     *
     * @throws RequestFault if rows of the contract cannot be added to the table
     */
    boolean mustGrow() {
        table.columns().forEach(this::checkReadable);
        Arrays.stream(stored.fields()).forEach(this::checkFillable);
        return table.columns().stream().anyMatch(field -> find(field.name()).isEmpty());
    }

    private Optional<StructField> find(String column) {
        return Arrays.stream(stored.fields())
                .filter(field -> field.name().equals(column))
                .findFirst();
    }

    private Column column(Field field) {
        if (find(field.name()).isPresent()) {
            return col(field.name());
        }
        return lit(null).cast(SparkSchemas.type(field.type())).as(field.name());
    }

    private void checkReadable(Field field) {
        DataType promised = SparkSchemas.type(field.type());
        Optional<StructField> found = find(field.name());
        if (found.isEmpty() && field.isRequired()) {
            throw refusal(field.name(), "does not exist", "requires it as " + promised.simpleString());
        }
        if (found.isPresent() && !DataType.equalsIgnoreNullability(found.get().dataType(), promised)) {
            throw refusal(
                    field.name(), "is " + found.get().dataType().simpleString(), "promises " + promised.simpleString());
        }
    }

    private void checkFillable(StructField column) {
        if (column.nullable()) {
            return;
        }
        Optional<Field> promised = table.findColumn(column.name());
        if (promised.isEmpty()) {
            throw refusal(column.name(), "is a required " + column.dataType().simpleString(), "does not know it");
        }
        if (!promised.get().isRequired()) {
            throw refusal(column.name(), "is a required " + column.dataType().simpleString(), "lets it be empty");
        }
    }

    private RequestFault refusal(String column, String found, String promised) {
        return new RequestFault(
                "the table " + table.qualifiedName() + " on disk does not fit its contract",
                "its column " + column + " " + found + " on disk, and the contract " + promised,
                "Run the pipeline into a new lake, or read this one with the version of Sigi that wrote it");
    }
}
