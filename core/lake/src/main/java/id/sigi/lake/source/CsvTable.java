package id.sigi.lake.source;

import id.sigi.lake.csv.CsvColumn;
import id.sigi.lake.csv.CsvFile;
import id.sigi.lake.session.LakeSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of a CSV file for the engine. They are typed and laid down by column in the session's own folder once, because a plan reads them
 * many times and most of their columns never; the engine neither parses the file nor sees its name.
 */
final class CsvTable {
    private CsvTable() {}

    static Dataset<Row> read(LakeSession session, CsvFile file) {
        StructType schema = schema(file);
        Path rows = RowsFile.make(session);
        ParquetRows.write(rows, schema, cells -> file.forEach(new CsvCells(cells, file)));
        return session.spark().read().schema(schema).parquet(rows.toString());
    }

    private static StructType schema(CsvFile file) {
        List<StructField> fields = new ArrayList<>();
        file.columns().forEach(column -> fields.add(WrittenForm.field(column)));
        file.columns().stream()
                .map(CsvColumn::asWritten)
                .flatMap(texts -> texts.stream())
                .forEach(texts -> fields.add(WrittenForm.texts(texts)));
        return new StructType(fields.toArray(StructField[]::new));
    }
}
