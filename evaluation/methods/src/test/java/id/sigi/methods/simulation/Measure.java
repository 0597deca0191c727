package id.sigi.methods.simulation;

/** What a rate over lotteries is of, and the band in which it must lie if a method does what it says. */
enum Measure {
    /** Intervals of 95 per cent that hold the true value. */
    COVERAGE("covers", 0.94, 0.96),
    /** Tests at five per cent that reject though nothing has an effect. */
    ERROR("rejects", 0.04, 0.06);

    private final String verb;
    private final double low;
    private final double high;

    Measure(String verb, double low, double high) {
        this.verb = verb;
        this.low = low;
        this.high = high;
    }

    String verb() {
        return verb;
    }

    Band band() {
        return new Band(low, high);
    }
}
