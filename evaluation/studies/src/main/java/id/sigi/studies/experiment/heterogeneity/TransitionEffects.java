package id.sigi.studies.experiment.heterogeneity;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.multiplicity.Adjustment;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.outcome.Transitions;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.data.AnalysisVariable;
import id.sigi.studies.experiment.data.CompleteCases;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.data.TransitionColumns;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.experiment.label.SetNames;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the offer moves people: for everybody and for each state before the draw the share of both arms in each state at the follow-up, the
 * effect of the offer on it, and a joint test that the whole distribution is alike. Three passes over the blocks, whatever the states.
 */
public final class TransitionEffects {
    /** Estimand of the joint test. */
    public static final Estimand DISTRIBUTION = Estimand.of(Quantity.DESTINATIONS_DIFFER_F);

    private final ExperimentPlan plan;
    private final Transitions asked;
    private final SparkPartitionedRows rows;
    private final List<Subpopulation> groups = new ArrayList<>(List.of(Subpopulation.EVERYBODY));
    private final List<Variable> sources;
    private final CompleteCases complete;

    public TransitionEffects(ExperimentPlan plan, Transitions asked, SparkPartitionedRows rows) {
        this.plan = plan;
        this.asked = asked;
        this.rows = rows;
        for (int state = 0; state < asked.states().size(); state++) {
            String name = asked.from() + "=" + asked.states().get(state);
            groups.add(new Subpopulation(name, Optional.of(TransitionColumns.fromKey(state))));
        }
        sources = DestinationStateEffects.sources(asked);
        complete = CompleteCases.of(
                rows,
                sources.stream()
                        .map(source -> new AnalysisVariable(source.toString(), source))
                        .toList());
        checkStates(asked.from(), TransitionColumns.FROM);
        checkStates(asked.to(), TransitionColumns.TO);
    }

    private void checkStates(String column, String key) {
        long unknown = rows.levels(key).stream()
                .filter(level -> !asked.states().contains(level))
                .count();
        if (unknown > 0) {
            throw new RequestFault(
                    "the plan's transitions.states cannot be used",
                    column + " also holds " + (unknown == 1 ? "a value that is" : unknown + " values that are")
                            + " not among them",
                    "List every state, or derive a coarser column under rows.derive");
        }
    }

    /**
     * The set.
     *
     * @param placed the steps of the sample flow up to the placed rows
     */
    public EstimateSet set(Provenance provenance, List<FlowStep> placed) {
        long people = rows.counts().placed();
        List<FlowStep> flow = new ArrayList<>(placed);
        flow.add(new FlowStep(
                "with " + asked.from(),
                people,
                people - rows.gap(TransitionColumns.FROM).rows()));
        flow.add(new FlowStep(
                "with " + asked.to(),
                people,
                people - rows.gap(TransitionColumns.TO).rows()));
        return new EstimateSet(SetNames.TRANSITIONS, Evidence.LOTTERY, provenance, flow, sentences(), estimates());
    }

    private List<Estimate> estimates() {
        List<RegressionSpec> equations = groups.stream().map(this::equation).toList();
        CellArmMomentTables tables = CellArmMomentTables.of(
                rows.partitioned(),
                equations.stream().map(RegressionSpec::request).toList());
        List<LeastSquaresFit> fits = LeastSquaresFit.of(rows.partitioned(), equations, tables);
        List<Estimate> all = new ArrayList<>();
        List<Integer> moves = new ArrayList<>();
        List<Integer> joints = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            DestinationStateEffects found = new DestinationStateEffects(asked, fits.get(group));
            for (int state = 0; state < asked.states().size(); state++) {
                all.addAll(shares(tables, groups.get(group), state));
                moves.add(all.size());
                all.add(effect(found, groups.get(group), state));
            }
            joints.add(all.size());
            all.add(joint(found, groups.get(group)));
        }
        FamilyAdjustment.find(plan.multiplicity()).ifPresent(adjustment -> {
            adjust(all, moves.subList(asked.states().size(), moves.size()), adjustment);
            adjust(all, joints.subList(1, joints.size()), adjustment);
        });
        return all;
    }

    private RegressionSpec equation(Subpopulation people) {
        return new RegressionSpec(
                complete.rows(people, sources),
                EstimateLabels.hasCells(plan) ? FixedEffects.CELLS_OF_BOTH_ARMS : FixedEffects.CONSTANT,
                List.of(new Regressor.Plain(LeastSquaresFit.OFFER, Variable.ARM)),
                sources,
                new CovarianceRequest(Set.of(CovarianceType.CR2), Set.of(), List.of()));
    }

    private List<Estimate> shares(CellArmMomentTables tables, Subpopulation people, int state) {
        Variable source = DestinationStateEffects.source(asked, state);
        CellArmMoments table = tables.table(new MomentRequest(complete.rows(people, sources), List.of(source)));
        Map<String, TwoArmMoments> cells = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            cells.put(complete.cells().get(cell), table.arms(0, cell));
        }
        return BlockedDifference.of(cells)
                .shares(
                        label(people, state, Estimand.of(Quantity.TREATMENT_SHARE)),
                        label(people, state, Estimand.of(Quantity.CONTROL_SHARE)));
    }

    private Label label(Subpopulation people, int state, Estimand estimand) {
        return new Label(outcome(state), estimand, Contrast.NONE, people.name(), EstimateLabels.levels(plan));
    }

    private Estimate effect(DestinationStateEffects found, Subpopulation people, int state) {
        Basis basis = basis(found.fit());
        Label label = new Label(
                outcome(state),
                Estimand.of(Quantity.EFFECT_ON_DESTINATION).weighted(weighting()),
                Contrast.ofWords(plan.contrast()),
                people.name(),
                estimator());
        boolean isStill = found.effect(state)
                .coefficient()
                .map(coefficient -> coefficient.stdError() == 0)
                .orElse(false);
        return isStill
                ? Estimate.notEstimable(label, basis, "nobody, or everybody, of either arm stands in this state")
                : found.effect(state).toEstimate(label, basis);
    }

    private Estimate joint(DestinationStateEffects found, Subpopulation people) {
        Basis basis = basis(found.fit());
        Label label = new Label(
                asked.to(),
                DISTRIBUTION,
                Contrast.ofWords(plan.contrast()),
                people.name(),
                estimator().with(TestRule.HOTELLING));
        return found.findJoint()
                .map(test -> Estimate.of(label, test.inference(), basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, "too few people, households or states for a joint test of all effects"));
    }

    private String outcome(int state) {
        return asked.to() + "=" + asked.states().get(state);
    }

    private Basis basis(LeastSquaresFit fit) {
        return Basis.arms(fit.treated(), fit.control(), "people with " + asked.to());
    }

    private Weighting weighting() {
        return EstimateLabels.hasCells(plan) ? Weighting.PRECISION : Weighting.NONE;
    }

    private Estimator estimator() {
        Estimator regression = Estimator.of(Procedure.REGRESSION)
                .adjusted(
                        EstimateLabels.hasCells(plan) ? RegressionAdjustment.CELL_EFFECTS : RegressionAdjustment.NONE);
        return plan.design()
                .findCluster()
                .map(cluster -> regression.with(CovarianceType.CR2).clusteredBy(cluster))
                .orElseGet(() -> regression.with(CovarianceType.HC2_BELL_MCCAFFREY));
    }

    private static void adjust(List<Estimate> all, List<Integer> family, Adjustment adjustment) {
        List<Integer> tested = family.stream()
                .filter(at -> all.get(at).inference().pValue().isPresent())
                .toList();
        List<Double> adjusted = adjustment.adjust(tested.stream()
                .map(at -> all.get(at).inference().pValue().orElseThrow())
                .toList());
        for (int member = 0; member < tested.size(); member++) {
            Estimate old = all.get(tested.get(member));
            all.set(
                    tested.get(member),
                    new Estimate(
                            old.label(),
                            old.inference().withAdjusted(adjusted.get(member)),
                            old.basis(),
                            old.status()));
        }
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(
                "Effects of the lottery on where people stand at the follow-up, by where they stood before the draw: a"
                        + " contrast of the arms, not of before and after. People whose later state is not known are"
                        + " left out; those whose earlier state is not known count among all only.",
                "Shares are means within cells, weighted by the people in each cell with two or more of each arm;"
                        + " effects are regressions with cell effects, which weight cells by size times p(1-p).",
                "Joint test: all effects of one group together, with the covariance between states (CR2) and the"
                        + " approximate Hotelling test of Pustejovsky and Tipton."));
        if (FamilyAdjustment.find(plan.multiplicity()).isPresent()) {
            sentences.add(
                    "p-values are adjusted in one family of all states before by all states after, and in one of the"
                            + " joint tests by state before; rows for all people stand by themselves.");
        }
        return sentences;
    }
}
