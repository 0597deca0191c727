package id.sigi.lake.source;

import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.session.LakeSession;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The rows of a file with labels for the engine, typed and laid down by column once, as those of a CSV file are. */
final class LabelledTable {
    private LabelledTable() {}

    static Dataset<Row> read(LakeSession session, LabelledFile file) {
        StructType schema = new StructType(
                file.withRows().columns().stream().map(ColumnLabels::field).toArray(StructField[]::new));
        Path rows = RowsFile.make(session);
        ParquetRows.write(rows, schema, cells -> file.forEach(new LabelledCells(cells)));
        return session.spark().read().schema(schema).parquet(rows.toString());
    }
}
