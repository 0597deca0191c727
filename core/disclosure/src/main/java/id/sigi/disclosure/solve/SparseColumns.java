package id.sigi.disclosure.solve;

import java.util.Arrays;

/** A matrix by columns, of which each holds the rows in which it is not zero, and what stands there. */
final class SparseColumns {
    private final int rows;
    private final int[][] places;
    private final double[][] entries;

    SparseColumns(int rows, int[][] places, double[][] entries) {
        this.rows = rows;
        this.places = places;
        this.entries = entries;
    }

    int rows() {
        return rows;
    }

    int count() {
        return places.length;
    }

    /** A column times a row of numbers. */
    double product(int column, double[] numbers) {
        double sum = 0;
        int[] at = places[column];
        double[] value = entries[column];
        for (int entry = 0; entry < at.length; entry++) {
            sum += numbers[at[entry]] * value[entry];
        }
        return sum;
    }

    /** After each column its opposite. */
    SparseColumns withOpposites() {
        int[][] where = new int[2 * places.length][];
        double[][] what = new double[2 * places.length][];
        for (int column = 0; column < places.length; column++) {
            where[2 * column] = places[column];
            where[2 * column + 1] = places[column];
            what[2 * column] = entries[column];
            what[2 * column + 1] =
                    Arrays.stream(entries[column]).map(entry -> 0 - entry).toArray();
        }
        return new SparseColumns(rows, where, what);
    }
}
