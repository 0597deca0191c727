package id.sigi.ingestion.files;

import java.io.IOException;

/** The bytes of a file are not what its packing promises; whatever follows the place cannot be read. */
final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String what) {
        super(what);
    }

    DamagedFile(String what, Throwable cause) {
        super(what, cause);
    }
}
