package id.sigi.methods.sampling;

/**
 * A unit that was drawn.
 *
 * @param unit the unit
 * @param probability with which it was drawn; one where it was certain
 * @param population units of its stratum in the frame
 */
public record DrawnUnit(FrameUnit unit, double probability, int population) {
    /** How many units of the frame it stands for. */
    public double weight() {
        return 1 / probability;
    }
}
