package id.sigi.ingestion.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file (RFC 4180, UTF-8) as the events that they stand for, see {@link EventColumns}. The first row names the columns; an
 * empty cell says nothing. A first row that names no attribute of an event is no heading: it and all that follow come marked. A row of another width than the header comes marked, and a file that cannot be parsed any further ends with a
 * line that says so. Lines are numbered as an editor would, a row by its first line.
 *
 * <p>The parser is given every byte as a character of its own, because in UTF-8 what parts cells and rows is single bytes: so a row that is
 * no UTF-8 comes as the bytes that it has, for the check to refuse, and costs no other row.
 */
final class CsvLines extends FileLines {
    private static final int FEWEST_BUFFER_BYTES = 1 << 16;
    private static final String TYPE = "type";

    private final CloseableIterator<CsvRecord> rows;
    private final DecompressedStream input;
    private final int longest;
    private List<String> header;
    /** Names that the header has more than once. */
    private Set<String> repeated;

    private long number = 1;

    private CsvLines(CloseableIterator<CsvRecord> rows, DecompressedStream input, int longest) {
        this.rows = rows;
        this.input = input;
        this.longest = longest;
    }

    static CsvLines open(FileSlice slice, int longest) {
        DecompressedStream input = DecompressedStream.open(slice);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .detectBomHeader(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(FEWEST_BUFFER_BYTES, longest))
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(10_000)
                                .maxFieldSize(Math.max(FEWEST_BUFFER_BYTES, longest))
                                .maxRecordSize(Math.max(FEWEST_BUFFER_BYTES, longest))),
                        input,
                        StandardCharsets.ISO_8859_1);
        return new CsvLines(reader.iterator(), input, longest);
    }

    /** The next row, or null behind the header and at the end. */
    @Override
    Line advance() {
        try {
            if (!rows.hasNext()) {
                end();
                return null;
            }
            CsvRecord row = rows.next();
            number = row.getStartingLineNumber();
            if (header == null) {
                head(row);
                return isHeadless() ? headless(row) : null;
            }
            return isHeadless() ? headless(row) : line(row).within(longest);
        } catch (CsvParseException | UncheckedIOException fault) {
            // A parser that lost its place cannot find the next row, and a packed file that breaks off has none.
            end();
            return new Line(number, new byte[0], Line.State.BROKEN);
        }
    }

    @Override
    void verify() {
        input.verify();
    }

    private void head(CsvRecord row) {
        header = row.getFields().stream()
                .map(cell -> new String(bytes(cell), StandardCharsets.UTF_8))
                .map(name -> name.strip().replace("\uFEFF", "").strip())
                .toList();
        // Columns without a name come in numbers from spreadsheets; they say nothing as long as they are empty.
        repeated = header.stream()
                .filter(name -> !name.isEmpty() && Collections.frequency(header, name) > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isHeadless() {
        return header.stream().noneMatch(EventColumns::isKnown);
    }

    private Line headless(CsvRecord row) {
        return new Line(number, bytes(String.join(",", row.getFields())), Line.State.HEADLESS);
    }

    private static byte[] bytes(String cells) {
        return cells.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Line line(CsvRecord row) {
        byte[] raw = bytes(String.join(",", row.getFields()));
        if (row.getFieldCount() != header.size()) {
            return new Line(number, raw, Line.State.RAGGED);
        }
        if (!Utf8.isIn(raw)) {
            return Line.whole(number, raw);
        }
        EventColumns event = new EventColumns();
        int type = header.indexOf(TYPE);
        if (type >= 0) {
            event.putText(TYPE, text(row, type));
        }
        for (int i = 0; i < header.size(); i++) {
            if (i != type && !row.getField(i).isEmpty()) {
                event.putText(header.get(i), text(row, i));
            }
        }
        repeated.forEach(event::repeat);
        return event.line(number);
    }

    private static String text(CsvRecord row, int column) {
        return new String(bytes(row.getField(column)), StandardCharsets.UTF_8);
    }

    @Override
    void release() throws IOException {
        rows.close();
    }
}
