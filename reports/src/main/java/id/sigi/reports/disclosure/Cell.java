package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;

/** One row after disclosure control: printed, withheld without a reason, or never estimated with the reason. */
public sealed interface Cell {
    Label label();

    /** A number that may be printed. */
    record Shown(Label label, Inference inference, Basis basis) implements Cell {}

    /** A number that is withheld; only its label remains, because a reason would tell something of the count. */
    record Suppressed(Label label) implements Cell {}

    /** A number that could not be estimated, and why; the people behind it may be printed. */
    record NotEstimable(Label label, Basis basis, String why) implements Cell {
        /** Whether the reason is not printed because it would tell something of a count. */
        public boolean isPlain() {
            return why.equals(PublishedWords.PLAIN);
        }
    }
}
