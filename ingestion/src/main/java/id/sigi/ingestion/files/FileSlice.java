package id.sigi.ingestion.files;

import java.io.Serializable;

/**
 * Whole lines of one file, read by one worker. A compressed file is always one slice.
 *
 * @param path path of the file
 * @param name name of the file within its folder
 * @param from first byte
 * @param until byte after the last
 * @param firstLine number of the first line, from one
 */
public record FileSlice(String path, String name, long from, long until, long firstLine) implements Serializable {
    boolean isCompressed() {
        return path.endsWith(".gz");
    }
}
