package id.sigi.methods.reference;

/**
 * One person of a draw with known probability.
 *
 * @param outcome finite
 * @param arm the result of the draw
 * @param probability of selection, 0..1
 * @param cluster code of those who are drawn together
 */
public record Weighed(double outcome, Arm arm, double probability, int cluster) {
    /** The result of a draw. */
    public enum Arm {
        TREATMENT,
        CONTROL
    }

    public Weighed {
        if (!Double.isFinite(outcome) || !(probability >= 0) || !(probability <= 1)) {
            throw new IllegalArgumentException("not a drawn person: " + outcome + " with probability " + probability);
        }
    }

    boolean isTreated() {
        return arm == Arm.TREATMENT;
    }

    boolean isComparable() {
        return probability > 0 && probability < 1;
    }

    /** One over the probability of the arm that came. */
    double weight() {
        return isTreated() ? 1 / probability : 1 / (1 - probability);
    }
}
