package id.sigi.studies.experiment.validity;

import id.sigi.methods.bounds.Bounds;
import id.sigi.methods.bounds.BoundsEstimator;
import id.sigi.methods.bounds.BoundsSpec;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Bound;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.analysis.Attrition;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What remains of the effects when not everybody answered; each row says in its estimand that it is no main estimate. */
public final class AttritionBounds {
    private static final Estimand LEE = Estimand.of(Quantity.EFFECT_ON_ALWAYS_RESPONDERS);
    private static final Estimand WORST = Estimand.of(Quantity.EFFECT_WHATEVER_IS_MISSING);
    private static final String WITHOUT_SOME =
            "people invited to the survey; bounds are of the cells with answers enough in both arms, not of all";

    private final ExperimentFits material;
    private final Attrition asked;

    private AttritionBounds(ExperimentFits material, Attrition asked) {
        this.material = material;
        this.asked = asked;
    }

    /** Nothing when the plan does not ask for it. */
    static List<Estimate> estimates(ExperimentFits material) {
        return material.plan()
                .findAttrition()
                .map(asked -> new AttritionBounds(material, asked).all())
                .orElse(List.of());
    }

    private List<Estimate> all() {
        List<Estimate> rows = new ArrayList<>();
        if (asked.hasLee() || asked.hasWorstCase()) {
            rows.addAll(bounds());
        }
        if (asked.hasWeighting()) {
            rows.addAll(new NonresponseWeightedEffects(material).estimates());
        }
        return rows;
    }

    private List<Estimate> bounds() {
        List<BoundsSpec> questions = new ArrayList<>();
        List<Ends> ends = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (AnalysisColumn outcome : material.outcomes()) {
                SampleFilter invited =
                        material.complete().rows(people, List.of(new Variable.Column(AnalysisTable.ANSWERED)));
                questions.add(new BoundsSpec(invited, new Variable.Column(outcome.key())));
                ends.add(new Ends(outcome, people));
            }
        }
        AnalysisTable table = material.table();
        List<Estimate> rows = new ArrayList<>();
        try (SparkPartitionedRows placed =
                SparkPartitionedRows.of(table.rows(), table.columnsByCell(material.plan()))) {
            List<BoundsEstimator> fits = BoundsEstimator.of(placed.partitioned(), questions);
            for (int at = 0; at < fits.size(); at++) {
                rows.addAll(ends.get(at).rows(fits.get(at)));
            }
        }
        return rows;
    }

    private RegressionAdjustment within() {
        return EstimateLabels.hasCells(material.plan()) ? RegressionAdjustment.WITHIN_CELLS : RegressionAdjustment.NONE;
    }

    /** Both ends of bounds, each with its error; the interval of Imbens and Manski stands with both. */
    private final class Ends {
        private final AnalysisColumn outcome;
        private final Subpopulation people;

        Ends(AnalysisColumn outcome, Subpopulation people) {
            this.outcome = outcome;
            this.people = people;
        }

        List<Estimate> rows(BoundsEstimator fit) {
            Basis basis = Basis.arms(fit.treated(), fit.control(), "people invited to the survey");
            List<Estimate> rows = new ArrayList<>();
            if (asked.hasLee()) {
                rows.addAll(pair(LEE, Estimator.of(Procedure.LEE_BOUNDS).adjusted(within()), basis, fit.findLee()));
            }
            if (asked.hasWorstCase()) {
                Estimator estimator = Estimator.of(Procedure.WORST_CASE_BOUNDS)
                        .adjusted(within())
                        .remarking(Remark.Kind.OBSERVED_RANGE, "");
                rows.addAll(pair(WORST, estimator, basis, fit.findWorst()));
            }
            return rows;
        }

        private List<Estimate> pair(
                Estimand estimand, Estimator estimator, Basis basis, Optional<StratifiedBounds> found) {
            Label low = label(estimand.bounded(Bound.LOWER), estimator);
            Label high = label(estimand.bounded(Bound.UPPER), estimator);
            if (found.isEmpty()) {
                String reason = "no cell has answers enough in both arms";
                return List.of(Estimate.notEstimable(low, basis, reason), Estimate.notEstimable(high, basis, reason));
            }
            Bounds bounds = found.get().bounds();
            Basis bounded = found.get().excluded() == 0 ? basis : of(basis, WITHOUT_SOME);
            return areClustersDrawn()
                    ? List.of(
                            Estimate.of(low, Inference.point(bounds.low()), bounded),
                            Estimate.of(high, Inference.point(bounds.high()), bounded))
                    : List.of(
                            Estimate.of(low, end(bounds, bounds.low(), bounds.lowError()), bounded),
                            Estimate.of(high, end(bounds, bounds.high(), bounds.highError()), bounded));
        }

        private static Basis of(Basis basis, String who) {
            return new Basis(basis.treated(), basis.control(), basis.numerator(), basis.denominator(), who);
        }

        private boolean areClustersDrawn() {
            return material.plan().design().areClustersDrawn();
        }

        private Label label(Estimand estimand, Estimator estimator) {
            return new Label(
                    outcome.name(),
                    estimand,
                    Contrast.ofWords(material.plan().contrast()),
                    people.name(),
                    estimator.with(areClustersDrawn() ? TestRule.NO_INTERVAL : TestRule.IMBENS_MANSKI));
        }

        private Inference end(Bounds bounds, double end, double error) {
            Inference interval = Inference.interval(end, bounds.confLow(), bounds.confHigh());
            return new Inference(
                    interval.estimate(),
                    OptionalDouble.of(error),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    interval.confLow(),
                    interval.confHigh());
        }
    }

    /** What a reader must know, in sentences. */
    public static List<String> sentences(ExperimentFits material) {
        List<String> sentences = new ArrayList<>();
        material.plan().findAttrition().ifPresent(asked -> {
            if (asked.hasLee() || asked.hasWorstCase()) {
                sentences.add("Bounds say between which values the effect lies"
                        + (material.plan().design().areClustersDrawn()
                                ? "; their intervals are those of people drawn one by one and are not given where clusters were"
                                        + " drawn. Lee's trim"
                                : ": both rows of a pair carry the 95 % interval of Imbens and Manski for the effect itself."
                                        + " Lee's trim")
                        + " the arm that answers more,"
                        + " cell by cell, ties at the cut in part, and assume that within a cell the draw moves answering"
                        + " in one direction.");
            }
            if (asked.hasWeighting()) {
                sentences.add(
                        "Weighted effects: respondents count by one over the probability to answer that a logistic"
                                + " regression on the offer, the covariates and their products gives; the weights are"
                                + " taken as known.");
            }
        });
        return sentences;
    }
}
