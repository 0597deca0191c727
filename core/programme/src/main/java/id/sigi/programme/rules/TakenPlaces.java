package id.sigi.programme.rules;

import id.sigi.programme.rules.SelectionProbabilities.Kind;

/**
 * Places that a household's lots have taken by a time, each lot having a uniform time of its own: min(B, c) of a binomial number B.
 */
final class TakenPlaces {
    private static final double HALF = 0.5;

    private final int entrants;
    private final int places;
    private final double[] logChoices;
    private final double[] logChoicesOfOthers;

    private TakenPlaces(Kind kind) {
        entrants = kind.entrants();
        places = Math.min(kind.entrants(), kind.places());
        logChoices = logChoices(entrants, places);
        logChoicesOfOthers = logChoices(entrants - 1, places - 1);
    }

    static TakenPlaces of(Kind kind) {
        return new TakenPlaces(kind);
    }

    /** Lots of the household, n, one at least. */
    int entrants() {
        return entrants;
    }

    /** How many of them may win, c; zero for a household that may win none. */
    int places() {
        return places;
    }

    /** Logarithms of n over k, k = 0 .. most. */
    private static double[] logChoices(int of, int most) {
        double[] logs = new double[Math.max(0, most + 1)];
        for (int taken = 1; taken <= most; taken++) {
            logs[taken] = logs[taken - 1] + Math.log((double) (of - taken + 1) / taken);
        }
        return logs;
    }

    /** Probabilities that 0 .. c places are taken by a time within 0..1. */
    double[] by(double time) {
        double[] taken = binomial(entrants, logChoices, time);
        double fewer = 0;
        for (int count = 0; count < places; count++) {
            fewer += taken[count];
        }
        // Where little is left, its difference from one would have few digits.
        taken[places] = fewer < HALF ? 1 - fewer : rest(taken[places], time);
        return taken;
    }

    /** The sum of the binomial's probabilities from the cap on, the first of them given. */
    private double rest(double atCap, double time) {
        double sum = atCap;
        double term = atCap;
        for (int count = places; count < entrants && term > sum * Math.ulp(1.0); count++) {
            term *= (double) (entrants - count) / (count + 1) * time / (1 - time);
            sum += term;
        }
        return sum;
    }

    /** Probabilities that 0 .. c - 1 of a lot's fellows, whom the cap does not yet hold back, came before a time. */
    double[] othersBefore(double time) {
        return binomial(entrants - 1, logChoicesOfOthers, time);
    }

    private static double[] binomial(int of, double[] logChoices, double time) {
        double came = Math.log(time);
        double not = Math.log1p(-time);
        double[] probabilities = new double[logChoices.length];
        for (int count = 0; count < probabilities.length; count++) {
            // Nobody's power of an impossible chance is one.
            double power = (count == 0 ? 0 : count * came) + (count == of ? 0 : (of - count) * not);
            probabilities[count] = Math.exp(logChoices[count] + power);
        }
        return probabilities;
    }
}
