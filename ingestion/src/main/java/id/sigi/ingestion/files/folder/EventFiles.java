package id.sigi.ingestion.files.folder;

import id.sigi.ingestion.files.FileFormat;
import java.nio.file.Path;

/** Which files are event files, by their names. */
public final class EventFiles {
    private EventFiles() {}

    /** Whether a file is one by its name, and is not still being written. */
    public static boolean isOne(Path file) {
        return isNamedSo(file) && !isHidden(file);
    }

    /** Whether the name's ending says what events the file holds. */
    static boolean isNamedSo(Path file) {
        return FileFormat.find(file.getFileName().toString()).isPresent();
    }

    /** Whether the name begins with a dot or an underscore, as that of a file does that is still being written. */
    static boolean isHidden(Path path) {
        return isHidden(path.getFileName().toString());
    }

    /** The same of a name within a folder. */
    public static boolean isHidden(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".") || name.startsWith("_");
    }
}
