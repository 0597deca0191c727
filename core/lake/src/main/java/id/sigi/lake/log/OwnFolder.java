package id.sigi.lake.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that are their owner's alone. */
public final class OwnFolder {
    private OwnFolder() {}

    /** Makes a folder and those above it that are missing; those that are there stay as open as they are. */
    public static Path make(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
