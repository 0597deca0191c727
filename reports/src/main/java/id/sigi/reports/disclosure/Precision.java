package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many digits of a number its base supports.
 *
 * <p>A number that follows from the counts beside it keeps its digits. Any other is rounded to a step of about what one person moves it by:
 * twice the standard deviation over the people of its smaller arm (for a share, one person in the base), its error and interval to the same
 * step, so that neither sums nor squares of few people can be read off its digits. Steps are 1, 2 or 5 times a power of ten; p-values have two
 * figures.
 */
final class Precision {
    private static final double SMALLEST_SHARE_OF_ESTIMATE = 2;
    private static final double EXACT = 1e-12;

    private final Evidence evidence;
    private final Map<List<String>, Double> deviations = new HashMap<>();

    private Precision(Evidence evidence) {
        this.evidence = evidence;
    }

    /** For the rows of a set: deviations come from its own standard errors. */
    static Precision of(EstimateSet set) {
        Precision precision = new Precision(set.evidence());
        set.estimates()
                .forEach(row -> deviation(row)
                        .ifPresent(value -> precision.deviations.merge(key(row.label()), value, Math::max)));
        return precision;
    }

    private static List<String> key(Label label) {
        return List.of(label.outcome().words(), label.subgroup().words());
    }

    /** The standard deviation of one person that a difference and its error imply. */
    private static OptionalDouble deviation(Estimate row) {
        Basis basis = row.basis();
        boolean isDifference = basis.treated().orElse(0) > 0
                && basis.control().orElse(0) > 0
                && row.inference().stdError().orElse(0) > 0
                && !row.label().estimand().isAny(Quantity.FIRST_STAGE);
        if (!isDifference) {
            return OptionalDouble.empty();
        }
        double treated = basis.treated().getAsLong();
        double control = basis.control().getAsLong();
        return OptionalDouble.of(
                row.inference().stdError().getAsDouble() * Math.sqrt(treated * control / (treated + control)));
    }

    /**
     * The row's numbers with the digits that may be printed.
     *
     * @param row the row as it was estimated
     * @param printed the counts that stand beside it in print: where these are coarse or withheld, its digits may not tell them
     */
    Inference of(Estimate row, Basis printed) {
        Inference numbers = row.inference();
        if (numbers.estimate().isEmpty() || isExact(row, printed)) {
            return numbers;
        }
        if (numbers.stdError().isEmpty() && (numbers.statistic().isPresent() || isStatistic(row.label()))) {
            return significant(numbers);
        }
        double people = Math.max(1, smallest(row.basis()));
        double step = step(finest(row, people));
        double relative = 2 / Math.sqrt(people);
        return new Inference(
                round(numbers.estimate(), step),
                positive(numbers.stdError(), step),
                round(numbers.df(), 0.1),
                round(numbers.statistic(), step(relative / 10)),
                probability(numbers.pValue()),
                probability(numbers.pAdjusted()),
                round(numbers.confLow(), step),
                round(numbers.confHigh(), step));
    }

    /** Whether a reader can work the number out from the counts that stand beside it, or it counts a complete register. */
    private boolean isExact(Estimate row, Basis printed) {
        Basis basis = row.basis();
        if (!printed.equals(basis)) {
            return false;
        }
        if (basis.numerator().isPresent() && basis.denominator() > 0) {
            double share = (double) basis.numerator().getAsLong() / basis.denominator();
            return Math.abs(share - row.inference().estimate().orElseThrow()) < EXACT
                    && row.inference().stdError().isEmpty();
        }
        boolean isMean = row.label().estimand().isAny(Quantity.MEAN, Quantity.MEDIAN, Quantity.QUANTILE);
        return evidence != Evidence.LOTTERY && evidence != Evidence.SURVEY && !isMean;
    }

    private static boolean isStatistic(Label label) {
        return label.estimand().isAny(Quantity.RANDOMISATION_P_VALUE);
    }

    private static long smallest(Basis basis) {
        OptionalLong treated = basis.treated();
        OptionalLong control = basis.control();
        return treated.isPresent() && control.isPresent()
                ? Math.min(treated.getAsLong(), control.getAsLong())
                : basis.denominator();
    }

    private double finest(Estimate row, double people) {
        double estimate = Math.abs(row.inference().estimate().orElseThrow());
        OptionalDouble error = row.inference().stdError();
        if (error.isPresent() && error.getAsDouble() > 0) {
            return Math.max(2 * error.getAsDouble() / Math.sqrt(people), isShare(row, estimate) ? 1 / people : 0);
        }
        Double deviation = deviations.get(key(row.label()));
        if (deviation != null) {
            return Math.max(2 * deviation / people, isShare(row, estimate) ? 1 / people : 0);
        }
        return isShare(row, estimate) ? 1 / people : SMALLEST_SHARE_OF_ESTIMATE * estimate / people;
    }

    private static boolean isShare(Estimate row, double estimate) {
        return estimate <= 1
                && (row.basis().numerator().isPresent()
                        || row.exposure().counts().size() > 2
                        || estimate == 0);
    }

    /** Tests of many coefficients at once: three figures. */
    private static Inference significant(Inference numbers) {
        return new Inference(
                figures(numbers.estimate()),
                numbers.stdError(),
                round(numbers.df(), 0.1),
                figures(numbers.statistic()),
                figures(numbers.pValue()),
                figures(numbers.pAdjusted()),
                figures(numbers.confLow()),
                figures(numbers.confHigh()));
    }

    /** A number with three figures. */
    static double figures(double value) {
        return figures(OptionalDouble.of(value)).orElse(value);
    }

    static OptionalDouble figures(OptionalDouble value) {
        return value.isEmpty() || value.getAsDouble() == 0
                ? value
                : round(value, Math.pow(10, Math.floor(Math.log10(Math.abs(value.getAsDouble()))) - 2));
    }

    /** Two figures, and no more than four decimals. */
    private static OptionalDouble probability(OptionalDouble p) {
        if (p.isEmpty() || p.getAsDouble() == 0) {
            return p;
        }
        double figure = Math.pow(10, Math.floor(Math.log10(p.getAsDouble())));
        return round(p, figure < 1e-3 ? figure : figure / 10);
    }

    /** An error that would round to zero is printed as one step. */
    private static OptionalDouble positive(OptionalDouble value, double step) {
        OptionalDouble rounded = round(value, step);
        return rounded.isPresent() && rounded.getAsDouble() == 0 && value.getAsDouble() > 0
                ? OptionalDouble.of(step)
                : rounded;
    }

    /** The largest of 1, 2 or 5 times a power of ten that is not above a number. */
    static double step(double finest) {
        if (!(finest > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(finest)));
        for (double times : new double[] {5, 2}) {
            if (times * power <= finest * (1 + EXACT)) {
                return times * power;
            }
        }
        return power;
    }

    static OptionalDouble round(OptionalDouble value, double step) {
        if (value.isEmpty() || step == 0 || !(step < Double.MAX_VALUE)) {
            return value;
        }
        double rounded = Math.rint(value.getAsDouble() / step);
        int places = (int) Math.max(0, Math.ceil(-Math.log10(step) - EXACT));
        return OptionalDouble.of(
                places > 300
                        ? value.getAsDouble()
                        : BigDecimal.valueOf(rounded * step)
                                        .setScale(places, RoundingMode.HALF_EVEN)
                                        .doubleValue()
                                + 0.0);
    }
}
