package id.sigi.methods.linear;

/**
 * Sums of very many products that neither lose digits nor wait for each other: runs of 1,024 are added in eight lanes, and the runs with
 * what rounding takes off them. One lane through a million rows loses four or five digits where a column starts with a large value, as
 * Householder's reflectors do. The order is fixed, so the same arrays always give the same bits. Source: Neumaier 1974.
 */
final class LongSum {
    private static final int RUN = 1024;
    private static final int LANES = 8;

    private LongSum() {}

    /** The sum of x[i] y[i] from the row {@code from} on. */
    static double ofProducts(double[] x, double[] y, int from) {
        if (x.length - from < 2 * LANES) {
            return inOrder(x, y, from, x.length);
        }
        double sum = 0;
        double lost = 0;
        for (int start = from; start < x.length; start += RUN) {
            double run = inLanes(x, y, start, Math.min(start + RUN, x.length));
            double next = sum + run;
            lost += Math.abs(sum) >= Math.abs(run) ? sum - next + run : run - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    private static double inOrder(double[] x, double[] y, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double inLanes(double[] x, double[] y, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = from;
        for (; i + LANES <= to; i += LANES) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
            e += x[i + 4] * y[i + 4];
            f += x[i + 5] * y[i + 5];
            g += x[i + 6] * y[i + 6];
            h += x[i + 7] * y[i + 7];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h)) + inOrder(x, y, i, to);
    }
}
