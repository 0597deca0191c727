package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.survey.units.SampleLayout;
import id.sigi.studies.survey.units.SampleLayout.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.IntegralType;

/**
 * Only what a survey plan needs, in the order of a {@link SampleLayout}: weight, stratum and unit, for each pair of expressions two numbers per
 * row, above and below the line, for each domain whether the row is in it, and what {@link SurveyExposure} counts. What is above and below is
 * missing where the row does not count, and is looked at only where the condition of the statistic holds.
 *
 * @param rows one row per respondent
 * @param layout where the columns stand
 * @param cells for each statistic the number of its sums
 */
record SurveyTable(Dataset<Row> rows, SampleLayout layout, List<Integer> cells) {
    static final String WEIGHT = "weight";
    static final String STRATUM = "stratum";
    static final String UNIT = "unit";
    static final String POPULATION = "population";

    SurveyTable {
        cells = List.copyOf(cells);
    }

    static SurveyTable of(SurveyPlan plan, List<DomainStatistic> asked, SurveyExposure exposure, PlanColumns columns) {
        boolean isWholeStratum = isWhole("strata", plan.strata(), columns);
        boolean isWholeUnit = isWhole("psu", plan.psu(), columns);
        List<Column> narrow = new ArrayList<>(List.of(
                columns.number("weight", plan.weight()).as(WEIGHT),
                plan.strata().isEmpty() ? lit("all") : key("strata", plan.strata(), columns),
                key("psu", plan.psu(), columns),
                population(plan, columns)));
        List<List<Object>> pairs = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        List<Integer> cellOf = new ArrayList<>();
        for (DomainStatistic some : asked) {
            List<Object> pair =
                    List.of(some.statistic().where(), some.statistic().expressions());
            if (!pairs.contains(pair)) {
                pairs.add(pair);
                narrow.addAll(pair(some.statistic(), columns));
            }
            Cell cell = new Cell(pairs.indexOf(pair), exposure.domain(some));
            if (!cells.contains(cell)) {
                cells.add(cell);
            }
            cellOf.add(cells.indexOf(cell));
        }
        List<Column> domains = exposure.groups(columns);
        List<Column> values = exposure.values(columns);
        narrow.addAll(domains);
        narrow.addAll(values);
        return new SurveyTable(
                columns.rows().select(narrow.toArray(Column[]::new)),
                new SampleLayout(isWholeStratum, isWholeUnit, pairs.size(), domains.size(), values.size(), cells),
                cellOf);
    }

    /** Stratum and unit, as texts, of rows in the sample that the plan's filter does not keep: their units are in the sample none the less. */
    static Dataset<Row> outside(SurveyPlan plan, PlanColumns outside) {
        return outside.rows()
                .select(
                        outside.number("weight", plan.weight()).as(WEIGHT),
                        (plan.strata().isEmpty() ? lit("all") : outside.joined("strata", plan.strata())).as(STRATUM),
                        outside.joined("psu", plan.psu()).as(UNIT))
                .filter(isSampled())
                .select(col(STRATUM), col(UNIT));
    }

    private static Column population(SurveyPlan plan, PlanColumns columns) {
        return plan.findFpc()
                .map(name -> columns.number("fpc", name))
                .orElse(lit(null).cast(DataTypes.DoubleType))
                .as(POPULATION);
    }

    /** Whether one column of whole numbers tells them apart: their texts are made only of those that occur. */
    private static boolean isWhole(String key, List<String> names, PlanColumns columns) {
        return names.size() == 1
                && columns.rows()
                                .select(columns.column(key, names.get(0)))
                                .schema()
                                .apply(0)
                                .dataType()
                        instanceof IntegralType;
    }

    /** What tells strata, units or groups apart: whole numbers as they are, all else as texts. */
    static Column key(String key, List<String> names, PlanColumns columns) {
        return isWhole(key, names, columns)
                ? columns.column(key, names.get(0)).cast(DataTypes.LongType)
                : columns.joined(key, names);
    }

    private static List<Column> pair(SurveyStatistic statistic, PlanColumns columns) {
        String key = "statistic " + statistic.name();
        List<Column> numbers = statistic.expressions().stream()
                .map(expression -> columns.numberOf(key, expression))
                .toList();
        Column above = numbers.get(0);
        Column below = statistic.kind() == StatisticKind.RATIO ? numbers.get(1) : lit(1.0);
        Optional<Column> condition = statistic.findWhere().map(where -> columns.condition(key + ", where", where));
        return Stream.of(above, below)
                .map(number -> condition.map(some -> when(some, number)).orElse(number))
                .toList();
    }

    private static Column isSampled() {
        return col(WEIGHT)
                .geq(0)
                .and(not(col(WEIGHT).isNaN()))
                .and(col(STRATUM).isNotNull())
                .and(col(UNIT).isNotNull());
    }
}
