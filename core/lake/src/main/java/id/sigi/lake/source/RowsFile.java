package id.sigi.lake.source;

import id.sigi.lake.session.LakeSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a user's rows are laid down by column for the engine, in the session's own folder. */
final class RowsFile {
    private RowsFile() {}

    static Path make(LakeSession session) {
        try {
            return Files.createTempDirectory(session.workFolder(), "table-").resolve("rows.parquet");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
