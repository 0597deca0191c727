package id.sigi.programme.fault;

import java.util.Optional;

/**
 * The words of a fault that our own code threw. What a library or the machine says is never passed on: it speaks of classes and quotes what
 * it read, and says it otherwise in its next version.
 */
public final class OwnFaultText {
    private static final String OWN = "id.sigi.";

    private OwnFaultText() {}

    /** What the innermost cause says, if it was thrown by our code on an argument that cannot be; empty otherwise. */
    public static Optional<String> of(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] frames = root.getStackTrace();
        boolean isOwn = root.getClass() == IllegalArgumentException.class
                && frames.length > 0
                && frames[0].getClassName().startsWith(OWN);
        return isOwn ? Optional.ofNullable(root.getMessage()) : Optional.empty();
    }
}
