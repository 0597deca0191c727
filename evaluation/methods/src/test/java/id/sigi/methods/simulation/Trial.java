package id.sigi.methods.simulation;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.regression.WaldTest;
import java.util.Optional;
import java.util.Random;

/** One lottery: what its intervals held and what its tests rejected. */
final class Trial {
    /** Makes a lottery, estimates, and tells. */
    @FunctionalInterface
    interface Maker {
        void make(Random random, Trial trial);
    }

    private static final double LEVEL = 0.05;

    private final Rates rates = new Rates();

    void covers(String name, double truth, Inference interval) {
        covers(
                name,
                interval.confLow().orElseThrow() <= truth
                        && truth <= interval.confHigh().orElseThrow());
    }

    void covers(String name, boolean holds) {
        rates.add(Measure.COVERAGE, name, holds);
    }

    void rejects(String name, Inference test) {
        rejects(name, test.pValue().orElseThrow());
    }

    /** A test that cannot be made rejects nothing. */
    void rejects(String name, Optional<WaldTest> test) {
        rejects(name, test.map(WaldTest::pValue).orElse(1.0));
    }

    void rejects(String name, double pValue) {
        rates.add(Measure.ERROR, name, pValue <= LEVEL);
    }

    Rates rates() {
        return rates;
    }
}
