package id.sigi.methods.plan.ratings;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.Optional;

/**
 * The scale of scores.
 *
 * @param least lowest score that can be given
 * @param greatest highest score that can be given
 * @param step distance of neighbouring scores; none where any number between the two may be given, so that there are no categories
 */
public record RatingScale(
        Double least,
        Double greatest,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double step) {
    /** Most categories that agreement by categories is told of. */
    public static final int MOST = 101;

    private static final double CLOSE = 1e-9;

    public RatingScale {
        Requirement.present(least, "scale.least");
        Requirement.present(greatest, "scale.greatest");
        Requirement.that(
                least < greatest,
                "scale.least is " + least + " and scale.greatest " + greatest,
                "Give the lowest score as least and the highest as greatest");
        Requirement.that(
                step == null || (step > 0 && isWhole((greatest - least) / step) && (greatest - least) / step < MOST),
                "scale.step does not lead from least to greatest in whole steps, " + (MOST - 1) + " at most",
                "Correct scale.step, or leave it out where scores are not steps");
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < CLOSE * Math.max(1, value);
    }

    /** All scores that can be given, ascending, where they are steps. */
    public Optional<double[]> findCategories() {
        if (step == null) {
            return Optional.empty();
        }
        double[] categories = new double[(int) Math.rint((greatest - least) / step) + 1];
        for (int k = 0; k < categories.length; k++) {
            categories[k] = rounded(least + k * step);
        }
        return Optional.of(categories);
    }

    /** Whether a score can have been given. */
    public boolean holds(double score) {
        boolean isWithin = score >= least - CLOSE && score <= greatest + CLOSE;
        return isWithin && (step == null || isWhole((score - least) / step));
    }

    /** The score on the scale that a number stands for, so that 0.30000000000000004 is the category 0.3. */
    public double placed(double score) {
        return step == null ? score : rounded(least + Math.rint((score - least) / step) * step);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }
}
