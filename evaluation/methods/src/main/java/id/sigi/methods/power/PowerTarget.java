package id.sigi.methods.power;

/**
 * What is asked of a design.
 *
 * @param power chance to find the effect, above one half and below one
 * @param significance level of the two-sided test, for example 0.05; divided by the tests for a Bonferroni family
 */
public record PowerTarget(double power, double significance) {
    /** Four in five at the five-per-cent level. */
    public static final PowerTarget USUAL = new PowerTarget(0.8, 0.05);

    public PowerTarget {
        if (!(power > 0.5 && power < 1) || !(significance > 0 && significance < 0.5)) {
            throw new IllegalArgumentException("power " + power + " at level " + significance);
        }
    }
}
