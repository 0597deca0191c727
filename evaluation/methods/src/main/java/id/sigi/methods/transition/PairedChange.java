package id.sigi.methods.transition;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.proportion.Wilson;
import java.util.Optional;

/**
 * A yes-or-no state of the same people at two dates.
 *
 * @param both yes at both dates
 * @param left yes, then no
 * @param entered no, then yes
 * @param neither no at both dates
 */
public record PairedChange(long both, long left, long entered, long neither) {
    public PairedChange {
        if (both < 0 || left < 0 || entered < 0 || neither < 0) {
            throw new IllegalArgumentException("counts of people cannot be negative");
        }
    }

    public long people() {
        return both + left + entered + neither;
    }

    public long before() {
        return both + left;
    }

    public long after() {
        return both + entered;
    }

    /** Share before, with Wilson's interval. */
    public Optional<Inference> findBefore() {
        return share(before(), people());
    }

    /** Share after, with Wilson's interval. */
    public Optional<Inference> findAfter() {
        return share(after(), people());
    }

    /** Share of those outside before who are in after. */
    public Optional<Inference> findEntryRate() {
        return share(entered, entered + neither);
    }

    /** Share of those in before who are outside after. */
    public Optional<Inference> findExitRate() {
        return share(left, before());
    }

    /**
     * After minus before, with the paired variance ((b + c) - (b - c)^2 / n) / n^2 of McNemar (1947) and a normal interval. Empty for
     * nobody.
     */
    public Optional<Inference> findChange() {
        double n = people();
        if (n == 0) {
            return Optional.empty();
        }
        double net = (double) entered - left;
        double variance = (entered + (double) left - net * net / n) / (n * n);
        return Optional.of(Inferences.normal(net / n, Math.sqrt(Math.max(0, variance))));
    }

    /** McNemar's (1947) test that the share is the same before and after, (b - c)^2 / (b + c); empty where nobody changed. */
    public Optional<HomogeneityTest> findMcNemar() {
        double moved = (double) entered + left;
        double net = (double) entered - left;
        return moved == 0 ? Optional.empty() : Optional.of(HomogeneityTest.chiSquared(net * net / moved, 1));
    }

    private static Optional<Inference> share(long x, long n) {
        return n == 0 ? Optional.empty() : Optional.of(Wilson.inference(x, n));
    }
}
