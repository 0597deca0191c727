package id.sigi.transforms.fact;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.Columns;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * The events as rows in the engine's own form. A kind of fact needs a dozen of the columns, so where the engine reads columns, rows are looked at
 * where they lie instead of being written down whole first.
 *
 * @param rows the rows
 * @param places where each of {@link FactRouting#columns} lies in them
 */
record EventRows(JavaRDD<InternalRow> rows, List<Integer> places) {
    static EventRows of(Dataset<Row> events) {
        Dataset<Row> read = events.where(Columns.column(Fields.EVENT_TYPE)
                        .isin(FactRouting.types().toArray()))
                .select(Columns.columns(FactRouting.columns()));
        SparkPlan plan = read.queryExecution().executedPlan();
        return findColumns(plan).orElseGet(() -> written(read));
    }

    private static EventRows written(Dataset<Row> read) {
        List<Integer> places =
                IntStream.range(0, FactRouting.columns().size()).boxed().toList();
        return new EventRows(read.queryExecution().toRdd().toJavaRDD(), places);
    }

    /** The columns of a plan that only reads, empty if it does anything else. */
    private static Optional<EventRows> findColumns(SparkPlan plan) {
        SparkPlan node = plan;
        while (isPassing(node)) {
            node = node.children().head();
        }
        List<String> names = names(node);
        List<Integer> places = FactRouting.columns().stream()
                .map(Field::name)
                .map(names::indexOf)
                .toList();
        if (!node.supportsColumnar() || places.contains(-1)) {
            return Optional.empty();
        }
        JavaRDD<InternalRow> rows = node.executeColumnar().toJavaRDD().mapPartitions(EventRows::rows);
        return Optional.of(new EventRows(rows, places));
    }

    private static boolean isPassing(SparkPlan node) {
        return node instanceof WholeStageCodegenExec
                || node instanceof InputAdapter
                || node instanceof ColumnarToRowExec
                || node instanceof ProjectExec;
    }

    private static List<String> names(SparkPlan node) {
        return CollectionConverters.asJava(node.output()).stream()
                .map(Attribute::name)
                .toList();
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
