package id.sigi.methods.randomisation;

/** All ways to toss the coin of each pair, for at most 20 pairs; the statistic is the mean difference. */
public final class PairRedraw {
    private static final int LIMIT = 20;

    private PairRedraw() {}

    /** Of treated minus control in each pair. */
    public static RedrawnP enumerate(double... differences) {
        int pairs = differences.length;
        if (pairs == 0 || pairs > LIMIT) {
            throw new IllegalArgumentException("not enumerable: " + pairs + " pairs");
        }
        RedrawnP.Counter counter = new RedrawnP.Counter(mean(differences, 0));
        for (int tosses = 0; tosses < 1 << pairs; tosses++) {
            counter.add(mean(differences, tosses));
        }
        return counter.result();
    }

    private static double mean(double[] differences, int tosses) {
        double sum = 0;
        for (int j = 0; j < differences.length; j++) {
            sum += (tosses >> j & 1) == 0 ? differences[j] : -differences[j];
        }
        return sum / differences.length;
    }
}
