package id.sigi.methods.inclusion;

/**
 * A number that compares two groups of a weighted sample, with its derivatives by the sums of {@link GroupSums}, from which a survey's design makes its
 * standard error (Taylor linearisation: Woodruff 1971; Demnati and Rao 2004).
 */
public final class LinearisedComparison {
    private final double estimate;
    private final double[] x1;
    private final double[] n1;
    private final double[] x0;
    private final double[] n0;

    /** With derivatives of zero, which are added. */
    LinearisedComparison(double estimate, int kinds) {
        this(estimate, new double[kinds], new double[kinds], new double[kinds], new double[kinds]);
    }

    LinearisedComparison(double estimate, double[] x1, double[] n1, double[] x0, double[] n0) {
        this.estimate = estimate;
        this.x1 = x1;
        this.n1 = n1;
        this.x0 = x0;
        this.n0 = n0;
    }

    public double estimate() {
        return estimate;
    }

    /**
     * What one unit of weight adds to the estimate, to first order.
     *
     * @param isFirst whether it is of the group of interest, and of the reference group otherwise
     * @param kind its kind
     * @param isHaving whether it has the characteristic
     */
    public double influence(boolean isFirst, int kind, boolean isHaving) {
        double of = isFirst ? n1[kind] : n0[kind];
        return of + (isHaving ? isFirst ? x1[kind] : x0[kind] : 0);
    }

    /** To the derivative by everybody and by those with the characteristic of a kind, in the group of interest. */
    void addFirst(int kind, double byPeople, double byHaving) {
        n1[kind] += byPeople;
        x1[kind] += byHaving;
    }

    /** The same of the reference group. */
    void addSecond(int kind, double byPeople, double byHaving) {
        n0[kind] += byPeople;
        x0[kind] += byHaving;
    }

    /** This less another of the same sums. */
    LinearisedComparison minus(LinearisedComparison other) {
        LinearisedComparison rest =
                new LinearisedComparison(estimate - other.estimate, x1.clone(), n1.clone(), x0.clone(), n0.clone());
        for (int kind = 0; kind < n1.length; kind++) {
            rest.addFirst(kind, -other.n1[kind], -other.x1[kind]);
            rest.addSecond(kind, -other.n0[kind], -other.x0[kind]);
        }
        return rest;
    }
}
