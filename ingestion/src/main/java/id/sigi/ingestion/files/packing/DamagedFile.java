package id.sigi.ingestion.files.packing;

import java.io.IOException;

/** The bytes of a file are not what its packing promises; whatever follows the place cannot be read. */
public final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedFile(String what) {
        super(what);
    }

    public DamagedFile(String what, Throwable cause) {
        super(what, cause);
    }
}
