package id.sigi.lake;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.table.TableContract;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Contracts as Spark schemas. A required field is not nullable. */
public final class SparkSchemas {
    private SparkSchemas() {}

    public static StructType of(TableContract table) {
        return of(table.columns());
    }

    /** One column for each field, in order. */
    public static StructType of(List<Field> fields) {
        return new StructType(fields.stream().map(SparkSchemas::column).toArray(StructField[]::new));
    }

    private static StructField column(Field field) {
        return DataTypes.createStructField(field.name(), type(field.type()), !field.isRequired());
    }

    /** The Spark type that keeps a field type's promise. */
    public static DataType type(FieldType type) {
        return switch (type) {
            case STRING, FREE_TEXT, CODE, PSEUDONYM -> DataTypes.StringType;
            case CODES -> DataTypes.createArrayType(DataTypes.StringType);
            case INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
        };
    }
}
