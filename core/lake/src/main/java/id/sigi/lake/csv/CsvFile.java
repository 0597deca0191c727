package id.sigi.lake.csv;

import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A CSV file that was read once from end to end, so that it is known to be whole and of what type each column is.
 *
 * @param path where it lies
 * @param form how it is written
 * @param columns its columns in order
 * @param places the place of each of these columns in a row of the file
 * @param rows its rows, the heading not counted; at least one
 * @param sha256 digest of the bytes that were read, in hexadecimal
 */
public record CsvFile(
        Path path, CsvForm form, List<CsvColumn> columns, List<Integer> places, long rows, String sha256) {
    private static final List<String> NAMES = List.of(".csv", ".tsv", ".tab", ".txt");
    private static final String SHA_256 = "SHA-256";

    public CsvFile {
        columns = List.copyOf(columns);
        places = List.copyOf(places);
    }

    /** Whether a file's name says that it is a text of rows, plain or packed. */
    public static boolean isNamed(Path path) {
        String stem = Packing.stem(String.valueOf(path.getFileName()));
        return NAMES.stream().anyMatch(stem::endsWith);
    }

    /**
     * The headings of a file, of which no more is read than tells that they are headings.
     *
     * @throws RequestFault if it has none, or its beginning is malformed
     */
    public static List<String> headings(Path path, CsvForm form) {
        try (CsvRows rows = CsvRows.open(path, form, digest())) {
            HeaderNames heading = HeaderNames.read(path, rows);
            FirstRow row = heading.row();
            while (!row.isJudged()
                    && rows.next((column, text, offset, length, line) -> row.see(column, text, offset, length))) {
                row.endRow();
            }
            return heading.names().stream().filter(name -> !name.isEmpty()).toList();
        }
    }

    /**
     * Reads a file once.
     *
     * @throws RequestFault if it is malformed: the reason names the line
     */
    public static CsvFile examine(Path path, CsvForm form) {
        MessageDigest digest = digest();
        try (CsvRows rows = CsvRows.open(path, form, digest)) {
            HeaderNames heading = HeaderNames.read(path, rows);
            FirstRow row = heading.row();
            ColumnFacts[] facts = facts(heading.names().size(), form);
            long count = 0;
            while (rows.next((column, text, offset, length, line) -> {
                if (column < facts.length) {
                    facts[column].see(text, offset, length, line);
                }
                if (!row.isJudged()) {
                    row.see(column, text, offset, length);
                }
            })) {
                refuseRagged(path, rows, facts.length);
                if (!row.isJudged()) {
                    row.endRow();
                }
                count++;
            }
            if (count == 0) {
                throw CsvFault.of(path, "it has a heading and no rows", "Give it rows, one for each unit");
            }
            rows.drain();
            return of(path, form, heading, facts, new Read(count, HexFormat.of().formatHex(digest.digest())));
        }
    }

    private record Read(long rows, String sha256) {}

    private static CsvFile of(Path path, CsvForm form, HeaderNames heading, ColumnFacts[] facts, Read read) {
        List<CsvColumn> columns = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < facts.length; i++) {
            if (!heading.isDropped(i, facts[i].isEmpty())) {
                String name = heading.names().get(i);
                columns.add(facts[i].column(name, heading.asWritten(name)));
                places.add(i);
            }
        }
        return new CsvFile(path, form, columns, places, read.rows(), read.sha256());
    }

    private static ColumnFacts[] facts(int width, CsvForm form) {
        NumberForm number = new NumberForm(form);
        MissingTexts missing = new MissingTexts(form.missing(), form);
        ColumnFacts[] facts = new ColumnFacts[width];
        Arrays.setAll(facts, column -> new ColumnFacts(number, missing));
        return facts;
    }

    private static void refuseRagged(Path path, CsvRows rows, int width) {
        if (rows.width() != width) {
            String hint = rows.width() == width + 1
                    ? "Give every column a name in the heading, also a first one of row names, and quote a field that"
                            + " holds a separator or a line break"
                    : "";
            throw CsvFault.ragged(path, rows.line(), new CsvFault.Width(rows.width(), width), hint);
        }
    }

    /**
     * Reads the file a second time and hands every row on.
     *
     * @throws RequestFault if it is no longer what it was
     */
    public void forEach(CsvSink sink) {
        MessageDigest digest = digest();
        try (CsvRows rows = CsvRows.open(path, form, digest)) {
            HeaderNames.read(path, rows);
            CsvValues values = new CsvValues(this, sink);
            while (rows.next(values)) {
                values.endRow();
            }
            rows.drain();
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw CsvFault.of(path, "it was changed while it was read", "Run again when nobody writes to it");
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance(SHA_256);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer SHA-256", fault);
        }
    }
}
