package id.sigi.transforms.exchange;

import id.sigi.programme.fault.Causes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A file of blocks that cannot be read to its end: it is missing, cut short, or a bit of it turned. */
public final class DamagedBlocks extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    /** A file that cannot be read for some reason. */
    public DamagedBlocks(Path file, Exception cause) {
        super(new IOException(file.getFileName() + " cannot be read", cause));
    }

    /** Whether something failed over such a file. */
    public static boolean isCause(Throwable thrown) {
        return Causes.of(thrown).anyMatch(DamagedBlocks.class::isInstance);
    }
}
