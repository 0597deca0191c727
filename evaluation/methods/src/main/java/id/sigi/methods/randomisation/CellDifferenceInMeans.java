package id.sigi.methods.randomisation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A cell's arms for any draw of it: for each outcome the people, their difference of means and its variance. In each arm lots / (lots - 1)
 * times the sum over lots of (sum - size x mean)^2, over the arm's people squared, which for people is Neyman's s^2 / n. Lots without
 * anybody whose outcome is seen do not count. A difference needs one lot in each arm, its variance two; a cell that has not got them in some
 * draw takes no part in that draw, and is counted.
 */
final class CellDifferenceInMeans {
    /** Numbers that a cell adds for each outcome: weight, weight x difference, weight^2 x variance, one where it takes no part. */
    static final int WIDTH = 4;

    // For each kind and outcome: lots that count, people, sum, squares, size x sum, size^2, and the variance within the
    // kind.
    private static final int LOTS = 0;
    private static final int PEOPLE = 1;
    private static final int SUM = 2;
    private static final int SQUARES = 3;
    private static final int PRODUCTS = 4;
    private static final int SIZES = 5;
    private static final int FACTS = 6;

    // Units in the last place that a sum may be wrong by, for each person.
    private static final double ROUNDED = 2;

    private static final double WHOLE = 0x1p53;

    // Some units in the last place.
    private static final double DIGITS = 2e-15;

    private final double[] facts;
    private final double[] variances;
    private final double[] totals;
    private final long[] counts;
    private final int outcomes;
    private final int needed;
    private final long[] observed;
    private final boolean isLarge;

    /** @param needed lots with a seen outcome without which an arm cannot be compared: one for a difference, two for its variance */
    CellDifferenceInMeans(UnitTally tally, int needed) {
        this.needed = needed;
        outcomes = tally.outcomes();
        observed = tally.observed();
        isLarge = tally.winners() >= needed && tally.lots() - tally.winners() >= needed;
        int kinds = tally.kinds().size();
        facts = new double[kinds * outcomes * FACTS];
        variances = new double[kinds * outcomes];
        counts = new long[kinds];
        totals = new double[outcomes * FACTS];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            Centre centre = Centre.of(tally, outcome);
            for (int kind = 0; kind < kinds; kind++) {
                UnitKind lots = tally.kinds().get(kind);
                counts[kind] = lots.winners() + lots.losers();
                fill(kind * outcomes + outcome, lots.outcomes().get(outcome), centre);
                add(kind * outcomes + outcome, counts[kind], totals, outcome * FACTS);
            }
        }
    }

    /**
     * What is taken off each person's outcome so that squares do not cancel: what the first lot holds a person, and the mean of what is left then, so
     * that outcomes far from zero keep all digits of what they differ by.
     */
    private record Centre(double first, double rest) {
        static Centre of(UnitTally tally, int outcome) {
            double first = tally.kinds().stream()
                    .map(kind -> kind.outcomes().get(outcome))
                    .filter(held -> held.people() > 0)
                    .mapToDouble(held -> held.sum() / held.people())
                    .findFirst()
                    .orElse(0);
            double people = 0;
            double sum = 0;
            for (UnitKind kind : tally.kinds()) {
                double lots = (double) kind.winners() + kind.losers();
                KindOutcome held = kind.outcomes().get(outcome);
                people += lots * held.people();
                sum += lots * Math.fma(-first, held.people(), held.sum());
            }
            return new Centre(first, people == 0 ? 0 : sum / people);
        }

        /** Zero where rounding alone tells: a constant outcome has no statistic but zero. */
        double below(KindOutcome held) {
            double above = Math.fma(-first, held.people(), held.sum());
            double left = Math.fma(-rest, held.people(), above);
            double rounding = rounding(held) + DIGITS * Math.abs(above);
            return Math.abs(left) > rounding ? left : 0;
        }

        /** What adding people's outcomes up may have cost: nothing for one of them, nor for whole numbers below 2^53. */
        private static double rounding(KindOutcome held) {
            boolean isWhole = held.sum() == Math.rint(held.sum()) && Math.abs(held.sum()) <= WHOLE;
            return isWhole ? 0 : ROUNDED * held.people() * Math.ulp(held.sum());
        }
    }

    private void fill(int place, KindOutcome held, Centre centre) {
        double sum = centre.below(held);
        int at = place * FACTS;
        facts[at + LOTS] = held.people() > 0 ? 1 : 0;
        facts[at + PEOPLE] = held.people();
        facts[at + SUM] = sum;
        facts[at + SQUARES] = sum * sum + held.variance();
        facts[at + PRODUCTS] = sum * held.people();
        facts[at + SIZES] = held.people() * held.people();
        variances[place] = held.variance();
    }

    private void add(int place, long lots, double[] target, int at) {
        for (int fact = 0; fact < FACTS; fact++) {
            target[at + fact] += (double) lots * facts[place * FACTS + fact];
        }
    }

    /** Adds the cell of the draw that was made, {@link #WIDTH} numbers for each outcome. */
    void addObserved(double[] target) {
        addDrawn(observed, target);
    }

    /** As {@link #addObserved}, for any draw of kinds without variance. */
    void addDrawn(long[] winners, double[] target) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
            addOutcome(outcome, arm(winners, outcome), target);
        }
    }

    /** As {@link #addDrawn}, for a random draw: what a kind's winners hold varies about the kind's mean. */
    void addRedrawn(long[] winners, SplittableRandom random, double[] target) {
        for (int outcome = 0; outcome < outcomes; outcome++) {
            double[] arm = arm(winners, outcome);
            double variance = varianceWithinKinds(winners, outcome);
            arm[SUM] += variance > 0 ? Math.sqrt(variance) * normal(random) : 0;
            addOutcome(outcome, arm, target);
        }
    }

    /** Whether both arms of the draw that was made have somebody with the outcome, but one of them in a single lot. */
    boolean isThin(int outcome) {
        double drawn = arm(observed, outcome)[LOTS];
        double other = totals[outcome * FACTS + LOTS] - drawn;
        return drawn > 0 && other > 0 && Math.min(drawn, other) < 2;
    }

    private double[] arm(long[] winners, int outcome) {
        double[] arm = new double[FACTS];
        for (int kind = 0; kind < winners.length; kind++) {
            if (winners[kind] > 0) {
                add(kind * outcomes + outcome, winners[kind], arm, 0);
            }
        }
        return arm;
    }

    private double varianceWithinKinds(long[] winners, int outcome) {
        double variance = 0;
        for (int kind = 0; kind < winners.length; kind++) {
            double within = variances[kind * outcomes + outcome];
            if (within > 0 && counts[kind] > 1) {
                variance += within * winners[kind] * (counts[kind] - winners[kind]) / (counts[kind] - 1.0);
            }
        }
        return variance;
    }

    private void addOutcome(int outcome, double[] arm, double[] target) {
        double[] other = Arrays.copyOfRange(totals, outcome * FACTS, (outcome + 1) * FACTS);
        for (int fact = 0; fact < FACTS; fact++) {
            other[fact] -= arm[fact];
        }
        int at = outcome * WIDTH;
        if (arm[LOTS] < needed || other[LOTS] < needed) {
            // A cell that no draw could compare is not missed.
            target[at + 3] += isLarge && arm[LOTS] + other[LOTS] >= 2 * needed ? 1 : 0;
            return;
        }
        double weight = arm[PEOPLE] + other[PEOPLE];
        double difference = arm[SUM] / arm[PEOPLE] - other[SUM] / other[PEOPLE];
        target[at] += weight;
        target[at + 1] += weight * difference;
        target[at + 2] += weight * weight * (variance(arm) + variance(other));
    }

    /** Not a number for a single lot. */
    private static double variance(double[] arm) {
        if (arm[LOTS] < 2) {
            return Double.NaN;
        }
        double mean = arm[SUM] / arm[PEOPLE];
        double rest = arm[SQUARES] - 2 * mean * arm[PRODUCTS] + mean * mean * arm[SIZES];
        // What rounding leaves of nothing is nothing.
        double clean = rest > 1e-13 * arm[SQUARES] ? rest : 0;
        return clean * arm[LOTS] / (arm[LOTS] - 1) / arm[PEOPLE] / arm[PEOPLE];
    }

    /** Root mean square of what the lots hold per person of the cell, for a first guess of how far differences go. */
    double scale(int outcome) {
        double people = totals[outcome * FACTS + PEOPLE];
        return people == 0 ? 0 : Math.sqrt(Math.max(0, totals[outcome * FACTS + SQUARES])) / people;
    }

    double people(int outcome) {
        return totals[outcome * FACTS + PEOPLE];
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
