package id.sigi.methods.mixed;

import java.util.Arrays;

/**
 * The equations of the penalised least squares problem for given relative standard deviations theta of the effects, Lambda = diag(theta): [Lambda
 * Z'Z Lambda + I, Lambda Z'X; X'Z Lambda, X'X], taken apart. Effects are those of the unit scale, b = Lambda v. Source: Bates, Mächler, Bolker and
 * Walker 2015, J Stat Softw 67(1), section 3.
 */
final class CrossedSystem {
    private final CrossProducts products;
    private final double[] theta;
    private final double[] scale;
    private final double[] pivots;
    private final UpperCholesky cholesky;

    CrossedSystem(CrossProducts products, double[] theta) {
        this.products = products;
        this.theta = theta.clone();
        this.scale = scale();
        double own = theta[products.main()];
        pivots = new double[products.levels()];
        Arrays.setAll(pivots, level -> own * own * products.count(level) + 1);
        cholesky = UpperCholesky.of(reduced());
    }

    /** Theta of every kept effect, 1 for columns of X. */
    private double[] scale() {
        double[] scales = new double[products.kept()];
        Arrays.fill(scales, 1);
        for (int k = 0; k < theta.length; k++) {
            if (k != products.main()) {
                int from = products.offset(k);
                int size = products.data().factors().get(k).levels().size();
                Arrays.fill(scales, from, from + size, theta[k]);
            }
        }
        return scales;
    }

    /** What is left of the kept equations when the main effects are eliminated. */
    private double[][] reduced() {
        int kept = products.kept();
        double[][] rows = new double[kept][];
        for (int i = 0; i < kept; i++) {
            double[] inner = products.inner()[i];
            double[] row = new double[kept - i];
            for (int j = 0; j < row.length; j++) {
                row[j] = inner[j] * scale[i] * scale[i + j];
            }
            row[0] += i < products.fixed() ? 1 : 0;
            rows[i] = row;
        }
        for (int level = 0; level < pivots.length; level++) {
            int[] met = products.met(level);
            double[] values = coupling(level);
            for (int a = 0; a < met.length; a++) {
                double factor = values[a] / pivots[level];
                double[] row = rows[met[a]];
                for (int b = a; b < met.length; b++) {
                    row[met[b] - met[a]] -= factor * values[b];
                }
            }
        }
        return rows;
    }

    /** What stands between a main effect and the kept ones that it meets. */
    private double[] coupling(int level) {
        int[] met = products.met(level);
        double[] times = products.times(level);
        double own = theta[products.main()];
        double[] values = new double[met.length];
        Arrays.setAll(values, a -> own * times[a] * scale[met[a]]);
        return values;
    }

    /** log|L|^2 + log|R_X|^2. */
    double logDeterminant() {
        double sum = cholesky.logDeterminant();
        for (double pivot : pivots) {
            sum += Math.log(pivot);
        }
        return sum;
    }

    /** Effects on the unit scale and coefficients for some outcome: those of the main factor, and the kept ones. */
    static final class Solution {
        private final double[] main;
        private final double[] kept;

        Solution(double[] main, double[] kept) {
            this.main = main;
            this.kept = kept;
        }

        double main(int level) {
            return main[level];
        }

        double kept(int at) {
            return kept[at];
        }
    }

    /** The solution for an outcome of every observation. */
    Solution solve(double[] outcome) {
        CrossedData data = products.data();
        double[] main = new double[pivots.length];
        double[] kept = new double[products.kept()];
        for (int i = 0; i < outcome.length; i++) {
            for (int k = 0; k < theta.length; k++) {
                int place = data.factors().get(k).place(i);
                if (k == products.main()) {
                    main[place] += outcome[i] * theta[k];
                } else {
                    kept[products.offset(k) + place] += outcome[i] * theta[k];
                }
            }
            for (int x = 0; x < data.columns(); x++) {
                kept[products.fixed() + x] += outcome[i] * data.covariate(x, i);
            }
        }
        for (int level = 0; level < pivots.length; level++) {
            scatter(level, main[level] / pivots[level], kept);
        }
        double[] solved = cholesky.solve(kept);
        for (int level = 0; level < pivots.length; level++) {
            main[level] = (main[level] - gathered(level, solved)) / pivots[level];
        }
        return new Solution(main, solved);
    }

    private void scatter(int level, double factor, double[] kept) {
        int[] met = products.met(level);
        double[] values = coupling(level);
        for (int a = 0; a < met.length; a++) {
            kept[met[a]] -= values[a] * factor;
        }
    }

    private double gathered(int level, double[] kept) {
        int[] met = products.met(level);
        double[] values = coupling(level);
        double sum = 0;
        for (int a = 0; a < met.length; a++) {
            sum += values[a] * kept[met[a]];
        }
        return sum;
    }

    /** What a solution leaves of the outcome. */
    double[] residuals(double[] outcome, Solution solution) {
        CrossedData data = products.data();
        double[] rest = outcome.clone();
        for (int i = 0; i < rest.length; i++) {
            for (int k = 0; k < theta.length; k++) {
                rest[i] -= theta[k] * effect(solution, k, data.factors().get(k).place(i));
            }
            for (int x = 0; x < data.columns(); x++) {
                rest[i] -= data.covariate(x, i) * solution.kept(products.fixed() + x);
            }
        }
        return rest;
    }

    /** An effect of a solution, on the unit scale. */
    double effect(Solution solution, int factor, int place) {
        return factor == products.main() ? solution.main(place) : solution.kept(products.offset(factor) + place);
    }

    /** The inverse, as far as it is asked for. */
    CrossedInverse inverse() {
        return new CrossedInverse(products, pivots, this::coupling, cholesky.inverse());
    }

    double theta(int factor) {
        return theta[factor];
    }
}
