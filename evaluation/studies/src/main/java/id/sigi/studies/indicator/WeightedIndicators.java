package id.sigi.studies.indicator;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.data.Rows;
import id.sigi.methods.plan.indicator.Dimension;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.methods.plan.survey.DomainColumns;
import id.sigi.methods.plan.survey.ShareInterval;
import id.sigi.methods.plan.survey.StatisticKind;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.survey.SurveyStudy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Indicators of a survey with weights: the same plan as one of survey statistics, each indicator a ratio of weighted totals by Taylor
 * linearisation, its interval within 0 and 1 (logit), its groups domains of the whole sample.
 */
final class WeightedIndicators {
    private static final String DERIVED = "dimension_";

    private WeightedIndicators() {}

    static EstimateSet run(FrozenPlan frozen, IndicatorPlan plan, Dataset<Row> data, StudySource source) {
        IndicatorCounts.of(plan, PlannedRows.of(plan.rows(), data).kept());
        EstimateSet found = SurveyStudy.run(frozen, survey(plan), data, source);
        EstimateSet named = found.withLabels(label -> relabelled(plan, label));
        return new EstimateSet(
                IndicatorStudy.INDICATORS,
                named.evidence(),
                named.provenance(),
                named.flow(),
                named.conventions(),
                named.estimates());
    }

    /** The plan's statistics; names of indicators are its own, which a survey's plan would not take. */
    static SurveyPlan survey(IndicatorPlan plan) {
        SurveySample sample = plan.findSurvey().orElseThrow();
        List<SurveyStatistic> statistics = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            statistics.add(new SurveyStatistic(
                    name(indicator),
                    indicator.label(),
                    StatisticKind.RATIO,
                    truth("(" + indicator.numerator() + ") and (" + indicator.denominator() + ")"),
                    truth("(" + indicator.denominator() + ") and (" + indicator.numerator() + ") is not null"),
                    indicator.denominatorName(),
                    null,
                    null,
                    null,
                    ShareInterval.LOGIT,
                    null,
                    plan.domains(indicator).stream()
                            .map(by -> columns(plan, by))
                            .toList()));
        }
        return SurveyPlan.of(plan.id(), plan.title(), rows(plan), sample, statistics, plan.minimumCell());
    }

    private static String name(Indicator indicator) {
        return "indicator_" + indicator.code().toLowerCase(Locale.ROOT);
    }

    private static String truth(String condition) {
        return "case when " + condition + " then 1 else 0 end";
    }

    private static DomainColumns columns(IndicatorPlan plan, DomainColumns by) {
        return new DomainColumns(by.columns().stream()
                .map(name -> plan.findDimension(name)
                        .filter(Dimension::hasExpression)
                        .map(dimension -> DERIVED + name)
                        .orElse(name))
                .toList());
    }

    private static Rows rows(IndicatorPlan plan) {
        Map<String, String> derive = new LinkedHashMap<>(plan.rows().derive());
        plan.dimensions().stream()
                .filter(Dimension::hasExpression)
                .forEach(dimension -> derive.put(DERIVED + dimension.id(), dimension.expression()));
        return new Rows(
                plan.rows().data(),
                plan.rows().csv(),
                derive,
                plan.rows().filter(),
                plan.rows().cap());
    }

    private static Label relabelled(IndicatorPlan plan, Label label) {
        String outcome = plan.indicators().stream()
                .filter(indicator -> label.outcome().is(name(indicator)))
                .map(Indicator::id)
                .findFirst()
                .orElseThrow();
        return new Label(
                outcome,
                label.estimand(),
                label.contrast(),
                label.subgroup().words().replace(DERIVED, ""),
                label.estimator());
    }
}
