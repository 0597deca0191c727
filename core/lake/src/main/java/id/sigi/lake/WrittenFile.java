package id.sigi.lake;

import java.io.Serializable;

/**
 * A data file that lies in a table's folder and that no version of the table names yet.
 *
 * @param name its name within the folder
 * @param bytes its length
 * @param rows rows within it, one at least
 * @param writtenAt milliseconds since 1970 at which it was closed
 */
public record WrittenFile(String name, long bytes, long rows, long writtenAt) implements Serializable {
    public WrittenFile {
        if (rows < 1) {
            throw new IllegalArgumentException("a file without rows belongs to no table: " + name);
        }
    }
}
