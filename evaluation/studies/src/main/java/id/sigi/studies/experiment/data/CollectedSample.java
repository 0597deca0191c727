package id.sigi.studies.experiment.data;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.input.DriverLimit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The rows of an experiment as columns of doubles on the driver, sorted by unit. A missing value is not-a-number inside, and rows with
 * one are left out before anything is computed.
 */
public final class CollectedSample {
    /** Most rows that are brought to one machine. */
    static final int MOST = DriverLimit.MOST;

    private final Map<String, double[]> columns;
    private final String[] cells;
    private final String[] clusters;

    private CollectedSample(Map<String, double[]> columns, Row[] sorted) {
        this.columns = columns;
        this.cells = texts(sorted, 1);
        this.clusters = texts(sorted, 2);
    }

    /**
     * Brings the placed rows to the driver.
     *
     * @param subgroups keys of the truths that say who belongs to a subgroup
     * @throws RequestFault if there are more rows than {@link #MOST}
     */
    static CollectedSample of(
            AnalysisTable table, List<NumericExpression> numbers, TableProfile facts, List<String> subgroups) {
        if (facts.placed() > MOST) {
            throw new RequestFault(
                    "the plan needs " + facts.placed() + " rows on the driver",
                    "redrawn regressions are not aggregated, and " + MOST + " rows are the most",
                    "Leave randomisation.estimators out, or filter the rows");
        }
        List<Row> rows = table.placed().select(columns(numbers, subgroups)).collectAsList();
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparing(row -> row.getString(0)));
        Map<String, double[]> columns = new HashMap<>();
        int at = 3;
        for (String key : keys(numbers, subgroups)) {
            columns.put(key, column(sorted, at++));
        }
        return new CollectedSample(columns, sorted);
    }

    private static Column[] columns(List<NumericExpression> numbers, List<String> subgroups) {
        Column[] texts = {
            functions.col(AnalysisTable.UNIT), functions.col(AnalysisTable.CELL), functions.col(AnalysisTable.CLUSTER)
        };
        Column[] design = {functions.col(AnalysisTable.ARM), functions.col(AnalysisTable.TAKE_UP)};
        Column[] values = numbers.stream().map(NumericExpression::column).toArray(Column[]::new);
        Column[] truths = subgroups.stream()
                .map(key -> functions.col(key).cast("int").cast("double"))
                .toArray(Column[]::new);
        return Stream.of(texts, design, values, truths).flatMap(Arrays::stream).toArray(Column[]::new);
    }

    private static List<String> keys(List<NumericExpression> numbers, List<String> subgroups) {
        return Stream.of(
                        List.of(AnalysisTable.ARM, AnalysisTable.TAKE_UP),
                        numbers.stream().map(NumericExpression::key).toList(),
                        subgroups)
                .flatMap(List::stream)
                .toList();
    }

    private static double[] column(Row[] rows, int at) {
        return Arrays.stream(rows)
                .mapToDouble(row -> row.isNullAt(at) ? Double.NaN : row.getDouble(at))
                .toArray();
    }

    private static String[] texts(Row[] rows, int at) {
        return Arrays.stream(rows).map(row -> row.getString(at)).toArray(String[]::new);
    }

    int size() {
        return cells.length;
    }

    /** The rows in which a truth holds and all the named columns have a value. */
    public int[] rowsWith(Subpopulation people, List<String> keys) {
        return IntStream.range(0, size())
                .filter(row ->
                        people.key().map(key -> columns.get(key)[row] == 1).orElse(true))
                .filter(row -> keys.stream().noneMatch(key -> Double.isNaN(columns.get(key)[row])))
                .toArray();
    }

    public double value(String key, int row) {
        return columns.get(key)[row];
    }

    public double[] column(String key, int[] rows) {
        double[] column = columns.get(key);
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    public String cell(int row) {
        return cells[row];
    }

    public List<String> cells(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> cells[row]).toList();
    }

    public List<String> clusters(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> clusters[row]).toList();
    }
}
