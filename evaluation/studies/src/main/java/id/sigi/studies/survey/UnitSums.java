package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.shape.FixedPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Weighted sums of every statistic in every primary sampling unit, in the order of strata and units; exact, so the same however the rows
 * are cut.
 *
 * @param rows rows after the plan's filter
 * @param placed of these, rows with a positive weight, a stratum and a unit
 * @param units the units
 */
record UnitSums(long rows, long placed, List<Unit> units) {
    /** Most primary sampling units that are brought to the driver. */
    static final int CAP = 1_000_000;

    /**
     * One unit.
     *
     * @param stratum its stratum
     * @param unit its name within the stratum
     * @param sums its sums, by statistic
     */
    record Unit(String stratum, String unit, List<Sums> sums) {
        Unit {
            sums = List.copyOf(sums);
        }
    }

    /**
     * Sums of one statistic in one unit.
     *
     * @param above weighted sum above the line
     * @param below weighted sum below the line
     * @param counted respondents who count below the line
     * @param hits of these, respondents who count above the line
     */
    record Sums(double above, double below, long counted, long hits) {}

    static UnitSums of(SurveyTable table, int statistics) {
        Row facts = facts(table, statistics);
        List<FixedPoint> grids = new ArrayList<>();
        for (int at = 2; at < facts.size(); at++) {
            grids.add(grid(facts.getDouble(at)));
        }
        List<Column> sums = new ArrayList<>();
        for (int index = 0; index < statistics; index++) {
            Column above = col(SurveyTable.above(index));
            Column below = col(SurveyTable.below(index));
            sums.add(grids.get(2 * index).sum(weighted(above)));
            sums.add(grids.get(2 * index + 1).sum(weighted(below)));
            sums.add(count_if(below.notEqual(0)));
            sums.add(count_if(above.notEqual(0).and(below.notEqual(0))));
        }
        List<Row> rows = table.placed()
                .groupBy(col(SurveyTable.STRATUM), col(SurveyTable.UNIT))
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
                .limit(CAP + 1)
                .collectAsList();
        checkSize(rows.size());
        List<Unit> units = rows.stream()
                .map(row -> unit(row, grids))
                .sorted(Comparator.comparing(Unit::stratum).thenComparing(Unit::unit))
                .toList();
        return new UnitSums(facts.getLong(0), facts.getLong(1), units);
    }

    private static Row facts(SurveyTable table, int statistics) {
        List<Column> facts = new ArrayList<>();
        facts.add(count_if(SurveyTable.isPlaced()));
        for (int index = 0; index < statistics; index++) {
            facts.add(magnitude(col(SurveyTable.above(index))));
            facts.add(magnitude(col(SurveyTable.below(index))));
        }
        return table.rows().agg(count(lit(1)), facts.toArray(Column[]::new)).head();
    }

    private static Column magnitude(Column value) {
        return coalesce(max(abs(weighted(value))), lit(0.0));
    }

    private static Column weighted(Column value) {
        return col(SurveyTable.WEIGHT).multiply(value);
    }

    private static FixedPoint grid(double magnitude) {
        if (!Double.isFinite(magnitude)) {
            throw new RequestFault(
                    "the survey cannot be summed",
                    "a weight or a value is infinite or not a number",
                    "Leave such rows out with rows.filter");
        }
        return FixedPoint.within(magnitude);
    }

    private static Unit unit(Row row, List<FixedPoint> grids) {
        List<Sums> sums = new ArrayList<>();
        for (int index = 0; index < grids.size() / 2; index++) {
            int at = 2 + 4 * index;
            sums.add(new Sums(
                    grids.get(2 * index).valueOfSum(row.getDecimal(at)),
                    grids.get(2 * index + 1).valueOfSum(row.getDecimal(at + 1)),
                    row.getLong(at + 2),
                    row.getLong(at + 3)));
        }
        return new Unit(row.getString(0), row.getString(1), sums);
    }

    private static void checkSize(int units) {
        if (units > CAP) {
            throw new RequestFault(
                    "the plan's psu cannot be used",
                    "there are more than " + CAP + " primary sampling units",
                    "Name the sampling unit, not the respondent");
        }
    }
}
