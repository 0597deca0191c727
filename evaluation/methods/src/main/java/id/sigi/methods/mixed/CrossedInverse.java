package id.sigi.methods.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Entries of the inverse of a {@link CrossedSystem}: with W the inverse of its factor, that of the kept equations is W W', and a main effect adds
 * 1/d + |W'a|^2 / d^2 of its pivot d and its coupling a. Columns of X stand last, so that what they add can be left out.
 */
final class CrossedInverse {
    private final CrossProducts products;
    private final double[] pivots;
    private final IntFunction<double[]> coupling;
    private final double[][] inverse;

    CrossedInverse(CrossProducts products, double[] pivots, IntFunction<double[]> coupling, double[][] inverse) {
        this.products = products;
        this.pivots = pivots;
        this.coupling = coupling;
        this.inverse = inverse;
    }

    /**
     * Variances, in units of the residual one, of the effects of a factor, on the unit scale.
     *
     * @param withFixed whether the uncertainty of the coefficients counts
     */
    double[] diagonal(int factor, boolean withFixed) {
        int to = withFixed ? products.kept() : products.fixed();
        if (factor != products.main()) {
            int offset = products.offset(factor);
            double[] diagonal =
                    new double[products.data().factors().get(factor).levels().size()];
            Arrays.setAll(diagonal, i -> squares(inverse[offset + i], to - offset - i));
            return diagonal;
        }
        return IntStream.range(0, pivots.length)
                .parallel()
                .mapToDouble(level -> 1 / pivots[level]
                        + squares(combined(products.met(level), coupling.apply(level)), to)
                                / (pivots[level] * pivots[level]))
                .toArray();
    }

    private static double squares(double[] values, int to) {
        double sum = 0;
        for (int i = 0; i < Math.min(to, values.length); i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    /** W' times a vector with values in some places. */
    private double[] combined(int[] places, double[] values) {
        double[] sum = new double[products.kept()];
        for (int a = 0; a < places.length; a++) {
            double[] row = inverse[places[a]];
            double value = values[a];
            for (int j = 0; value != 0 && j < row.length; j++) {
                sum[places[a] + j] += value * row[j];
            }
        }
        return sum;
    }

    /**
     * The variance, in units of the residual one, of a sum of effects and values of X times their coefficients.
     *
     * @param effects groups, of each factor one at most
     * @param theta of each factor
     * @param columns values of X
     */
    double variance(List<FactorLevel> effects, IntToDoubleFunction theta, double[] columns) {
        double[] weights = new double[products.kept()];
        System.arraycopy(columns, 0, weights, products.fixed(), columns.length);
        double own = 0;
        for (FactorLevel effect : effects) {
            double scaled = theta.applyAsDouble(effect.factor());
            if (effect.factor() == products.main()) {
                double[] values = coupling.apply(effect.place());
                int[] met = products.met(effect.place());
                for (int a = 0; a < met.length; a++) {
                    weights[met[a]] -= scaled * values[a] / pivots[effect.place()];
                }
                own = scaled * scaled / pivots[effect.place()];
            } else {
                weights[products.offset(effect.factor()) + effect.place()] += scaled;
            }
        }
        int[] all =
                IntStream.range(0, weights.length).filter(i -> weights[i] != 0).toArray();
        return own
                + squares(
                        combined(
                                all,
                                Arrays.stream(all).mapToDouble(i -> weights[i]).toArray()),
                        products.kept());
    }

    /** Covariance of the coefficients in units of the residual variance. */
    double[][] fixed() {
        int size = products.data().columns();
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] first = inverse[products.fixed() + i];
            for (int j = i; j < size; j++) {
                double[] second = inverse[products.fixed() + j];
                double sum = 0;
                for (int k = 0; k < second.length; k++) {
                    sum += first[j - i + k] * second[k];
                }
                covariance[i][j] = sum;
                covariance[j][i] = sum;
            }
        }
        return covariance;
    }

    /**
     * One draw of all effects and coefficients about zero, in units of the residual standard deviation: kept ones W z, main ones what is their own
     * less what follows from the kept.
     *
     * @param normals as many standard normal numbers as there are main and kept effects
     */
    CrossedSystem.Solution draw(double[] normals) {
        double[] kept = new double[products.kept()];
        for (int i = 0; i < kept.length; i++) {
            double[] row = inverse[i];
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * normals[i + j];
            }
            kept[i] = sum;
        }
        double[] main = new double[pivots.length];
        for (int level = 0; level < main.length; level++) {
            int[] met = products.met(level);
            double[] values = coupling.apply(level);
            double sum = normals[kept.length + level] * Math.sqrt(pivots[level]);
            for (int a = 0; a < met.length; a++) {
                sum -= values[a] * kept[met[a]];
            }
            main[level] = sum / pivots[level];
        }
        return new CrossedSystem.Solution(main, kept);
    }
}
