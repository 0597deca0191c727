package id.sigi.studies.exposure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.SparkForTests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The referee is the engine's own SQL: counts of values above the least of all rows and below the greatest of all, by kind. */
@Tag("transform")
class MeasureCountsTest {
    private static final int PEOPLE = 500;
    private static final List<String> GROUPS = List.of("n % 2 = 0", "n % 7 > 3");
    private static final List<String> MEASURES = List.of(
            "if(n % 5 = 0, null, cast(n % 3 as int))",
            "cast(n as bigint) * 1000000007 + 9007199254740993",
            "case when n % 11 = 0 then double('NaN') when n % 4 = 0 then -0.0d when n % 4 = 1 then 0.0d else n / 7.0d end",
            "if(n % 5 = 0, null, cast(n % 2 as double))",
            "cast((n % 9) / 4 as decimal(12,4))",
            "cast(null as double)");

    private static Stream<Column> columns(List<String> expressions) {
        return expressions.stream().map(expression -> expr(expression));
    }

    /** Rows of counts by kind, as the engine's SQL finds them. */
    private static Map<String, List<Long>> expected(Dataset<Row> people) {
        people.createOrReplaceTempView("counted_people");
        StringBuilder ends = new StringBuilder("select *");
        StringBuilder counts = new StringBuilder("count(*)");
        for (int at = 0; at < MEASURES.size(); at++) {
            ends.append(", min(m%1$d) over () as low%1$d, max(m%1$d) over () as high%1$d".formatted(at));
            counts.append(", count(m%1$d), count_if(m%1$d > low%1$d), count_if(m%1$d < high%1$d)".formatted(at));
        }
        Map<String, List<Long>> kinds = new TreeMap<>();
        people.sparkSession()
                .sql("select concat(int(g0), int(g1)), " + counts + " from (" + ends
                        + " from counted_people) group by g0, g1")
                .collectAsList()
                .forEach(row -> kinds.put(
                        row.getString(0),
                        IntStream.range(1, row.size()).mapToObj(row::getLong).toList()));
        return kinds;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void countsAreThoseOfTheEngineOnAnyPartitions(int partitions) {
        Dataset<Row> numbers = SparkForTests.session()
                .spark()
                .range(0, PEOPLE, 1, partitions)
                .select(col("id").as("n"));
        List<Column> groups = columns(GROUPS).toList();
        List<Column> measures = columns(MEASURES).toList();
        Column[] named = Stream.concat(
                        IntStream.range(0, groups.size())
                                .mapToObj(at -> groups.get(at).as("g" + at)),
                        IntStream.range(0, measures.size())
                                .mapToObj(at -> measures.get(at).as("m" + at)))
                .toArray(Column[]::new);
        Map<String, List<Long>> expected = expected(numbers.select(named));
        MeasureCounts counts = MeasureCounts.of(numbers, groups, measures);
        assertEquals(4, expected.size());
        assertEquals(expected, new TreeMap<>(counts.byKind(GROUPS.size())));
        assertTrue(counts.isTwoValued(3) && !counts.isTwoValued(0));
    }
}
