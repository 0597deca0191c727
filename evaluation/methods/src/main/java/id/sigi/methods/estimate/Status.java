package id.sigi.methods.estimate;

/** Whether an estimate could be made; never a bare not-a-number. */
public sealed interface Status permits Status.Estimated, Status.NotEstimable {
    /** The one value of {@link Estimated}. */
    Status ESTIMATED = new Estimated();

    /** The numbers are there. */
    record Estimated() implements Status {}

    /** The numbers are not there, and why. */
    record NotEstimable(String reason) implements Status {
        public NotEstimable {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("say why the estimate could not be made");
            }
        }
    }
}
