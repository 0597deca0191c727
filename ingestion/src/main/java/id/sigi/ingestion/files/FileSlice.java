package id.sigi.ingestion.files;

import id.sigi.ingestion.files.packing.Packing;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Whole lines of one file. Only a plain file of JSON Lines is cut into several slices.
 *
 * @param address where the file lies, as an address: it keeps the bytes of a name, which a text need not
 * @param name name of the file within its folder, as it may be shown and stored; its ending says what the file holds
 * @param from first byte
 * @param until byte after the last
 * @param firstLine number of the first line, from one
 * @param checksum CRC-32C of the bytes
 */
public record FileSlice(URI address, String name, long from, long until, long firstLine, long checksum)
        implements Slice {
    private static final long serialVersionUID = 1L;

    /** The same under another name, which ends alike. */
    public FileSlice named(UnaryOperator<String> names) {
        return new FileSlice(address, names.apply(name), from, until, firstLine, checksum);
    }

    Path file() {
        return Path.of(address);
    }

    Packing packing() {
        return Packing.of(name);
    }

    /** About how many bytes there are when they are unpacked; events shrink to about an eighth. */
    public long plainBytes() {
        return packing() == Packing.PLAIN ? until - from : 8 * (until - from);
    }

    @Override
    public Lines open(int longest) {
        FileFormat format = FileFormat.find(name).orElseThrow(() -> new IllegalArgumentException("no event file"));
        return switch (format) {
            case JSON_LINES -> TextLines.open(this, longest);
            case CSV -> CsvLines.open(this, longest);
            case PARQUET -> new ParquetLines(this);
        };
    }
}
