package id.sigi.ingestion.check;

/** Ends the check of a line at its first wrong place. Carries no stack: refusals are expected in numbers. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final QuarantineReason reason;

    Refusal(QuarantineReason reason) {
        this(reason, reason.words());
    }

    /** A refusal over a place that the contract names, for example a field; never over a name or value that the row made up. */
    static Refusal at(QuarantineReason reason, String place) {
        return new Refusal(reason, reason.words() + ": " + place);
    }

    private Refusal(QuarantineReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    QuarantineReason reason() {
        return reason;
    }
}
