package id.sigi.lake;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of files in the engine's own form, looked at where they lie in their columns instead of being written down as rows first.
 *
 * @param rows the rows, each good until the next is asked for
 * @param places where each of the columns asked for lies in them
 */
public record ScannedColumns(JavaRDD<InternalRow> rows, List<Integer> places) {
    /**
     * The columns of a plan that only reads, empty if it does anything else or the engine does not read columns.
     *
     * @param names how the columns are called where they are read
     */
    public static Optional<ScannedColumns> find(Dataset<Row> read, List<String> names) {
        SparkPlan node = read.queryExecution().executedPlan();
        while (isPassing(node)) {
            node = node.children().head();
        }
        List<String> scanned = CollectionConverters.asJava(node.output()).stream()
                .map(Attribute::name)
                .toList();
        List<Integer> places = names.stream().map(scanned::indexOf).toList();
        if (!node.supportsColumnar() || places.contains(-1)) {
            return Optional.empty();
        }
        return Optional.of(
                new ScannedColumns(node.executeColumnar().toJavaRDD().mapPartitions(ScannedColumns::rows), places));
    }

    private static boolean isPassing(SparkPlan node) {
        return node instanceof WholeStageCodegenExec
                || node instanceof InputAdapter
                || node instanceof ColumnarToRowExec
                || node instanceof ProjectExec;
    }

    private static Iterator<InternalRow> rows(Iterator<ColumnarBatch> batches) {
        return new Iterator<>() {
            private Iterator<InternalRow> batch = List.<InternalRow>of().iterator();

            @Override
            public boolean hasNext() {
                while (!batch.hasNext() && batches.hasNext()) {
                    batch = batches.next().rowIterator();
                }
                return batch.hasNext();
            }

            @Override
            public InternalRow next() {
                return batch.next();
            }
        };
    }
}
