package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Estimate;
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
import id.sigi.studies.shape.Tally;
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
        PlannedRows planned = PlannedRows.of(plan.rows(), data);
        IndicatorCounts.of(plan, planned.kept());
        EstimateSet found = SurveyStudy.run(frozen, survey(plan), data, source);
        EstimateSet named = found.withLabels(label -> relabelled(plan, label));
        List<Estimate> estimates = new ArrayList<>(named.estimates());
        List<String> sentences = new ArrayList<>(named.conventions());
        if (!plan.parity().isEmpty() || plan.findBenchmark().isPresent()) {
            estimates.addAll(compared(plan, planned));
            sentences.addAll(conventions(plan));
        }
        return new EstimateSet(
                IndicatorStudy.INDICATORS, named.evidence(), named.provenance(), named.flow(), sentences, estimates);
    }

    private static List<Estimate> compared(IndicatorPlan plan, PlannedRows planned) {
        WeightedCells cells = WeightedCells.of(plan, planned);
        Tally tally = cells.tally();
        IndicatorCounts counts = new IndicatorCounts(plan, tally);
        LinearisedDomain domain = new LinearisedDomain(
                cells, tally, cells.variance(plan.findSurvey().orElseThrow()));
        List<Estimate> rows = new ArrayList<>(new WeightedComparisons(counts, domain).list());
        plan.findBenchmark().ifPresent(known -> rows.addAll(new WeightedRepresentation(counts, domain).list(known)));
        return rows;
    }

    private static List<String> conventions(IndicatorPlan plan) {
        List<String> sentences = new ArrayList<>();
        if (!plan.parity().isEmpty()) {
            sentences.add(
                    "Parity index: the first group's share over the second's; 1 is parity. Adjusted: 2 - 1/index above 1, so that both"
                            + " directions weigh the same. Errors are those of the survey's design, intervals on the logarithm.");
        }
        if (plan.parity().stream().anyMatch(pair -> !pair.adjustFor().isEmpty())) {
            sentences.add(
                    "Standardised parity index: both groups' shares over the composition that the two have together, as the survey estimates it;"
                            + " strata in which one group has nobody are left out.");
        }
        if (plan.parity().stream().anyMatch(pair -> !pair.decomposition().isEmpty())) {
            sentences.add(
                    "Differences split by composition and rates, or by linear regressions, say what goes along with what and not what causes what;"
                            + " endowments are valued at the second group's coefficients. Errors are those of the survey's design.");
        }
        if (!plan.stages().isEmpty()) {
            sentences.add(
                    "Gaps by stage are logarithms of ratios of passing rates, first group over second; they add up to the gap over all stages.");
        }
        plan.findBenchmark()
                .ifPresent(known -> sentences.add(
                        "Representation: a group's weighted share of the respondents over its share of the population, "
                                + known.source() + ", " + known.asOf()
                                + ", which is taken as it is given; 1 is as in the population."));
        return sentences;
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
