package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ValueRange;
import java.io.Serializable;
import java.util.Arrays;

/** Counts, largest magnitudes and ranges over rows; the order of rows does not matter to it. */
public final class RowTally implements Serializable {
    private static final long serialVersionUID = 1;

    private long rows;
    private long placed;
    private long invited;
    private long answered;
    private final long[] beside;
    private final double[] magnitudes;
    private final double[] least;
    private final double[] most;

    RowTally(int numbers) {
        least = new double[numbers];
        most = new double[numbers];
        Arrays.fill(least, ValueRange.NONE.least());
        Arrays.fill(most, ValueRange.NONE.most());
        magnitudes = new double[numbers];
        beside = new long[numbers];
    }

    /** Counts a row by its place in the flow. */
    void count(boolean isPlaced, boolean isInvited, boolean hasAnswered) {
        rows++;
        placed += isPlaced ? 1 : 0;
        invited += isPlaced && isInvited ? 1 : 0;
        answered += isPlaced && isInvited && hasAnswered ? 1 : 0;
    }

    /** Looks at a value of a number; the first number is the arm. */
    void see(int number, double value) {
        double magnitude = Double.isFinite(value) ? Math.abs(value) : Double.POSITIVE_INFINITY;
        magnitudes[number] = Math.max(magnitudes[number], magnitude);
        least[number] = Math.min(least[number], value);
        most[number] = Math.max(most[number], value);
        beside[number] += value != 0 && value != 1 ? 1 : 0;
    }

    RowTally plus(RowTally other) {
        RowTally both = new RowTally(magnitudes.length);
        both.rows = rows + other.rows;
        both.placed = placed + other.placed;
        both.invited = invited + other.invited;
        both.answered = answered + other.answered;
        Arrays.setAll(both.beside, at -> beside[at] + other.beside[at]);
        Arrays.setAll(both.magnitudes, at -> Math.max(magnitudes[at], other.magnitudes[at]));
        Arrays.setAll(both.least, at -> Math.min(least[at], other.least[at]));
        Arrays.setAll(both.most, at -> Math.max(most[at], other.most[at]));
        return both;
    }

    /** All rows. */
    public long rows() {
        return rows;
    }

    /** Rows that the design can place. */
    public long placed() {
        return placed;
    }

    /** Of these, rows invited to answer. */
    public long invited() {
        return invited;
    }

    /** Of these, rows that answered. */
    public long answered() {
        return answered;
    }

    /** Rows whose arm is neither zero nor one. */
    public long wrongArms() {
        return beside(0);
    }

    /** Rows in which a number, by its place in the layout, is neither zero nor one. */
    public long beside(int number) {
        return beside.length == 0 ? 0 : beside[number];
    }

    /** From where to where a number goes, by its place in the layout; not finite if a value is not. */
    public ValueRange range(int number) {
        return new ValueRange(least[number], most[number]);
    }

    /** Largest absolute value of a number by its place in the layout; infinite if one is not finite. */
    public double magnitude(int number) {
        return magnitudes[number];
    }
}
