package id.sigi.programme.operation;

import java.time.LocalDate;

/**
 * Days on which a fact holds, both inclusive; apart from when it became known.
 *
 * @param from first day
 * @param to last day
 */
public record Validity(LocalDate from, LocalDate to) {
    /** Holds on every day that a programme can meet. */
    public static final Validity ALWAYS = new Validity(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));

    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a fact's last day is not before its first");
        }
    }
}
