package id.sigi.methods.regression;

import java.util.Arrays;

/** The one check of an outcome against its design. */
final class Outcomes {
    private Outcomes() {}

    static void check(Design design, double[] outcome) {
        if (outcome.length != design.rows()) {
            throw new IllegalArgumentException(
                    "the outcome has " + outcome.length + " values, the design " + design.rows() + " rows");
        }
        if (!Arrays.stream(outcome).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the outcome has a missing or infinite value");
        }
    }
}
