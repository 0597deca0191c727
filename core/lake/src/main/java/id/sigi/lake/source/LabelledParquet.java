package id.sigi.lake.source;

import id.sigi.lake.labelled.LabelledRows;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes tables with labels as Parquet, where the engine and whoever reads its notes in the file finds them; reasons of missing values are lost. */
public final class LabelledParquet {
    private LabelledParquet() {}

    /** @throws id.sigi.programme.fault.RequestFault if the disk is full */
    public static void write(Path file, LabelledRows table) {
        StructType schema =
                new StructType(table.columns().stream().map(ColumnLabels::field).toArray(StructField[]::new));
        ParquetRows.write(file, schema, rows -> table.rows().forEach(row -> put(rows, row)));
    }

    private static void put(ParquetRows rows, List<Object> row) {
        for (int at = 0; at < row.size(); at++) {
            if (row.get(at) instanceof Double number) {
                rows.put(at, number);
            } else if (row.get(at) instanceof String text) {
                rows.putText(at, text);
            }
        }
        rows.endRow();
    }
}
