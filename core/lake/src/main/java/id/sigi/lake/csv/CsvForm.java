package id.sigi.lake.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a CSV file is written.
 *
 * @param separator what stands between fields; a comma where nothing is declared, and a file that plainly has another is then refused
 * @param point what stands before the decimals of a number
 * @param thousands what may stand between groups of three digits; nothing where numbers are not grouped
 * @param encoding of the text; UTF-8, or what a byte order mark says, where nothing is declared
 * @param missing texts that stand for a missing value besides an empty field and {@code NA}
 */
public record CsvForm(
        Optional<Character> separator,
        char point,
        Optional<Character> thousands,
        Optional<Charset> encoding,
        List<String> missing) {
    private static final char COMMA = ',';

    public CsvForm {
        Objects.requireNonNull(separator, "separator");
        Objects.requireNonNull(thousands, "thousands");
        Objects.requireNonNull(encoding, "encoding");
        missing = List.copyOf(missing);
    }

    /** Commas between fields, points before decimals, UTF-8, and nothing else declared. */
    public static CsvForm plain() {
        return new CsvForm(Optional.empty(), '.', Optional.empty(), Optional.empty(), List.of());
    }

    char separatorOrComma() {
        return separator.orElse(COMMA);
    }
}
