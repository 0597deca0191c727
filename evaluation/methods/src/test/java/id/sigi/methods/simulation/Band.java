package id.sigi.methods.simulation;

/**
 * Where a rate must lie.
 *
 * @param low lowest, 0..1
 * @param high highest, 0..1
 */
record Band(double low, double high) {
    static Band atMost(double high) {
        return new Band(0, high);
    }

    static Band atLeast(double low) {
        return new Band(low, 1);
    }

    boolean holds(double rate) {
        return low <= rate && rate <= high;
    }
}
