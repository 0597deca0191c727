package id.sigi.ingestion.files;

import java.nio.file.Path;

/** Which files are event files, by their names. */
public final class EventFiles {
    private EventFiles() {}

    /** Whether a file is one: its ending says so, and its name does not begin with a dot or an underscore, as that of an unfinished one does. */
    public static boolean isOne(Path file) {
        return !isHidden(file) && FileFormat.find(file.getFileName().toString()).isPresent();
    }

    static boolean isHidden(Path path) {
        return path.getFileName().toString().matches("[._].*");
    }
}
