package id.sigi.lake.file;

import java.io.Serializable;

/**
 * A file of rows that lies in a table's folder and is no part of the table until {@link id.sigi.lake.Lake#appendFiles} or
 * {@link id.sigi.lake.Lake#replace} names it in a commit.
 *
 * @param path path within the table's folder
 * @param partition value of the column by which the table's files lie in folders; empty where they lie in none
 * @param bytes its size
 * @param rows its rows, one at least
 */
public record WrittenFile(String path, String partition, long bytes, long rows) implements Serializable {
    public WrittenFile {
        if (rows < 1) {
            throw new IllegalArgumentException("a file without rows belongs to no table: " + path);
        }
    }
}
