package id.sigi.programme.operation;

/** Answer to an operation: applied with its events, or refused with the reason and no change at all. */
public sealed interface Outcome {
    default boolean isApplied() {
        return this instanceof Applied;
    }

    /**
     * The operation was applied.
     *
     * @param events number of events it appended
     */
    record Applied(int events) implements Outcome {}

    /**
     * The operation was refused and changed nothing.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements Outcome {
        /** The reason in words, without any personal value. */
        public String words() {
            return refusal.words();
        }
    }
}
