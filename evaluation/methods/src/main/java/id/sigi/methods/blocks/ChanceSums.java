package id.sigi.methods.blocks;

/** Counts and weighted sums of the rows of a {@link ChanceQuestion}. */
final class ChanceSums implements Mergeable<ChanceSums> {
    private static final long serialVersionUID = 1;

    private long known;
    private long wrong;
    private final long[] people = new long[2];
    private final double[] weights = new double[2];
    private final double[] outcomes = new double[2];

    static ChanceSums of(Block block, ChanceQuestion question) {
        ChanceSums sums = new ChanceSums();
        ChanceRows rows = new ChanceRows(block, question);
        rows.walk(tile -> {
            for (int i = 0; i < tile.size(); i++) {
                sums.add(rows, i);
            }
        });
        return sums;
    }

    private void add(ChanceRows rows, int i) {
        known++;
        wrong += rows.isWrong(i) ? 1 : 0;
        if (rows.isComparable(i)) {
            int arm = rows.isTreated(i) ? 1 : 0;
            people[arm]++;
            weights[arm] += rows.weight(i);
            outcomes[arm] += rows.weight(i) * rows.outcome(i);
        }
    }

    @Override
    public ChanceSums plus(ChanceSums other) {
        ChanceSums both = new ChanceSums();
        both.known = known + other.known;
        both.wrong = wrong + other.wrong;
        for (int arm = 0; arm < people.length; arm++) {
            both.people[arm] = people[arm] + other.people[arm];
            both.weights[arm] = weights[arm] + other.weights[arm];
            both.outcomes[arm] = outcomes[arm] + other.outcomes[arm];
        }
        return both;
    }

    /** Rows with a chance on record. */
    long known() {
        return known;
    }

    /** Of these, rows whose chance is not from nought to one. */
    long wrong() {
        return wrong;
    }

    long treated() {
        return people[1];
    }

    long control() {
        return people[0];
    }

    /** Rows that could have come otherwise. */
    double comparable() {
        return (double) people[0] + people[1];
    }

    double treatedWeight() {
        return weights[1];
    }

    double controlWeight() {
        return weights[0];
    }

    double treatedMean() {
        return outcomes[1] / weights[1];
    }

    double controlMean() {
        return outcomes[0] / weights[0];
    }

    /** The estimate of Horvitz and Thompson. */
    double total() {
        return (outcomes[1] - outcomes[0]) / comparable();
    }
}
