package id.sigi.studies;

import id.sigi.lake.source.ColumnLabels;
import id.sigi.methods.estimate.DataLabels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.StructType;

/** The labels that the columns of a table carry. */
final class StoredLabels {
    private StoredLabels() {}

    static DataLabels of(StructType schema) {
        Map<String, String> variables = new LinkedHashMap<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (String name : schema.fieldNames()) {
            ColumnLabels.findLabel(schema, name).ifPresent(label -> variables.put(name, label));
            Map<String, String> labels = ColumnLabels.values(schema, name);
            if (!labels.isEmpty()) {
                values.put(name, labels);
            }
        }
        return variables.isEmpty() && values.isEmpty() ? DataLabels.NONE : new DataLabels(variables, values);
    }
}
