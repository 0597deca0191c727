package id.sigi.methods.estimate;

import java.util.OptionalLong;

/**
 * The people or rows behind an estimate. A contrast has two arms; a share has a numerator and always a named denominator.
 *
 * @param treated rows in the treatment arm
 * @param control rows in the control arm
 * @param numerator rows with the characteristic, for a share
 * @param denominator rows the number rests on
 * @param denominatorName who they are, in words, for example "beneficiaries not revoked"
 */
public record Basis(
        OptionalLong treated, OptionalLong control, OptionalLong numerator, long denominator, String denominatorName) {
    public Basis {
        if (denominator < 0) {
            throw new IllegalArgumentException("a denominator cannot be negative: " + denominator);
        }
        if (denominatorName.isBlank()) {
            throw new IllegalArgumentException("every share states its denominator");
        }
    }

    public static Basis arms(long treated, long control, String who) {
        return new Basis(
                OptionalLong.of(treated), OptionalLong.of(control), OptionalLong.empty(), treated + control, who);
    }

    public static Basis share(long numerator, long denominator, String who) {
        return new Basis(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(numerator), denominator, who);
    }

    public static Basis rows(long rows, String who) {
        return new Basis(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), rows, who);
    }
}
