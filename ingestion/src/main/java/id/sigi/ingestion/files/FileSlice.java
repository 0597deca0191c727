package id.sigi.ingestion.files;

import java.nio.file.Path;

/**
 * Whole lines of one file. Only a plain file of JSON Lines is cut into several slices.
 *
 * @param path path of the file
 * @param name name of the file within its folder
 * @param from first byte
 * @param until byte after the last
 * @param firstLine number of the first line, from one
 */
public record FileSlice(String path, String name, long from, long until, long firstLine) implements Slice {
    private static final long serialVersionUID = 1L;

    Packing packing() {
        return Packing.of(path);
    }

    /** Number of bytes to read of the file as it lies on disk; a compressed file is read to its end. */
    long bytes() {
        return packing() == Packing.PLAIN ? until - from : Long.MAX_VALUE;
    }

    /** About how many bytes there are when they are unpacked; events shrink to about an eighth. */
    public long plainBytes() {
        return packing() == Packing.PLAIN ? until - from : 8 * (until - from);
    }

    @Override
    public Lines open(int longest) {
        FileFormat format = FileFormat.find(path).orElseThrow(() -> new IllegalArgumentException("no event file"));
        return switch (format) {
            case JSON_LINES -> TextLines.open(this, longest);
            case CSV -> CsvLines.open(this, longest);
            case PARQUET -> new ParquetLines(Path.of(path));
        };
    }
}
