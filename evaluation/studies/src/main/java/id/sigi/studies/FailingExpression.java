package id.sigi.studies;

import id.sigi.methods.plan.EvaluationPlan;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.expression.ExpressionFault;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds which expression of a plan fails on a row. The engine carries out many at once and does not say which, so each is carried out alone, in
 * the order of the plan, until one fails; this happens only after a study has failed.
 */
final class FailingExpression {
    private final EvaluationPlan plan;
    private final Dataset<Row> data;

    private FailingExpression(EvaluationPlan plan, Dataset<Row> data) {
        this.plan = plan;
        this.data = data;
    }

    /** The fault of the expression that fails, or that of the study as it came if it was of another kind. */
    static RuntimeException of(EvaluationPlan plan, Dataset<Row> data, RuntimeException fault) {
        RuntimeException told = ExpressionFault.of(fault);
        if (told == fault) {
            return fault;
        }
        try {
            new FailingExpression(plan, data).carryOut();
        } catch (RuntimeException found) {
            return found;
        }
        return told;
    }

    private void carryOut() {
        Rows rows = plan.rows();
        PlanColumns columns = PlanColumns.of(data);
        for (Map.Entry<String, String> derived : rows.derive().entrySet()) {
            PlanColumns more = columns.withDerived(derived.getKey(), derived.getValue());
            String key = "derive." + derived.getKey();
            carryOut(key, more, () -> more.column(key, derived.getKey()));
            columns = more;
        }
        if (rows.findFilter().isPresent()) {
            PlanColumns all = columns;
            carryOut("rows.filter", all, () -> all.condition("rows.filter", rows.filter()));
            columns = all.where("rows.filter", rows.filter());
        }
        PlanColumns kept = columns;
        expressions(kept).forEach((key, column) -> carryOut(key, kept, column));
    }

    private Map<String, Supplier<Column>> expressions(PlanColumns kept) {
        Map<String, Supplier<Column>> expressions = new LinkedHashMap<>();
        if (plan instanceof ExperimentPlan experiment) {
            for (Outcome outcome : experiment.outcomes()) {
                expressions.put("outcome " + outcome.name(), () -> kept.outcome(outcome));
            }
            for (SubgroupDefinition subgroup : experiment.subgroups()) {
                String key = "subgroup " + subgroup.name();
                expressions.put(key, () -> kept.condition(key, subgroup.where()));
            }
        }
        if (plan instanceof SurveyPlan survey) {
            survey.statistics().forEach(statistic -> add(statistic, kept, expressions));
        }
        if (plan instanceof IndicatorPlan indicators) {
            indicators.dimensions().forEach(dimension -> {
                String key = "dimension " + dimension.id();
                expressions.put(key, () -> kept.textOf(key, dimension.expression()));
            });
            indicators.indicators().forEach(indicator -> {
                String key = "indicator " + indicator.id();
                expressions.put(key + ", numerator", () -> kept.condition(key, indicator.numerator()));
                expressions.put(key + ", denominator", () -> kept.condition(key, indicator.denominator()));
            });
        }
        return expressions;
    }

    private static void add(SurveyStatistic statistic, PlanColumns kept, Map<String, Supplier<Column>> expressions) {
        String key = "statistic " + statistic.name();
        List<String> texts = new ArrayList<>(statistic.expressions());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            expressions.put(key + (i == 0 ? "" : ", denominator"), () -> kept.numberOf(key, text));
        }
        statistic.findWhere().ifPresent(where -> expressions.put(key + ", where", () -> kept.condition(key, where)));
    }

    private static void carryOut(String key, PlanColumns columns, Supplier<Column> column) {
        try {
            columns.rows()
                    .select(column.get().as("value"))
                    .write()
                    .format("noop")
                    .mode("overwrite")
                    .save();
        } catch (RuntimeException fault) {
            throw ExpressionFault.of("the plan's " + key, fault);
        }
    }
}
