package id.sigi.programme.rules;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss-Legendre quadrature: with n nodes exact for polynomials of a degree below 2 n. Nodes are the roots of Legendre's polynomial by Newton's
 * method from Tricomi's approximation (Press et al. 2007, "Numerical Recipes", section 4.6).
 */
final class Quadrature {
    private static final int STEPS = 100;

    /** Within -1..1. */
    private final double[] nodes;

    /** Summing to two. */
    private final double[] weights;

    private Quadrature(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    static Quadrature legendre(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int node = 0; node < count; node++) {
            double[] found = root(count, node);
            nodes[node] = found[0];
            weights[node] = 2 / ((1 - found[0] * found[0]) * found[1] * found[1]);
        }
        return new Quadrature(nodes, weights);
    }

    /** A root and the polynomial's slope there. */
    private static double[] root(int degree, int index) {
        double root = Math.cos(Math.PI * (index + 0.75) / (degree + 0.5));
        double slope = 1;
        for (int step = 0; step < STEPS; step++) {
            double before = 0;
            double value = 1;
            for (int order = 1; order <= degree; order++) {
                double earlier = before;
                before = value;
                value = ((2 * order - 1) * root * before - (order - 1) * earlier) / order;
            }
            slope = degree * (root * value - before) / (root * root - 1);
            double change = value / slope;
            root -= change;
            if (Math.abs(change) < Math.ulp(1.0)) {
                break;
            }
        }
        return new double[] {root, slope};
    }

    /** The integral of a function over an interval; zero for an empty one. */
    double integral(double from, double to, DoubleUnaryOperator function) {
        if (to <= from) {
            return 0;
        }
        double half = (to - from) / 2;
        double sum = 0;
        for (int node = 0; node < nodes.length; node++) {
            sum += weights[node] * function.applyAsDouble(from + half * (1 + nodes[node]));
        }
        return half * sum;
    }
}
