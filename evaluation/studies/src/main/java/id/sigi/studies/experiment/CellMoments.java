package id.sigi.studies.experiment;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.experiment.Arms;
import id.sigi.methods.moments.Moments;
import id.sigi.studies.shape.FixedPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Moments of every series in both arms of every cell, for everybody and for each subgroup, from one aggregation. Exact sums make them the
 * same however the rows are cut.
 */
final class CellMoments {
    private final Map<Question, Map<String, Arms>> cells;

    /** Which series among whom. */
    private record Question(String key, String people) {}

    private CellMoments(Map<Question, Map<String, Arms>> cells) {
        this.cells = cells;
    }

    /** A series with its grid and the place of its three columns in the aggregated row. */
    private record Sums(Question question, FixedPoint grid, int at) {}

    static CellMoments of(NarrowTable table, List<NumberColumn> numbers, List<People> everybodyAndSubgroups) {
        List<Column> aggregates = new ArrayList<>();
        List<Sums> places = new ArrayList<>();
        for (People people : everybodyAndSubgroups) {
            for (NumberColumn number : numbers) {
                FixedPoint grid = FixedPoint.within(number.magnitude());
                Column value =
                        people.column().map(has -> when(has, number.column())).orElse(number.column());
                places.add(new Sums(new Question(number.key(), people.name()), grid, 2 + aggregates.size()));
                aggregates.addAll(List.of(count(value), grid.sum(value), grid.sumOfSquares(value)));
            }
        }
        List<Row> rows = table.placed()
                .groupBy(col(NarrowTable.CELL), col(NarrowTable.ARM))
                .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(Column[]::new))
                .collectAsList();
        return of(rows, places);
    }

    private static CellMoments of(List<Row> rows, List<Sums> places) {
        Map<Question, Map<String, Arms>> cells = new HashMap<>();
        for (Row row : rows) {
            boolean isTreated = row.getDouble(1) == 1;
            for (Sums sums : places) {
                Moments moments = moments(row, sums);
                Arms arms = isTreated ? new Arms(moments, Moments.EMPTY) : new Arms(Moments.EMPTY, moments);
                cells.computeIfAbsent(sums.question, question -> new TreeMap<>())
                        .merge(row.getString(0), arms, Arms::plus);
            }
        }
        return new CellMoments(cells);
    }

    private static Moments moments(Row row, Sums sums) {
        long n = row.getLong(sums.at);
        if (n == 0) {
            return Moments.EMPTY;
        }
        var sum = row.getDecimal(sums.at + 1);
        var squares = row.getDecimal(sums.at + 2);
        return new Moments(n, sums.grid.mean(sum, n), sums.grid.squaredDeviations(sum, squares, n));
    }

    /** One series among some people by cell, in the order of the cells' names. */
    Map<String, Arms> cells(Series series, People people) {
        return cells.getOrDefault(new Question(series.key(), people.name()), Map.of());
    }
}
