package id.sigi.transforms.fact;

import id.sigi.lake.ScannedColumns;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.Columns;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The events as rows in the engine's own form. A kind of fact needs a dozen of the columns, so where the engine reads columns, rows are looked at
 * where they lie.
 *
 * @param rows the rows
 * @param places where each of {@link FactRouting#columns} lies in them
 */
record EventRows(JavaRDD<InternalRow> rows, List<Integer> places) {
    static EventRows of(Dataset<Row> events) {
        Dataset<Row> read = events.where(Columns.column(Fields.EVENT_TYPE)
                        .isin(FactRouting.types().toArray()))
                .select(Columns.columns(FactRouting.columns()));
        List<String> names = FactRouting.columns().stream().map(Field::name).toList();
        return ScannedColumns.find(read, names)
                .map(columns -> new EventRows(columns.rows(), columns.places()))
                .orElseGet(() -> written(read));
    }

    private static EventRows written(Dataset<Row> read) {
        List<Integer> places =
                IntStream.range(0, FactRouting.columns().size()).boxed().toList();
        return new EventRows(read.queryExecution().toRdd().toJavaRDD(), places);
    }
}
