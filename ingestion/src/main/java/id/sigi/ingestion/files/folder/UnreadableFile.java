package id.sigi.ingestion.files.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * An event file, or a folder, that could not be read; the rest is landed without it.
 *
 * @param name its name within the source folder, see {@link SourceName}
 * @param why why not
 */
public record UnreadableFile(String name, String why) {
    static UnreadableFile of(SourceName name, IOException fault) {
        return new UnreadableFile(name.text(), why(fault));
    }

    private static String why(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "this user may not read it";
        }
        if (fault instanceof NoSuchFileException) {
            return "it is a link to nothing, or was taken away";
        }
        return "the file system refused it";
    }
}
