package id.sigi.ingestion.files;

import id.sigi.programme.fault.RequestFault;
import java.util.Optional;

/**
 * A file is not what it was when its digest was taken: it was written to, replaced or taken away meanwhile. Nothing of the run lands,
 * because the run's identifier would stand for other bytes than those that were read.
 */
public final class ChangedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /** @param name name of the file within its folder */
    public ChangedFile(String name) {
        super("the file " + name + " changed while it was read");
        this.name = name;
    }

    /** The changed file behind a fault of the engine. */
    public static Optional<ChangedFile> findIn(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ChangedFile changed) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    /** What a user is told. */
    public RequestFault refusal() {
        return new RequestFault(
                "The file " + name + " changed while it was read",
                "it was written to, replaced or taken away meanwhile; nothing of this run has landed",
                "Write files elsewhere and move them into the folder when they are whole, then land it again",
                this);
    }
}
