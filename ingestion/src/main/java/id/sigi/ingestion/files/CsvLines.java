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
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Rows of a CSV file (RFC 4180, UTF-8) as the events that they stand for, see {@link EventColumns}. The first row names the columns; an
 * empty cell says nothing. A row of another width than the header comes marked, and a file that cannot be parsed any further ends with a
 * line that says so. Lines are numbered as an editor would, a row by its first line.
 */
final class CsvLines implements Lines {
    private static final int FEWEST_BUFFER_BYTES = 1 << 16;
    private static final String TYPE = "type";

    private final CloseableIterator<CsvRecord> rows;
    private final int longest;
    private List<String> header;
    private long number = 1;
    private boolean isEnded;
    private Line next;

    private CsvLines(CloseableIterator<CsvRecord> rows, int longest) {
        this.rows = rows;
        this.longest = longest;
    }

    static CsvLines open(FileSlice slice, int longest) {
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
                        slice.packing().open(TextLines.bytes(slice)),
                        StandardCharsets.UTF_8);
        return new CsvLines(reader.iterator(), longest);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !isEnded) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    /** The next row, or null behind the header and at the end. */
    private Line advance() {
        try {
            if (!rows.hasNext()) {
                isEnded = true;
                return null;
            }
            CsvRecord row = rows.next();
            number = row.getStartingLineNumber();
            if (header == null) {
                header = row.getFields().stream().map(CsvLines::withoutMark).toList();
                return null;
            }
            return line(row).within(longest);
        } catch (CsvParseException | UncheckedIOException fault) {
            // A parser that lost its place cannot find the next row, and a packed file that breaks off has none.
            isEnded = true;
            return new Line(number, new byte[0], Line.State.BROKEN);
        }
    }

    private static String withoutMark(String name) {
        return name.strip().replace("\uFEFF", "");
    }

    private Line line(CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            byte[] raw = String.join(",", row.getFields()).getBytes(StandardCharsets.UTF_8);
            return new Line(number, raw, Line.State.RAGGED);
        }
        EventColumns event = new EventColumns();
        int type = header.indexOf(TYPE);
        if (type >= 0) {
            event.putText(TYPE, row.getField(type));
        }
        for (int i = 0; i < header.size(); i++) {
            if (i != type && !row.getField(i).isEmpty()) {
                event.putText(header.get(i), row.getField(i));
            }
        }
        return Line.whole(number, event.line());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
