package id.sigi.studies.experiment;

import id.sigi.methods.blocks.BoundsFit;
import id.sigi.methods.blocks.BoundsQuestion;
import id.sigi.methods.blocks.RowSet;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.bounds.Bounds;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.Attrition;
import id.sigi.studies.placed.PlacedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What remains of the effects when not everybody answered; each row says in its estimand that it is no main estimate. */
final class AttritionRows {
    private static final String LEE = "effect on those who always answer";
    private static final String WORST = "effect whatever the missing outcomes";
    private static final String WITHOUT_SOME =
            "people invited to the survey; bounds are of the cells with answers enough in both arms, not of all";

    private final Material material;
    private final Attrition asked;

    private AttritionRows(Material material, Attrition asked) {
        this.material = material;
        this.asked = asked;
    }

    /** Nothing when the plan does not ask for it. */
    static List<Estimate> estimates(Material material) {
        return material.plan()
                .findAttrition()
                .map(asked -> new AttritionRows(material, asked).all())
                .orElse(List.of());
    }

    private List<Estimate> all() {
        List<Estimate> rows = new ArrayList<>();
        if (asked.hasLee() || asked.hasWorstCase()) {
            rows.addAll(bounds());
        }
        if (asked.hasWeighting()) {
            rows.addAll(new AnswerWeights(material).estimates());
        }
        return rows;
    }

    private List<Estimate> bounds() {
        List<BoundsQuestion> questions = new ArrayList<>();
        List<Ends> ends = new ArrayList<>();
        for (People people : material.people()) {
            for (Series outcome : material.outcomes()) {
                RowSet invited = material.complete().rows(people, List.of(new Source.Column(NarrowTable.ANSWERED)));
                questions.add(new BoundsQuestion(invited, new Source.Column(outcome.key())));
                ends.add(new Ends(outcome, people));
            }
        }
        NarrowTable table = material.table();
        List<Estimate> rows = new ArrayList<>();
        try (PlacedRows placed = PlacedRows.of(table.rows(), table.columnsByCell(material.plan()))) {
            List<BoundsFit> fits = BoundsFit.of(placed.panel(), questions);
            for (int at = 0; at < fits.size(); at++) {
                rows.addAll(ends.get(at).rows(fits.get(at)));
            }
        }
        return rows;
    }

    private String within() {
        return Words.hasCells(material.plan()) ? " within cells" : "";
    }

    /** Both ends of bounds, each with its error; the interval of Imbens and Manski stands with both. */
    private final class Ends {
        private final Series outcome;
        private final People people;

        Ends(Series outcome, People people) {
            this.outcome = outcome;
            this.people = people;
        }

        List<Estimate> rows(BoundsFit fit) {
            Basis basis = Basis.arms(fit.treated(), fit.control(), "people invited to the survey");
            List<Estimate> rows = new ArrayList<>();
            if (asked.hasLee()) {
                rows.addAll(pair(LEE, "Lee bounds" + within(), basis, fit.findLee()));
            }
            if (asked.hasWorstCase()) {
                String estimator = "worst-case bounds" + within() + ", outcomes in the range that was seen";
                rows.addAll(pair(WORST, estimator, basis, fit.findWorst()));
            }
            return rows;
        }

        private List<Estimate> pair(String estimand, String estimator, Basis basis, Optional<StratifiedBounds> found) {
            Label low = label(estimand + ", lower bound", estimator);
            Label high = label(estimand + ", upper bound", estimator);
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

        private Label label(String estimand, String estimator) {
            return new Label(
                    outcome.name(),
                    estimand,
                    material.plan().contrast(),
                    people.name(),
                    estimator
                            + (areClustersDrawn()
                                    ? ", without an interval, because clusters were drawn"
                                    : ", Imbens-Manski interval"));
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
    static List<String> sentences(Material material) {
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
