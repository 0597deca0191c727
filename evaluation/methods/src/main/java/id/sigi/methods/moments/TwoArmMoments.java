package id.sigi.methods.moments;

/**
 * One variable in the two arms of a draw.
 *
 * @param treatment moments of the selected
 * @param control moments of the not selected
 */
public record TwoArmMoments(Moments treatment, Moments control) {
    /** Nobody in either arm. */
    public static final TwoArmMoments EMPTY = new TwoArmMoments(Moments.EMPTY, Moments.EMPTY);

    /** Both sets of people. */
    public TwoArmMoments plus(TwoArmMoments other) {
        return new TwoArmMoments(treatment.plus(other.treatment), control.plus(other.control));
    }

    public long people() {
        return treatment.n() + control.n();
    }

    /** Treatment minus control; both arms must have somebody. */
    public double difference() {
        if (treatment.n() == 0 || control.n() == 0) {
            throw new IllegalStateException("an empty arm has no mean");
        }
        return treatment.above(control);
    }

    /** Neyman's variance s1^2/n1 + s0^2/n0; both arms must have two people. */
    public double variance() {
        return treatment.varianceOfMean() + control.varianceOfMean();
    }

    /** Whether the cell has somebody in both arms. */
    public boolean hasDifference() {
        return treatment.n() > 0 && control.n() > 0;
    }

    /** Whether the cell has a difference and its variance. */
    public boolean hasVariance() {
        return treatment.n() >= 2 && control.n() >= 2;
    }
}
