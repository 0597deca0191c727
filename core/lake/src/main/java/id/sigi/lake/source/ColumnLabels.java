package id.sigi.lake.source;

import id.sigi.lake.labelled.LabelledColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What the columns of a table know of their labels; they carry it with them through the engine and into Parquet files that it writes. Columns of
 * CSV files know nothing.
 */
public final class ColumnLabels {
    private static final String LABEL = "sigi.label";
    private static final String CODES = "sigi.codes";
    private static final String NAMES = "sigi.names";

    private ColumnLabels() {}

    /** A column's field, nullable as everything that a user brings. */
    static StructField field(LabelledColumn column) {
        MetadataBuilder facts = new MetadataBuilder();
        if (!column.variable().label().isEmpty()) {
            facts.putString(LABEL, column.variable().label());
        }
        Map<String, String> labels = column.labels();
        if (!labels.isEmpty()) {
            facts.putStringArray(CODES, labels.keySet().toArray(String[]::new));
            facts.putStringArray(NAMES, labels.values().toArray(String[]::new));
        }
        return DataTypes.createStructField(
                column.name(),
                switch (column.type()) {
                    case WHOLE -> DataTypes.LongType;
                    case DECIMAL -> DataTypes.DoubleType;
                    case TEXT -> DataTypes.StringType;
                    case DATE -> DataTypes.DateType;
                    case DATETIME -> DataTypes.TimestampType;
                },
                true,
                facts.build());
    }

    /** What a column holds, in words. */
    public static Optional<String> findLabel(StructType schema, String column) {
        return find(schema, column).filter(facts -> facts.contains(LABEL)).map(facts -> facts.getString(LABEL));
    }

    /** The names of a column's values by the values' texts; none where there are none. */
    public static Map<String, String> values(StructType schema, String column) {
        Map<String, String> values = new LinkedHashMap<>();
        find(schema, column)
                .filter(facts -> facts.contains(CODES) && facts.contains(NAMES))
                .ifPresent(facts -> {
                    String[] codes = facts.getStringArray(CODES);
                    String[] names = facts.getStringArray(NAMES);
                    for (int i = 0; i < Math.min(codes.length, names.length); i++) {
                        values.put(codes[i], names[i]);
                    }
                });
        return values;
    }

    private static Optional<Metadata> find(StructType schema, String column) {
        return Arrays.stream(schema.fields())
                .filter(field -> field.name().equals(column))
                .findFirst()
                .map(StructField::metadata);
    }
}
