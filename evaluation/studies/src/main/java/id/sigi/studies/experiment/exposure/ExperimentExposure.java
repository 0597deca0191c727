package id.sigi.studies.experiment.exposure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.data.SubgroupDefinition;
import id.sigi.methods.plan.design.ArmContrast;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.label.SetNames;
import id.sigi.studies.exposure.MeasureCounts;
import id.sigi.studies.expression.PlanColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * What each row of an experiment gives away: of both arms of its group how many people have the outcome, how many are above its least value
 * and how many below its greatest. Every row about the same outcome and group gives away the same, whatever its estimator: a level, its
 * difference, its first stage, its bounds and its redraws stand or fall together.
 */
public final class ExperimentExposure {
    private static final String TAKE_UP = "take-up";

    /** How estimators that take the offer as an instrument are called. */
    private final ExperimentPlan plan;

    private final MeasureCounts counts;
    private final List<String> measures;
    private final CovariateLevels levels;
    private final ExposedArms arms;

    /** One arm: its name and its kinds of people. */
    record Side(String name, BitSet kinds) {}

    private ExperimentExposure(
            ExperimentPlan plan,
            MeasureCounts counts,
            List<String> measures,
            CovariateLevels levels,
            ExposedArms arms) {
        this.plan = plan;
        this.counts = counts;
        this.measures = measures;
        this.levels = levels;
        this.arms = arms;
    }

    /** The same sets with what their rows give away. */
    public static List<EstimateSet> declared(ExperimentPlan plan, PlanColumns kept, List<EstimateSet> sets) {
        return sets.isEmpty() ? sets : declared(plan, AnalysisTable.of(plan, kept), sets, ExposedArms.ofOneOffer());
    }

    /**
     * The same of all contrasts of several arms.
     *
     * @param plan that of the first contrast on all arms
     * @param contrast the first contrast
     * @param others the arms that it does not compare
     * @param indicators their columns of 0 and 1
     */
    public static List<EstimateSet> declared(
            ExperimentPlan plan,
            PlanColumns kept,
            List<EstimateSet> sets,
            ArmContrast contrast,
            List<String> others,
            List<String> indicators) {
        AnalysisTable table = AnalysisTable.of(plan, kept, indicators);
        return declared(plan, table, sets, ExposedArms.of(table, contrast.of(), contrast.against(), others));
    }

    private static List<EstimateSet> declared(
            ExperimentPlan plan, AnalysisTable table, List<EstimateSet> sets, ExposedArms arms) {
        Map<String, Column> measures = measures(plan, table, sets);
        List<Column> groups = new ArrayList<>(arms.groups());
        for (int at = 0; at < plan.subgroups().size(); at++) {
            groups.add(coalesce(col(AnalysisTable.subgroupKey(at)), lit(false)));
        }
        MeasureCounts counts = MeasureCounts.of(table.placed(), groups, List.copyOf(measures.values()));
        ExperimentExposure exposure = new ExperimentExposure(
                plan, counts, List.copyOf(measures.keySet()), CovariateLevels.of(plan, table, arms), arms);
        return sets.stream().map(exposure::declared).toList();
    }

    private static Map<String, Column> measures(ExperimentPlan plan, AnalysisTable table, List<EstimateSet> sets) {
        Map<String, Column> measures = new LinkedHashMap<>();
        table.outcomes().forEach(outcome -> {
            measures.put(outcome.name(), col(outcome.key()));
            for (BigDecimal threshold : thresholds(outcome.name(), sets)) {
                measures.put(
                        OutcomeVariable.atMost(outcome.name(), threshold.toPlainString())
                                .words(),
                        upTo(outcome.key(), threshold.doubleValue()));
            }
        });
        for (int at = 0; at < plan.covariates().size(); at++) {
            if (table.texts().get(at).isEmpty()) {
                measures.putIfAbsent(plan.covariates().get(at), col(AnalysisTable.covariateKey(at)));
            }
        }
        plan.design().findTakeUp().ifPresent(name -> measures.put(TAKE_UP, col(AnalysisTable.TAKE_UP)));
        plan.design()
                .findResponse()
                .ifPresent(name -> measures.putIfAbsent(
                        name, when(col(AnalysisTable.INVITED).equalTo(1.0), col(AnalysisTable.RESPONSE))));
        return measures;
    }

    private static Column upTo(String key, double threshold) {
        return when(col(key).isNotNull(), when(col(key).leq(threshold), 1.0).otherwise(0.0));
    }

    /** Those that rows are printed for. */
    private static Set<BigDecimal> thresholds(String outcome, List<EstimateSet> sets) {
        Set<BigDecimal> thresholds = new TreeSet<>();
        sets.stream()
                .flatMap(set -> set.estimates().stream())
                .map(row -> row.label().outcome())
                .filter(printed -> printed.condition() == OutcomeVariable.Condition.AT_MOST
                        && printed.variable().equals(outcome))
                .forEach(printed -> thresholds.add(new BigDecimal(printed.value())));
        return thresholds;
    }

    private EstimateSet declared(EstimateSet set) {
        return set.id().equals(SetNames.TRANSITIONS)
                ? new TransitionExposure(plan).declared(set)
                : set.withRows(row -> row.exposing(Exposure.of(given(row))));
    }

    private List<HeadCount> given(Estimate row) {
        Set<HeadCount> given = new LinkedHashSet<>();
        for (int arm = 0; arm < arms.names().size(); arm++) {
            if (arms.isAbout(arm, row.label())) {
                for (People group : groups(row.label())) {
                    given.addAll(given(row, side(arm), group));
                }
            }
        }
        return List.copyOf(given);
    }

    private Side side(int arm) {
        int group = arms.group(arm);
        return new Side(arms.names().get(arm), arms.isOutside(arm) ? counts.notIn(group) : counts.in(group));
    }

    /** One group of people: its name and its kinds. */
    private record People(String name, BitSet kinds) {}

    private List<People> groups(Label label) {
        List<People> groups = new ArrayList<>();
        List<SubgroupDefinition> subgroups = plan.subgroups();
        IntStream.range(0, subgroups.size())
                .filter(at -> label.subgroup().words().equals(subgroups.get(at).name()))
                .forEach(at -> groups.add(new People(
                        label.subgroup().words(), counts.in(arms.groups().size() + at))));
        return groups.isEmpty() ? List.of(new People(Label.ALL, counts.in())) : groups;
    }

    private List<HeadCount> given(Estimate row, Side side, People group) {
        Label label = row.label();
        String whose = group.name() + ", " + side.name();
        String outcome = label.outcome().words();
        List<HeadCount> level = levels.find(outcome, side.name());
        if (!level.isEmpty()) {
            return level;
        }
        int measure = measures.indexOf(outcome);
        List<HeadCount> given = new ArrayList<>(
                measure < 0
                        ? List.of(counts.people(whose, side.kinds(), group.kinds()))
                        : counts.of(outcome, measure, whose, side.kinds(), group.kinds()));
        if (measure >= 0
                && label.estimand().isAny(Quantity.EFFECT_WHATEVER_IS_MISSING)
                && !counts.isTwoValued(measure)) {
            given.addAll(counts.ends(outcome, measure, whose, counts.in()));
        }
        if (isOfTakeUp(label)) {
            given.addAll(takeUp(whose, side, group));
        }
        between(outcome, measure, whose, side, group).forEach(given::add);
        return given;
    }

    /** Every row of an estimator that takes the offer as an instrument, also the sets and levels beside its effect. */
    private static boolean isOfTakeUp(Label label) {
        return label.estimand()
                        .isAny(
                                Quantity.FIRST_STAGE,
                                Quantity.EFFECTIVE_F,
                                Quantity.COMPLIER_MEAN_WITH_TAKE_UP,
                                Quantity.COMPLIER_MEAN_WITHOUT_TAKE_UP,
                                Quantity.LOCAL_AVERAGE_TREATMENT_EFFECT,
                                Quantity.AVERAGE_CAUSAL_RESPONSE,
                                Quantity.ANDERSON_RUBIN_SET)
                || label.estimator().procedure().isInstrumented();
    }

    /** That nobody takes up what was not offered, or everybody what was, is the programme's rule and says nothing of anybody. */
    private List<HeadCount> takeUp(String whose, Side side, People group) {
        int measure = measures.indexOf(TAKE_UP);
        return measure < 0
                ? List.of()
                : counts.of(TAKE_UP, measure, whose, side.kinds(), group.kinds()).stream()
                        .filter(count -> count.count() > 0)
                        .toList();
    }

    /** People between two thresholds, who follow from both shares. */
    private Stream<HeadCount> between(String outcome, int measure, String whose, Side side, People group) {
        boolean isAbove = measure > 0 && isThresholdOfSame(OutcomeVariable.ofWords(outcome), measures.get(measure - 1));
        return isAbove
                ? Stream.of(counts.difference(outcome, measure, measure - 1, whose, side.kinds(), group.kinds()))
                        .filter(count -> count.count() > 0)
                : Stream.empty();
    }

    private static boolean isThresholdOfSame(OutcomeVariable outcome, String measure) {
        OutcomeVariable other = OutcomeVariable.ofWords(measure);
        return outcome.condition() == OutcomeVariable.Condition.AT_MOST
                && other.condition() == OutcomeVariable.Condition.AT_MOST
                && outcome.variable().equals(other.variable());
    }
}
