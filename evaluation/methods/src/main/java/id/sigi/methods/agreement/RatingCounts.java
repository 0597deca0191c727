package id.sigi.methods.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many raters put each unit into each category. Units without a rating are left out; those with one rating tell how often categories are
 * used and nothing of agreement. Immutable.
 */
public final class RatingCounts {
    private final double[] categories;
    private final List<int[]> units;

    private RatingCounts(double[] categories, List<int[]> units) {
        this.categories = categories;
        this.units = units;
    }

    /**
     * Of ratings by unit.
     *
     * @param categories values that a rating may have, ascending, two at least; those that nobody gave count too
     * @param units the ratings of each unit, in any order
     * @throws IllegalArgumentException if a rating is none of the categories
     */
    public static RatingCounts of(double[] categories, List<double[]> units) {
        boolean isAscending = categories.length > 1;
        for (int i = 1; i < categories.length; i++) {
            isAscending &= categories[i - 1] < categories[i];
        }
        if (!isAscending) {
            throw new IllegalArgumentException("two categories at least, ascending: " + Arrays.toString(categories));
        }
        List<int[]> counts = new ArrayList<>();
        for (double[] ratings : units) {
            if (ratings.length > 0) {
                counts.add(counted(categories, ratings));
            }
        }
        return new RatingCounts(categories.clone(), List.copyOf(counts));
    }

    /** Of counts: one row of as many counts as categories for each unit. */
    public static RatingCounts ofCounts(double[] categories, List<int[]> counts) {
        List<double[]> units = new ArrayList<>();
        for (int[] row : counts) {
            double[] ratings = new double[Arrays.stream(row).sum()];
            int at = 0;
            for (int k = 0; k < row.length; k++) {
                Arrays.fill(ratings, at, at + row[k], categories[k]);
                at += row[k];
            }
            units.add(ratings);
        }
        return of(categories, units);
    }

    private static int[] counted(double[] categories, double[] ratings) {
        int[] counts = new int[categories.length];
        for (double rating : ratings) {
            int at = Arrays.binarySearch(categories, rating);
            if (at < 0) {
                throw new IllegalArgumentException("no category: " + rating);
            }
            counts[at]++;
        }
        return counts;
    }

    /** Units with a rating. */
    public int size() {
        return units.size();
    }

    /** Units with two ratings or more. */
    public int paired() {
        return (int) units.stream().filter(row -> total(row) > 1).count();
    }

    int[] unit(int at) {
        return units.get(at);
    }

    double[] categories() {
        return categories.clone();
    }

    /** Mean over the units of the share of their ratings in each category. */
    double[] shares() {
        double[] shares = new double[categories.length];
        for (int[] row : units) {
            double total = total(row);
            for (int k = 0; k < row.length; k++) {
                shares[k] += row[k] / total / units.size();
            }
        }
        return shares;
    }

    static int total(int[] row) {
        return Arrays.stream(row).sum();
    }
}
