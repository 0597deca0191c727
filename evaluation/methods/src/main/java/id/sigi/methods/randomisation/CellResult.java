package id.sigi.methods.randomisation;

/** Difference of a cell's arms, and the estimated variance of it. */
record CellResult(double difference, double variance) {
    /** The part of an average over cells with this share. */
    CellResult weighted(double share) {
        return new CellResult(share * difference, share * share * variance);
    }

    CellResult plus(CellResult other) {
        return new CellResult(difference + other.difference, variance + other.variance);
    }

    /** Arms without any variance are as far apart as numbers go, or equal; not a number where an arm has no variance because it is one lot. */
    double statistic(ContrastStatistic kind) {
        return switch (kind) {
            case DIFFERENCE -> difference;
            case STUDENTISED -> variance == 0 ? extreme() : difference / Math.sqrt(variance);
        };
    }

    private double extreme() {
        return difference == 0 ? 0 : Math.copySign(Double.MAX_VALUE, difference);
    }
}
