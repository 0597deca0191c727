package id.sigi.studies.experiment.heterogeneity;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.CellVector;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.outcome.OutcomeDistribution;
import id.sigi.methods.quantile.QuantileTreatmentEffect;
import id.sigi.methods.quantile.ShareCovariance;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.CellWeights;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Differences of the arms' quantiles, each arm weighted to the people of all cells, with Woodruff's intervals: the share at or below an arm's
 * quantile has an interval by the design, whose ends are turned back into values.
 */
final class QuantileEffects {
    private final ExperimentFits material;
    private final ExperimentPlan plan;
    private final CellWeights cells;

    QuantileEffects(ExperimentFits material, CellWeights cells) {
        this.material = material;
        this.plan = material.plan();
        this.cells = cells;
    }

    List<Estimate> estimates() {
        List<Estimate> rows = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (OutcomeDistribution asked : plan.listDistributions()) {
                if (!asked.quantiles().isEmpty()) {
                    AnalysisColumn outcome = material.outcomes().stream()
                            .filter(series -> series.name().equals(asked.outcome()))
                            .findFirst()
                            .orElseThrow();
                    rows.addAll(rows(people, outcome, asked.quantiles()));
                }
            }
        }
        return rows;
    }

    private List<Estimate> rows(Subpopulation people, AnalysisColumn outcome, List<Double> shares) {
        CellWeights.Weights weights = cells.weights(people, outcome);
        Basis basis = Basis.arms(
                weights.all(CellWeights.TREATMENT), weights.all(CellWeights.CONTROL), "people in cells with both arms");
        List<Estimate> rows = new ArrayList<>();
        List<Optional<QuantileTreatmentEffect>> found =
                weights.cells() == 0 ? List.of() : new Arms(people, outcome, weights, shares).differences();
        for (int at = 0; at < shares.size(); at++) {
            Label label = label(people, outcome, shares.get(at));
            rows.add(
                    found.isEmpty()
                            ? Estimate.notEstimable(label, basis, "no cell has two people in each arm")
                            : row(label, basis, shares.get(at), found.get(at)));
        }
        return rows;
    }

    private Estimate row(Label label, Basis basis, double share, Optional<QuantileTreatmentEffect> found) {
        long fewest = Math.min(basis.treated().orElseThrow(), basis.control().orElseThrow());
        if (fewest * Math.min(share, 1 - share) < plan.minimumCell()) {
            return Estimate.notEstimable(
                    label, basis, "fewer people than the minimum cell lie beyond the quantile of an arm");
        }
        return found.map(difference -> Estimate.of(label, difference.inference(), basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, "too few people or clusters for a standard error of the arms' shares"));
    }

    private Label label(Subpopulation people, AnalysisColumn outcome, double share) {
        Estimand estimand = Estimand.of(Quantity.QUANTILE_TREATMENT_EFFECT, String.format(Locale.ROOT, "%s", share))
                .weighted(EstimateLabels.hasCells(plan) ? Weighting.PROGRAMME : Weighting.NONE);
        return new Label(outcome.name(), estimand, Contrast.ofWords(plan.contrast()), people.name(), estimator());
    }

    private Estimator estimator() {
        return Estimator.of(Procedure.QUANTILE_DIFFERENCE)
                .clusteredBy(plan.design().findCluster().map(List::of).orElse(List.of()));
    }

    /** Both arms of one outcome among some people. */
    private final class Arms {
        private final Subpopulation people;
        private final AnalysisColumn outcome;
        private final CellWeights.Weights weights;
        private final List<Double> shares;

        Arms(Subpopulation people, AnalysisColumn outcome, CellWeights.Weights weights, List<Double> shares) {
            this.people = people;
            this.outcome = outcome;
            this.weights = weights;
            this.shares = shares;
        }

        List<Optional<QuantileTreatmentEffect>> differences() {
            List<Double> control = cells.quantiles(people, outcome, CellWeights.CONTROL, shares);
            List<Double> treatment = cells.quantiles(people, outcome, CellWeights.TREATMENT, shares);
            List<ShareCovariance.Asked> asked = asked(control, treatment);
            List<ShareCovariance> spreads = ShareCovariance.find(cells.partitioned(), asked);
            double[] df = df();
            List<QuantileTreatmentEffect.Ends> ends = new ArrayList<>();
            for (int at = 0; at < shares.size(); at++) {
                ends.add(QuantileTreatmentEffect.Ends.of(
                        reached(asked.get(at), CellWeights.CONTROL),
                        spreads.get(at).control(),
                        df[0]));
                ends.add(QuantileTreatmentEffect.Ends.of(
                        reached(asked.get(at), CellWeights.TREATMENT),
                        spreads.get(at).treatment(),
                        df[1]));
            }
            List<Double> low =
                    ends.stream().map(QuantileTreatmentEffect.Ends::low).toList();
            List<Double> high =
                    ends.stream().map(QuantileTreatmentEffect.Ends::high).toList();
            List<Optional<QuantileTreatmentEffect>> found = new ArrayList<>();
            List<Double> controlEnds = values(CellWeights.CONTROL, low, high);
            List<Double> treatmentEnds = values(CellWeights.TREATMENT, low, high);
            for (int at = 0; at < shares.size(); at++) {
                found.add(QuantileTreatmentEffect.find(
                        new QuantileTreatmentEffect.Arm(
                                treatment.get(at), treatmentEnds.get(2 * at), treatmentEnds.get(2 * at + 1), df[1]),
                        new QuantileTreatmentEffect.Arm(
                                control.get(at), controlEnds.get(2 * at), controlEnds.get(2 * at + 1), df[0]),
                        spreads.get(at).correlation()));
            }
            return found;
        }

        /** The values at both ends of an arm's shares, low before high. */
        private List<Double> values(int arm, List<Double> low, List<Double> high) {
            List<Double> sought = new ArrayList<>();
            for (int at = 0; at < shares.size(); at++) {
                sought.add(low.get(2 * at + arm));
                sought.add(high.get(2 * at + arm));
            }
            return cells.quantiles(people, outcome, arm, sought);
        }

        /** What is asked about the shares at or below both arms' quantiles. */
        private List<ShareCovariance.Asked> asked(List<Double> control, List<Double> treatment) {
            List<Variable> sources = new ArrayList<>();
            for (int at = 0; at < shares.size(); at++) {
                sources.add(upTo(control.get(at)));
                sources.add(upTo(treatment.get(at)));
            }
            MomentRequest inquiry =
                    cells.inquiry(people, outcome, sources.stream().distinct().toList());
            CellArmMoments table = CellArmMomentTables.of(cells.partitioned(), List.of(inquiry))
                    .table(inquiry);
            List<ShareCovariance.Asked> asked = new ArrayList<>();
            for (int at = 0; at < shares.size(); at++) {
                List<CellVector> below = List.of(
                        below(table, inquiry.sources().indexOf(sources.get(2 * at)), CellWeights.CONTROL),
                        below(table, inquiry.sources().indexOf(sources.get(2 * at + 1)), CellWeights.TREATMENT));
                asked.add(new ShareCovariance.Asked(
                        cells.rows(people, outcome),
                        new Variable.Column(outcome.key()),
                        List.of(control.get(at), treatment.get(at)),
                        below,
                        scales()));
            }
            return asked;
        }

        /** The share of an arm at or below its quantile, which is the asked one or a little more. */
        private double reached(ShareCovariance.Asked asked, int arm) {
            double share = 0;
            for (int cell = 0; cell < asked.shares().get(arm).size(); cell++) {
                share += weights.weights().get(arm).at(cell)
                        * weights.people().get(arm).at(cell)
                        * asked.shares().get(arm).at(cell);
            }
            return share;
        }

        private Variable upTo(double value) {
            return new Variable.UpTo(new Variable.Column(outcome.key()), value);
        }

        private CellVector below(CellArmMoments table, int source, int arm) {
            double[] shares = new double[table.cells()];
            for (int cell = 0; cell < shares.length; cell++) {
                var arms = table.arms(source, cell);
                shares[cell] = (arm == CellWeights.TREATMENT ? arms.treatment() : arms.control()).mean();
            }
            return CellVector.of(shares);
        }

        private List<CellVector> scales() {
            return List.of(scales(CellWeights.CONTROL), scales(CellWeights.TREATMENT));
        }

        private CellVector scales(int arm) {
            double[] scales = new double[weights.weights().get(arm).size()];
            for (int cell = 0; cell < scales.length; cell++) {
                double n = weights.drawn().get(arm).at(cell);
                scales[cell] = n > 1 ? weights.weights().get(arm).at(cell) * Math.sqrt(n / (n - 1)) : 0;
            }
            return CellVector.of(scales);
        }

        /** Of each arm, control first. */
        private double[] df() {
            return new double[] {weights.df(CellWeights.CONTROL), weights.df(CellWeights.TREATMENT)};
        }
    }

    static List<String> sentences(ExperimentPlan plan) {
        String clusters = plan.design()
                .findCluster()
                .map(cluster -> ", summed by " + cluster)
                .orElse("");
        return List.of(
                "Quantile treatment effect: the treated people's quantile less that of the control people, a quantile being"
                        + " the smallest value with at least that share of the arm at or below it (type 1 of Hyndman and Fan),"
                        + " arms weighted to the people in each cell. It is the effect on the distribution, not on any person.",
                "Intervals of quantiles (Woodruff): the share at or below each arm's quantile has Neyman's variance within"
                        + " cells" + clusters
                        + ", t with the arm's "
                        + (plan.design().areClustersDrawn() ? "clusters" : "people")
                        + " less the cells; its ends are turned into values,"
                        + " and both arms' ends combined by squares (MOVER). p-values stand with the shares.");
    }
}
