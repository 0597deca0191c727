package id.sigi.studies.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Only what a survey plan needs, under fixed names: weight, stratum and unit, and for each statistic two numbers per row, above and
 * below the line; both are missing where the row does not count. What is above and below is looked at only where the plan's condition holds.
 *
 * @param rows one row per respondent
 */
record SurveyTable(Dataset<Row> rows) {
    static final String WEIGHT = "weight";
    static final String STRATUM = "stratum";
    static final String UNIT = "unit";
    static final String POPULATION = "population";

    static SurveyTable of(SurveyPlan plan, List<DomainStatistic> asked, PlanColumns columns) {
        List<Column> narrow = new ArrayList<>(design(plan, columns));
        for (int index = 0; index < asked.size(); index++) {
            narrow.addAll(statistic(asked.get(index), index, columns));
        }
        return new SurveyTable(columns.rows().select(narrow.toArray(Column[]::new)));
    }

    /** Weight, stratum and unit of rows that the plan's filter does not keep: their units are in the sample none the less. */
    static SurveyTable outside(SurveyPlan plan, PlanColumns outside) {
        return new SurveyTable(outside.rows().select(design(plan, outside).toArray(Column[]::new)));
    }

    private static List<Column> design(SurveyPlan plan, PlanColumns columns) {
        return List.of(
                columns.number("weight", plan.weight()).as(WEIGHT),
                (plan.strata().isEmpty() ? lit("all") : text("strata", plan.strata(), columns)).as(STRATUM),
                text("psu", plan.psu(), columns).as(UNIT),
                plan.findFpc()
                        .map(name -> columns.number("fpc", name))
                        .orElse(lit(null).cast(DataTypes.DoubleType))
                        .as(POPULATION));
    }

    private static List<Column> statistic(DomainStatistic asked, int index, PlanColumns columns) {
        SurveyStatistic statistic = asked.statistic();
        String key = "statistic " + statistic.name();
        List<Column> numbers = statistic.expressions().stream()
                .map(expression -> columns.numberOf(key, expression))
                .toList();
        Column above = numbers.get(0);
        Column below = statistic.kind() == StatisticKind.RATIO ? numbers.get(1) : lit(1.0);
        Column belongs = asked.belongs(columns);
        Column counts = above.isNotNull().and(below.isNotNull());
        return List.of(
                when(belongs, when(counts, above)).as(above(index)),
                when(belongs, when(counts, below)).as(below(index)));
    }

    static String above(int index) {
        return "above" + index;
    }

    static String below(int index) {
        return "below" + index;
    }

    /** Columns joined to one name; missing where one of them is. */
    static Column text(String key, List<String> names, PlanColumns columns) {
        Column isWhole = lit(true);
        List<Column> parts = new ArrayList<>();
        for (String name : names) {
            Column part = columns.column(key, name);
            isWhole = isWhole.and(part.isNotNull());
            parts.add(part.cast(DataTypes.StringType));
        }
        return when(isWhole, concat_ws(" | ", parts.toArray(Column[]::new)));
    }

    /** The rows of the sample: those that the design can place. A weight of zero is a place without influence. */
    Dataset<Row> sampled() {
        return rows.filter(isSampled());
    }

    static Column isSampled() {
        return col(WEIGHT)
                .geq(0)
                .and(not(col(WEIGHT).isNaN()))
                .and(col(STRATUM).isNotNull())
                .and(col(UNIT).isNotNull());
    }

    /** The sample's rows that weigh something. */
    static Column isPlaced() {
        return isSampled().and(col(WEIGHT).gt(0));
    }

    /** Weights that no design can have given. */
    static Column isWrongWeight() {
        return col(WEIGHT).isNaN().or(col(WEIGHT).lt(0)).or(col(WEIGHT).equalTo(Double.POSITIVE_INFINITY));
    }
}
