package id.sigi.methods.proportion;

/**
 * x of n. Both are real because a survey's effective number need not be whole; n is above zero, since a share of nobody has no interval.
 */
record Share(double x, double n) {
    Share {
        if (!(n > 0) || !(x >= 0) || !(x <= n) || !Double.isFinite(n)) {
            throw new IllegalArgumentException("not a share: " + x + " of " + n);
        }
    }

    double value() {
        return x / n;
    }
}
