package id.sigi.methods.bounds;

import id.sigi.methods.moments.Moments;
import java.util.Arrays;

/** The answers of one arm, sorted, and how many people the arm has. Immutable. */
public final class ArmResponses {
    private final double[] sorted;
    private final long people;

    private ArmResponses(double[] sorted, long people) {
        this.sorted = sorted;
        this.people = people;
    }

    /** Of the respondents' outcomes among so many people. */
    public static ArmResponses of(double[] outcomes, long people) {
        if (outcomes.length > people || !Arrays.stream(outcomes).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(outcomes.length + " answers of " + people + " people, or not numbers");
        }
        double[] sorted = outcomes.clone();
        Arrays.sort(sorted);
        return new ArmResponses(sorted, people);
    }

    int count() {
        return sorted.length;
    }

    long people() {
        return people;
    }

    double rate() {
        return (double) sorted.length / people;
    }

    double lowest() {
        return sorted[0];
    }

    double highest() {
        return sorted[sorted.length - 1];
    }

    Moments moments() {
        return Moments.of(sorted);
    }

    /** Mirrored at zero, so that trimming the top of it is trimming the bottom. */
    ArmResponses mirrored() {
        return of(Arrays.stream(sorted).map(value -> -value).toArray(), people);
    }

    /**
     * What is left after the top share is trimmed: exactly (1 - share) n answers, the one at the cut in part, so that ties at the cut may be
     * trimmed in any order.
     */
    Trimmed withoutTop(double share) {
        double kept = (1 - share) * sorted.length;
        int whole = Math.min((int) Math.floor(kept + 1e-9), sorted.length);
        double part = Math.max(0, kept - whole);
        boolean hasPart = part > 1e-9 && whole < sorted.length;
        double cut = sorted[hasPart ? whole : Math.max(0, whole - 1)];
        double mean = 0;
        for (int i = 0; i < whole; i++) {
            mean += sorted[i] / kept;
        }
        mean += hasPart ? part * cut / kept : 0;
        double squares = hasPart ? part * (cut - mean) * (cut - mean) : 0;
        for (int i = 0; i < whole; i++) {
            squares += (sorted[i] - mean) * (sorted[i] - mean);
        }
        return new Trimmed(kept, mean, squares / (kept - 1), cut);
    }

    /**
     * Trimmed answers.
     *
     * @param count how many are left, in parts
     * @param mean of them
     * @param variance of them
     * @param cut largest value left
     */
    record Trimmed(double count, double mean, double variance, double cut) {}
}
