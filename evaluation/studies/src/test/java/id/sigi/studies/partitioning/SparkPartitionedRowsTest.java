package id.sigi.studies.partitioning;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.DictionaryColumn;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowBatchBuilder;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine's partitions against partitions made of the same rows by a loop in plain Java: the same bits. */
@Tag("transform")
class SparkPartitionedRowsTest {
    private static final ColumnLayout LAYOUT =
            new ColumnLayout(List.of("arm", "took", "y", "x"), List.of("cell", "level"));
    private static final Variable Y = new Variable.Column("y");

    /** A thousand people in households of two, in 20 cells; one outcome in nine is missing, one row in 50 cannot be placed. */
    private static Dataset<Row> rows() {
        return SparkForTests.session()
                .spark()
                .range(1000)
                .select(
                        concat(lit("p"), col("id")).as("unit"),
                        concat(lit("h"), expr("id div 2")).as("home"),
                        expr("pmod(hash(id, 1), 3) = 0")
                                .cast("int")
                                .cast("double")
                                .as("arm"),
                        expr("pmod(hash(id, 2), 4) < 1 + pmod(hash(id, 1), 3)")
                                .cast("int")
                                .cast("double")
                                .as("took"),
                        expr("if(pmod(hash(id, 3), 9) = 0, null, 1e5 * pmod(hash(id, 4), 1000) + id)")
                                .as("y"),
                        expr("pmod(hash(id, 5), 997) / 7").cast("double").as("x"),
                        concat(lit("c"), expr("pmod(hash(id div 2, 6), 20)")).as("cell"),
                        concat(lit("l"), expr("pmod(hash(id, 7), 3)")).as("level"),
                        expr("pmod(hash(id, 8), 50) > 0").as("placed"));
    }

    private static PartitioningColumns columns() {
        return new PartitioningColumns(
                new PartitioningColumns.Keys(col("unit"), col("home"), col("placed"), lit(true), col("y").isNotNull()),
                LAYOUT.numbers().stream().map(key -> col(key)).toList(),
                LAYOUT.texts().stream().map(key -> col(key)).toList(),
                LAYOUT);
    }

    private static List<CoefficientResult> answers(PartitionedRows allRows) {
        Set<CovarianceType> kinds = Set.of(CovarianceType.HC2, CovarianceType.CR2);
        RegressionSpec equation = new RegressionSpec(
                new SampleFilter(List.of(), List.of(Y)),
                FixedEffects.CELLS_OF_BOTH_ARMS,
                List.of(
                        new Regressor.Plain("x", new Variable.Column("x")),
                        new Regressor.Plain("level", new Variable.Level("level", "l1")),
                        new Regressor.Plain("arm", Variable.ARM)),
                List.of(Y),
                new CovarianceRequest(kinds, kinds, List.of(new Variable.Column("took"))));
        LeastSquaresFit fit = LeastSquaresFit.of(
                        allRows, List.of(equation), CellArmMomentTables.of(allRows, List.of(equation.request())))
                .get(0);
        return kinds.stream()
                .sorted()
                .flatMap(kind -> Stream.of(fit.offer(Y, kind), fit.takeUp(Y, kind), fit.firstStage(kind)))
                .toList();
    }

    private static PartitionedRows twin() {
        List<Row> collected = rows().select(columns().selected()).collectAsList();
        List<List<String>> texts =
                List.of(IntStream.range(0, 20).mapToObj(cell -> "c" + cell).toList(), List.of("l0", "l1", "l2"));
        List<RowBatchBuilder> builders = IntStream.range(0, HashPartitioning.COUNT)
                .mapToObj(bucket -> new RowBatchBuilder(LAYOUT))
                .toList();
        for (Row row : collected) {
            double[] numbers = new double[LAYOUT.numbers().size()];
            for (int at = 0; at < numbers.length; at++) {
                int column = PartitioningColumns.FIRST_NUMBER + at;
                numbers[at] = row.isNullAt(column) ? Double.NaN : row.getDouble(column);
            }
            int[] codes = new int[texts.size()];
            for (int at = 0; at < codes.length; at++) {
                int column = PartitioningColumns.FIRST_NUMBER + numbers.length + at;
                codes[at] = row.isNullAt(column)
                        ? DictionaryColumn.MISSING
                        : texts.get(at).indexOf(row.getString(column));
            }
            if (row.getBoolean(PartitioningColumns.IS_PLACED)) {
                long cluster = row.getLong(PartitioningColumns.CLUSTER);
                builders.get(HashPartitioning.of(cluster))
                        .add(cluster, row.getLong(PartitioningColumns.UNIT), numbers, codes);
            }
        }
        return PartitionedRows.of(builders.stream()
                .map(builder -> RowPartition.of(LAYOUT, List.of(builder.build(texts))))
                .toList());
    }

    @Test
    void plainJavaHasTheSameBitsAsAnyPartitions() {
        List<CoefficientResult> expected = answers(twin());
        assertEquals(
                6,
                expected.stream()
                        .filter(answer -> answer.coefficient().isPresent())
                        .count());

        for (int partitions : List.of(1, 2, 7)) {
            Dataset<Row> shuffled = rows().orderBy(rand(partitions)).repartition(partitions);
            try (SparkPartitionedRows placed = SparkPartitionedRows.of(shuffled, columns())) {
                assertEquals(expected, answers(placed.partitioned()), partitions + " partitions");
                assertEquals(0, placed.doubled());
            }
        }
    }

    @Test
    void countsGapsAndLevelsAreThoseOfTheRows() {
        Dataset<Row> rows = rows();
        long placed = rows.filter("placed").count();
        try (SparkPartitionedRows found = SparkPartitionedRows.of(rows, columns())) {
            assertEquals(1000, found.counts().rows());
            assertEquals(placed, found.counts().placed());
            assertEquals(
                    rows.filter("placed and y is not null").count(),
                    found.counts().answered());
            assertEquals(
                    rows.filter("placed and y is null").count(), found.gap("y").rows());
            assertEquals(0, found.gap("x").rows());
            assertEquals(List.of("l0", "l1", "l2"), found.levels("level"));
            assertEquals(20, found.partitioned().cells().size());
        }
    }

    @Test
    void aUnitThatComesTwiceIsFoundInWhateverClusters() {
        Dataset<Row> rows = rows().limit(10);
        List<Dataset<Row>> both =
                new ArrayList<>(List.of(rows, rows.withColumn("home", concat(lit("x"), col("home")))));
        long placed = rows.filter("placed").count();
        try (SparkPartitionedRows found = SparkPartitionedRows.of(both.get(0).union(both.get(1)), columns())) {
            assertEquals(placed, found.doubled());
        }
    }
}
