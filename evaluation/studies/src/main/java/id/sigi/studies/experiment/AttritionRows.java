package id.sigi.studies.experiment;

import id.sigi.methods.bounds.Answers;
import id.sigi.methods.bounds.Bounds;
import id.sigi.methods.bounds.CellAnswers;
import id.sigi.methods.bounds.StratifiedBounds;
import id.sigi.methods.bounds.WorstCase;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.Attrition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What remains of the effects when not everybody answered; each row says in its estimand that it is no main estimate. */
final class AttritionRows {
    private static final String LEE = "effect on those who always answer";
    private static final String WORST = "effect whatever the missing outcomes";

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
        for (People people : material.people()) {
            for (Series outcome : material.outcomes()) {
                rows.addAll(bounds(outcome, people));
            }
        }
        if (asked.hasWeighting()) {
            rows.addAll(new AnswerWeights(material).estimates());
        }
        return rows;
    }

    private List<Estimate> bounds(Series outcome, People people) {
        int[] invited = material.sample().rowsWith(people, List.of(NarrowTable.RESPONSE));
        List<CellAnswers> cells = cells(outcome, invited);
        List<Estimate> rows = new ArrayList<>();
        Ends ends = new Ends(outcome, people, basis(invited));
        if (asked.hasLee()) {
            rows.addAll(ends.rows(LEE, "Lee bounds" + within(), StratifiedBounds.findLee(cells)));
        }
        double[] seen = Arrays.stream(invited)
                .mapToDouble(row -> material.sample().value(outcome.key(), row))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (asked.hasWorstCase()) {
            boolean hasRange = seen.length > 1 && seen[0] < seen[seen.length - 1];
            rows.addAll(ends.rows(
                    WORST,
                    "worst-case bounds" + within() + ", outcomes in the range that was seen",
                    hasRange
                            ? StratifiedBounds.findWorst(cells, new WorstCase(seen[0], seen[seen.length - 1]))
                            : Optional.empty()));
        }
        return rows;
    }

    private String within() {
        return Words.hasCells(material.plan()) ? " within cells" : "";
    }

    private List<CellAnswers> cells(Series outcome, int[] invited) {
        Map<String, List<List<Integer>>> arms = new TreeMap<>();
        for (int row : invited) {
            arms.computeIfAbsent(material.sample().cell(row), unseen -> List.of(new ArrayList<>(), new ArrayList<>()))
                    .get((int) material.sample().value(NarrowTable.ARM, row))
                    .add(row);
        }
        return arms.values().stream()
                .map(cell -> new CellAnswers(answers(outcome, cell.get(1)), answers(outcome, cell.get(0))))
                .toList();
    }

    private Answers answers(Series outcome, List<Integer> rows) {
        double[] seen = rows.stream()
                .mapToDouble(row -> material.sample().value(outcome.key(), row))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return Answers.of(seen, rows.size());
    }

    private Basis basis(int[] invited) {
        long treated = Arrays.stream(invited)
                .filter(row -> material.sample().value(NarrowTable.ARM, row) == 1)
                .count();
        return Basis.arms(treated, invited.length - treated, "people invited to the survey");
    }

    /** Both ends of bounds, each with its error; the interval of Imbens and Manski stands with both. */
    private final class Ends {
        private final Series outcome;
        private final People people;
        private final Basis basis;

        Ends(Series outcome, People people, Basis basis) {
            this.outcome = outcome;
            this.people = people;
            this.basis = basis;
        }

        List<Estimate> rows(String estimand, String estimator, Optional<StratifiedBounds> found) {
            Label low = label(estimand + ", lower bound", estimator);
            Label high = label(estimand + ", upper bound", estimator);
            if (found.isEmpty()) {
                String reason = "no cell has answers enough in both arms";
                return List.of(Estimate.notEstimable(low, basis, reason), Estimate.notEstimable(high, basis, reason));
            }
            Bounds bounds = found.get().bounds();
            return List.of(
                    Estimate.of(low, end(bounds, bounds.low(), bounds.lowError()), basis),
                    Estimate.of(high, end(bounds, bounds.high(), bounds.highError()), basis));
        }

        private Label label(String estimand, String estimator) {
            return new Label(
                    outcome.name(),
                    estimand,
                    material.plan().contrast(),
                    people.name(),
                    estimator + ", Imbens-Manski interval");
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
                sentences.add("Bounds say between which values the effect lies: both rows of a pair carry the 95 %"
                        + " interval of Imbens and Manski for the effect itself. Lee's trim the arm that answers more,"
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
