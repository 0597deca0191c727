package id.sigi.studies.indicator;

import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.indicator.SdgReference;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.studies.explanation.EnginePlan;
import id.sigi.studies.explanation.Explanation;
import id.sigi.studies.explanation.ReadRows;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.survey.SurveyExplanation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells what the study of indicators would do. Names and expressions are checked as they are when it runs; no row is read. */
public final class IndicatorExplanation {
    private IndicatorExplanation() {}

    /** @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data's columns */
    public static Explanation of(IndicatorPlan plan, Dataset<Row> data) {
        if (plan.findSurvey().isPresent()) {
            return SurveyExplanation.of(WeightedIndicators.survey(plan), data);
        }
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        check(plan, planned.kept());
        Dataset<Row> rows = planned.kept().rows();
        return new Explanation(List.of(
                new ReadRows(plan.rows(), List.of(data.columns()), rows).part(),
                new Explanation.Part(
                        "Reference population",
                        List.of(plan.population().en() + " ("
                                + plan.source().name().toLowerCase(Locale.ROOT) + ")")),
                new Explanation.Part(
                        "What is estimated",
                        plan.indicators().stream()
                                .map(indicator -> line(plan, indicator))
                                .toList()),
                new Explanation.Part(
                        "Aggregation stages",
                        List.of(
                                "1. Counts: one aggregation by all dimensions and by what a row is to each indicator; the counts are"
                                        + " collected to the driver, no row is")),
                new Explanation.Part("How the engine reads", EnginePlan.lines(rows))));
    }

    private static void check(IndicatorPlan plan, PlanColumns columns) {
        plan.dimensionNames()
                .forEach(name -> columns.textOf(
                        "dimension " + name,
                        plan.findDimension(name)
                                .map(known -> known.expression())
                                .orElse(name)));
        for (Indicator indicator : plan.indicators()) {
            String key = "indicator " + indicator.id();
            columns.condition(key + ", numerator", indicator.numerator());
            columns.condition(key + ", denominator", indicator.denominator());
        }
    }

    private static String line(IndicatorPlan plan, Indicator indicator) {
        String beside = indicator
                .findSdg()
                .map(SdgReference::indicator)
                .map(code -> " (beside SDG " + code + ")")
                .orElse("");
        String by = plan.domains(indicator).stream().map(DomainColumns::words).collect(Collectors.joining(", "));
        return indicator.id() + beside + ": rows where " + indicator.numerator() + ", of " + indicator.denominatorName()
                + " where " + indicator.denominator() + (by.isEmpty() ? "" : "; by " + by);
    }
}
