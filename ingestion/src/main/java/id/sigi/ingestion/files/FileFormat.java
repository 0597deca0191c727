package id.sigi.ingestion.files;

import id.sigi.ingestion.files.packing.Packing;
import java.util.Locale;
import java.util.Optional;

/** What a file holds. */
public enum FileFormat {
    /** One JSON object on each line. */
    JSON_LINES,
    /** One event on each row: columns {@code id}, {@code type}, {@code source}, {@code subject}, {@code time}, and one for each field. */
    CSV,
    /** As CSV, with types. */
    PARQUET;

    /** The endings of the names of event files, in words. */
    public static final String ENDINGS = ".jsonl or .csv, also behind .gz or .zst, or .parquet";

    /** The format by a file's name, empty if the name is of no event file; an ending in capitals is the same ending. */
    public static Optional<FileFormat> find(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = Packing.stem(lower);
        if (stem.endsWith(".jsonl")) {
            return Optional.of(JSON_LINES);
        }
        if (stem.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        return lower.endsWith(".parquet") ? Optional.of(PARQUET) : Optional.empty();
    }
}
