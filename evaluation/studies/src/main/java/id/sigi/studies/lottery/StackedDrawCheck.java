package id.sigi.studies.lottery;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the rows tell of people who are in several of them.
 *
 * @param again rows of people who are there already
 * @param crossing people whose rows lie in several clusters
 * @param twice people who are more than once in one cell
 * @param fixed outcomes and take-up that are the same in all rows of each person, although people have several
 */
record StackedDrawCheck(long again, long crossing, long twice, List<String> fixed) {
    private static final String PERSON = "person";
    private static final String CELL = "cell";
    private static final String CLUSTER = "cluster";
    private static final String CLUSTERS = "clusters";
    private static final String ROWS = "rows";

    StackedDrawCheck {
        fixed = List.copyOf(fixed);
    }

    /** Two aggregations by person; the first alone where nobody comes twice. */
    static StackedDrawCheck of(ExperimentPlan plan, PlanColumns kept, String person) {
        Map<String, String> series = series(plan);
        Dataset<Row> narrow = narrow(plan, kept, person, series);
        Row told = narrow.groupBy(col(PERSON))
                .agg(count(lit(1)).as(ROWS), byPerson(series).toArray(Column[]::new))
                .agg(sum(col(ROWS).minus(1)), overPeople(series).toArray(Column[]::new))
                .head();
        long again = whole(told, 0);
        List<String> fixed = new ArrayList<>();
        int at = 2;
        for (String name : series.values()) {
            if (whole(told, at) > 0 && whole(told, at + 1) == 0) {
                fixed.add(name);
            }
            at += 2;
        }
        return new StackedDrawCheck(again, whole(told, 1), again == 0 ? 0 : twice(narrow), fixed);
    }

    private static long twice(Dataset<Row> narrow) {
        return narrow.groupBy(col(PERSON), col(CELL))
                .count()
                .where(col("count").gt(1))
                .select(col(PERSON))
                .distinct()
                .count();
    }

    /** Names of the plan by short keys, so that no name needs quoting. */
    private static Map<String, String> series(ExperimentPlan plan) {
        Map<String, String> series = new LinkedHashMap<>();
        for (Outcome outcome : plan.outcomes()) {
            series.put("y" + series.size(), outcome.name());
        }
        plan.design().findTakeUp().ifPresent(takeUp -> series.put("take_up", takeUp));
        return series;
    }

    private static Dataset<Row> narrow(
            ExperimentPlan plan, PlanColumns kept, String person, Map<String, String> series) {
        Design design = plan.design();
        Column who = kept.column("design.lottery.person", person);
        List<Column> columns = new ArrayList<>(List.of(
                who.as(PERSON),
                LotteryRows.cell(design, kept).as(CELL),
                design.findCluster()
                        .map(name -> kept.column("design.cluster", name))
                        .orElse(who)
                        .as(CLUSTER)));
        series.forEach((key, name) ->
                columns.add(kept.number("outcome or take-up " + name, name).as(key)));
        return kept.rows()
                .select(columns.toArray(Column[]::new))
                .where(col(PERSON).isNotNull());
    }

    private static List<Column> byPerson(Map<String, String> series) {
        List<Column> columns =
                new ArrayList<>(List.of(count_distinct(col(CLUSTER)).as(CLUSTERS)));
        for (String key : series.keySet()) {
            columns.add(count(col(key)).as(key + "_n"));
            columns.add(min(col(key)).as(key + "_min"));
            columns.add(max(col(key)).as(key + "_max"));
        }
        return columns;
    }

    private static List<Column> overPeople(Map<String, String> series) {
        List<Column> columns = new ArrayList<>(List.of(holding(col(CLUSTERS).gt(1))));
        for (String key : series.keySet()) {
            columns.add(holding(col(key + "_n").gt(1)));
            columns.add(holding(col(key + "_min").lt(col(key + "_max"))));
        }
        return columns;
    }

    private static Column holding(Column condition) {
        return sum(when(coalesce(condition, lit(false)), 1L).otherwise(0L));
    }

    private static long whole(Row row, int at) {
        return row.isNullAt(at) ? 0 : row.getLong(at);
    }
}
