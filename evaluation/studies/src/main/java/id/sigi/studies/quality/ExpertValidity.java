package id.sigi.studies.quality;

import id.sigi.methods.agreement.Correlation;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.programme.contract.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether courses that experts score higher do better with beneficiaries: correlations over courses, and means by fifths of the experts' scores. Every course counts
 * once; equal scores stay in one fifth.
 */
public final class ExpertValidity {
    /** Fewest ratings, or purchases, of a course that counts. */
    public static final long FEWEST_PEOPLE = 10;

    private static final int FIFTHS = 5;
    private static final int FEWEST_COURSES = 3;
    private static final String FIFTH = "score_fifth=";

    private final Map<String, Double> experts;

    private ExpertValidity(Map<String, Double> experts) {
        this.experts = experts;
    }

    /**
     * What beneficiaries say or do of a course.
     *
     * @param share of them who say or do it
     * @param people how many they are
     */
    public record Course(double share, long people) {}

    /** @param scores the mean of a course's scores is that over its assessors and phases */
    public static ExpertValidity of(ExpertScores scores) {
        Map<String, Double> experts = new TreeMap<>();
        scores.series()
                .get(0)
                .by(rating -> rating.object())
                .forEach((course, ratings) -> experts.put(
                        course,
                        ratings.stream().mapToDouble(rating -> rating.score()).sum() / ratings.size()));
        return new ExpertValidity(experts);
    }

    /**
     * Rows of one outcome: correlations, then the mean share of the courses of each fifth.
     *
     * @param outcome its name
     * @param courses by course
     */
    public List<Estimate> against(String outcome, Map<String, Course> courses) {
        Map<String, Course> known = new TreeMap<>(courses);
        known.keySet().retainAll(experts.keySet());
        known.values().removeIf(course -> course.people() < FEWEST_PEOPLE);
        double[] scores = known.keySet().stream().mapToDouble(experts::get).toArray();
        double[] shares = known.values().stream().mapToDouble(Course::share).toArray();
        Basis basis = Basis.rows(known.size(), "courses with scores and with ten beneficiaries or more");
        List<Estimate> rows = new ArrayList<>();
        rows.add(correlation(outcome, Procedure.PEARSON, Correlation.pearson(scores, shares), basis));
        rows.add(correlation(outcome, Procedure.SPEARMAN, Correlation.spearman(scores, shares), basis));
        int[] fifths = fifths(scores);
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            rows.add(mean(outcome, fifth, in(fifth, fifths, shares)));
        }
        return rows.stream().map(row -> row.exposing(Exposure.THINGS)).toList();
    }

    private static Estimate correlation(String outcome, Procedure procedure, Optional<Inference> found, Basis basis) {
        Label label = new Label(
                outcome,
                Estimand.of(Quantity.CORRELATION, Fields.SCORE_MEAN.name()),
                Contrast.NONE,
                Label.ALL,
                Estimator.of(procedure));
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, "fewer than four courses, or one of the two does not vary between them"));
    }

    /** Places by mean ranks, from 0 for the lowest scores. */
    private static int[] fifths(double[] scores) {
        double[] ranks = Correlation.meanRanks(scores);
        int[] fifths = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            fifths[i] = Math.min(FIFTHS - 1, (int) (FIFTHS * (ranks[i] - 0.5) / scores.length));
        }
        return fifths;
    }

    private static double[] in(int fifth, int[] fifths, double[] values) {
        List<Double> own = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (fifths[i] == fifth) {
                own.add(values[i]);
            }
        }
        return own.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Estimate mean(String outcome, int fifth, double[] values) {
        Label label = new Label(
                outcome,
                Estimand.of(Quantity.SHARE),
                Contrast.NONE,
                FIFTH + (fifth + 1),
                Estimator.of(Procedure.MEAN_OVER_COURSES));
        int n = values.length;
        Basis basis = Basis.rows(n, "courses of the fifth");
        if (n < FEWEST_COURSES) {
            return Estimate.notEstimable(label, basis, "fewer than three courses");
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - sum / n) * (value - sum / n);
        }
        Inference found = Inferences.of(sum / n, Math.sqrt(squares / (n - 1.0) / n), n - 1.0);
        return Estimate.of(
                label,
                Inference.interval(
                        sum / n, found.confLow().orElseThrow(), found.confHigh().orElseThrow()),
                basis);
    }
}
