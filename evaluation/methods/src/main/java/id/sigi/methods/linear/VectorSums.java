package id.sigi.methods.linear;

/** Sums over a tile. Four partial sums run side by side, because one alone waits for itself; their order is fixed. */
public final class VectorSums {
    private VectorSums() {}

    /** x'y. */
    public static double dot(double[] x, double[] y, int size) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < size; i++) {
            a += x[i] * y[i];
        }
        return (a + b) + (c + d);
    }

    /** Adds {@code factor} times x to y. */
    public static void add(double factor, double[] x, double[] y, int size) {
        for (int i = 0; i < size; i++) {
            y[i] += factor * x[i];
        }
    }
}
