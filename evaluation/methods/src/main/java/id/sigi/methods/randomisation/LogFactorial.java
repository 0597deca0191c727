package id.sigi.methods.randomisation;

/** log n!, from a table for small n and by Stirling's series beyond, good to 1e-15 relative there. */
final class LogFactorial {
    private static final int LISTED = 4096;
    private static final double[] TABLE = table();
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogFactorial() {}

    private static double[] table() {
        double[] table = new double[LISTED];
        for (int n = 2; n < LISTED; n++) {
            table[n] = table[n - 1] + Math.log(n);
        }
        return table;
    }

    static double of(long n) {
        return n < LISTED ? TABLE[(int) n] : stirling((double) n);
    }

    private static double stirling(double n) {
        double inverse = 1 / n;
        double series = inverse * (1.0 / 12 - inverse * inverse * (1.0 / 360 - inverse * inverse / 1260));
        return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + series;
    }
}
