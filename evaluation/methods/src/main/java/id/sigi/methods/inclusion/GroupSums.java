package id.sigi.methods.inclusion;

import java.util.Arrays;

/** Weighted sums of two groups of a sample by kinds of people: everybody of a kind, and those with the characteristic. */
public final class GroupSums {
    private final double[] x1;
    private final double[] n1;
    private final double[] x0;
    private final double[] n0;

    /**
     * Of these, each by kind.
     *
     * @param x1 weights of those with the characteristic, in the group of interest
     * @param n1 weights of everybody in the group of interest
     * @param x0 weights of those with the characteristic, in the reference group
     * @param n0 weights of everybody in the reference group
     */
    public GroupSums(double[] x1, double[] n1, double[] x0, double[] n0) {
        if (x1.length != n1.length || x1.length != x0.length || x1.length != n0.length) {
            throw new IllegalArgumentException("sums of two groups are of the same kinds");
        }
        this.x1 = x1.clone();
        this.n1 = n1.clone();
        this.x0 = x0.clone();
        this.n0 = n0.clone();
    }

    int kinds() {
        return n1.length;
    }

    double having1(int kind) {
        return x1[kind];
    }

    double people1(int kind) {
        return n1[kind];
    }

    double having0(int kind) {
        return x0[kind];
    }

    double people0(int kind) {
        return n0[kind];
    }

    double having1() {
        return Arrays.stream(x1).sum();
    }

    double people1() {
        return Arrays.stream(n1).sum();
    }

    double having0() {
        return Arrays.stream(x0).sum();
    }

    double people0() {
        return Arrays.stream(n0).sum();
    }

    boolean hasBoth(int kind) {
        return n1[kind] > 0 && n0[kind] > 0;
    }
}
