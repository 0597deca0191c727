package id.sigi.studies.arms;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.design.ArmContrast;
import id.sigi.studies.experiment.ExperimentStudy;
import id.sigi.studies.experiment.exposure.ExperimentExposure;
import id.sigi.studies.experiment.label.SetNames;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.lottery.ReEntryGuard;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Runs a plan with several treatment arms. Each contrast of two arms is an experiment of its own on the rows of these two: differences, instruments,
 * redraws, balance and response. That is the lottery given who was assigned to the other arms, under which all of them hold as they do for one
 * offer, and no arm's effect enters the estimate of another's. Regressions of the outcome alone are fitted to all arms at once, with an indicator for
 * each arm but the one compared with; their covariates have one slope for all arms, or in Lin's regression one for each. Where cells differ in
 * the shares of arms, coefficients of the regression with one slope mix in effects of other arms (Goldsmith-Pinkham, Hull and Kolesar 2024), which
 * differences within cells and Lin's regression do not. p-values are adjusted within a family of outcomes over all its contrasts.
 */
public final class SeveralArmsStudy {
    private static final String ALL_ARMS =
            "Regressions are fitted to the rows of all arms, with an indicator for each arm but the one compared with. Where"
                    + " cells differ in the shares of the arms, a regression with one slope for all arms mixes in effects of other"
                    + " arms (Goldsmith-Pinkham, Hull and Kolesar 2024); differences within cells and Lin's regression do not.";
    private static final String TWO_ARMS =
            "Every other estimate compares two arms on their own rows, given who was assigned to the others.";
    private static final String FAMILIES =
            "A family of p-values holds its outcomes in all contrasts between arms, for one estimator and one group of people.";
    private static final String JOINT =
            "Means differ between arms: the joint test that no arm differs from the control arm, F with n - k degrees of freedom"
                    + " after HC2, or by scores of clusters.";

    private final FrozenPlan frozen;
    private final ExperimentPlan plan;
    private final ArmPlans plans;
    private final Dataset<Row> data;
    private final StudySource source;
    private final Map<String, EstimateSet> merged = new LinkedHashMap<>();
    private List<FlowStep> flow = List.of();

    private SeveralArmsStudy(FrozenPlan frozen, ExperimentPlan plan, Dataset<Row> data, StudySource source) {
        this.frozen = frozen;
        this.plan = plan;
        this.plans = new ArmPlans(plan);
        this.data = data;
        this.source = source;
    }

    /**
     * Runs a plan that has arms.
     *
     * @param frozen the plan's stamp, for the provenance
     * @param plan the plan, the same that the stamp is of
     * @param data the rows
     * @param source what the rows are
     * @return the sets of an experiment, each with the rows of all contrasts
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static List<EstimateSet> run(FrozenPlan frozen, ExperimentPlan plan, Dataset<Row> data, StudySource source) {
        ArmValues.check(plan, PlannedRows.of(plan.rows(), data));
        SeveralArmsStudy study = new SeveralArmsStudy(frozen, plan, data, source);
        study.plans.contrasts().forEach(study::compare);
        return study.sets();
    }

    private void compare(ArmContrast contrast) {
        ExperimentPlan ofTwo = plans.ofTwo(contrast);
        PlannedRows planned = PlannedRows.of(ofTwo.rows(), data);
        ReEntryGuard guard = ReEntryGuard.of(ofTwo, planned);
        List<EstimateSet> sets = new ArrayList<>(ExperimentStudy.run(frozen, ofTwo, data, source));
        if (!plans.hasComparisons()) {
            sets.set(0, ExperimentStudy.withoutEffects(sets.get(0)));
        }
        List<EstimateSet> regressions = regressions(contrast);
        regressions.forEach(set -> sets.set(0, sets.get(0).joined(set)));
        ArmLabels labels = new ArmLabels(contrast);
        guard.marked(sets).stream()
                .map(set -> set.withLabels(labels::of))
                .forEach(set -> merged.merge(set.id(), set, EstimateSet::joined));
    }

    /** The regressions on all arms; for the first contrast also where the plan has none, for the flow of all rows and the joint test. */
    private List<EstimateSet> regressions(ArmContrast contrast) {
        boolean isFirst = merged.isEmpty();
        if (!isFirst && !plans.hasRegressions()) {
            return List.of();
        }
        EstimateSet found = ExperimentStudy.onAllArms(
                frozen, plans.ofAll(contrast), data, source, plans.indicators(contrast), isFirst);
        EstimateSet marked = found.withLabels(label -> label.by(onAllArms(label.estimator())));
        if (isFirst) {
            flow = marked.flow();
        }
        return List.of(plans.hasRegressions() ? marked : withJointTestsAlone(marked));
    }

    private static Estimator onAllArms(Estimator estimator) {
        return estimator.remarking(Remark.Kind.ALL_ARMS, "");
    }

    private static EstimateSet withJointTestsAlone(EstimateSet set) {
        return set.keeping(label -> label.estimand().isAny(Quantity.ARMS_DIFFER_F));
    }

    private List<EstimateSet> sets() {
        FamilyAdjustment families = FamilyAdjustment.of(plan);
        List<EstimateSet> sets = new ArrayList<>();
        for (EstimateSet set : merged.values()) {
            List<Estimate> rows = set.estimates().stream()
                    .map(row -> isAdjusted(set) ? row.withoutAdjusted() : row)
                    .toList();
            sets.add(told(set.withFlow(
                            flow.subList(0, Math.min(flow.size(), set.flow().size())))
                    .withEstimates(isAdjusted(set) ? families.adjusted(rows) : rows)));
        }
        return exposed(sets);
    }

    /** With what every row gives away of the people of its arms, counted on the rows of all arms. */
    private List<EstimateSet> exposed(List<EstimateSet> sets) {
        ArmContrast first = plans.contrasts().get(0);
        ExperimentPlan ofAll = plans.ofAll(first);
        return ExperimentExposure.declared(
                ofAll,
                PlannedRows.of(ofAll.rows(), data).kept(),
                sets,
                first,
                plans.others(first),
                plans.indicators(first));
    }

    private static boolean isAdjusted(EstimateSet set) {
        return set.id().equals(SetNames.IMPACT) || set.id().equals(SetNames.HETEROGENEITY);
    }

    private EstimateSet told(EstimateSet set) {
        List<String> sentences = new ArrayList<>(set.conventions());
        if (set.id().equals(SetNames.IMPACT)) {
            if (plans.hasRegressions()) {
                sentences.add(ALL_ARMS);
            }
            sentences.add(JOINT);
        }
        sentences.add(TWO_ARMS);
        if (isAdjusted(set)) {
            sentences.add(FAMILIES);
        }
        return set.withConventions(sentences);
    }
}
