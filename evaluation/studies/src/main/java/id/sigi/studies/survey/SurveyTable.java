package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.StatisticKind;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.SurveyStatistic;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Only what a survey plan needs, under fixed names: weight, stratum and unit, and for each statistic two numbers per row, above and
 * below the line; both are missing where the row does not count.
 *
 * @param rows one row per respondent
 */
record SurveyTable(Dataset<Row> rows) {
    static final String WEIGHT = "weight";
    static final String STRATUM = "stratum";
    static final String UNIT = "unit";

    static SurveyTable of(SurveyPlan plan, PlanColumns columns) {
        List<Column> narrow = new ArrayList<>();
        narrow.add(columns.number("weight", plan.weight()).as(WEIGHT));
        narrow.add((plan.strata().isEmpty() ? lit("all") : text("strata", plan.strata(), columns)).as(STRATUM));
        narrow.add(text("psu", plan.psu(), columns).as(UNIT));
        for (int index = 0; index < plan.statistics().size(); index++) {
            narrow.addAll(statistic(plan.statistics().get(index), index, columns));
        }
        return new SurveyTable(columns.rows().select(narrow.toArray(Column[]::new)));
    }

    private static List<Column> statistic(SurveyStatistic statistic, int index, PlanColumns columns) {
        String key = "statistic " + statistic.name();
        List<Column> numbers = statistic.expressions().stream()
                .map(expression -> columns.numberOf(key, expression))
                .toList();
        Column above = numbers.get(0);
        Column below = statistic.kind() == StatisticKind.RATIO ? numbers.get(1) : lit(1.0);
        Column belongs = statistic
                .findWhere()
                .map(where -> coalesce(columns.condition(key + ", where", where), lit(false)))
                .orElse(lit(true));
        Column counts = belongs.and(above.isNotNull()).and(below.isNotNull());
        return List.of(when(counts, above).as(above(index)), when(counts, below).as(below(index)));
    }

    static String above(int index) {
        return "above" + index;
    }

    static String below(int index) {
        return "below" + index;
    }

    private static Column text(String key, List<String> names, PlanColumns columns) {
        Column isWhole = lit(true);
        List<Column> parts = new ArrayList<>();
        for (String name : names) {
            Column part = columns.column(key, name);
            isWhole = isWhole.and(part.isNotNull());
            parts.add(part.cast(DataTypes.StringType));
        }
        return when(isWhole, concat_ws(" | ", parts.toArray(Column[]::new)));
    }

    /** The rows that the design can place and that weigh something. */
    Dataset<Row> placed() {
        return rows.filter(isPlaced());
    }

    static Column isPlaced() {
        return col(WEIGHT).gt(0).and(col(STRATUM).isNotNull()).and(col(UNIT).isNotNull());
    }
}
