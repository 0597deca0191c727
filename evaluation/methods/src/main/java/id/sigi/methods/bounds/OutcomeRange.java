package id.sigi.methods.bounds;

import id.sigi.methods.columnar.Mergeable;

/** How many were asked in each arm, and the range of what was answered. */
final class OutcomeRange implements Mergeable<OutcomeRange> {
    private static final long serialVersionUID = 1;

    private final long[] people = new long[2];
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** Adds somebody; an answer that is not there is not-a-number. */
    void add(boolean isTreated, double answer) {
        people[isTreated ? 1 : 0]++;
        if (!Double.isNaN(answer)) {
            least = Math.min(least, answer);
            most = Math.max(most, answer);
        }
    }

    @Override
    public OutcomeRange plus(OutcomeRange other) {
        OutcomeRange both = new OutcomeRange();
        both.people[0] = people[0] + other.people[0];
        both.people[1] = people[1] + other.people[1];
        both.least = Math.min(least, other.least);
        both.most = Math.max(most, other.most);
        return both;
    }

    long treated() {
        return people[1];
    }

    long control() {
        return people[0];
    }

    /** Whether two different answers were given. */
    boolean isWide() {
        return least < most;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }
}
