package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.TextForm;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the subheaders of a file's pages say of its rows and columns. */
final class SasDescription {
    private static final int ROW_SIZE = 0xF7F7F7F7;
    private static final int COLUMN_SIZE = 0xF6F6F6F6;
    private static final int COUNTS = 0xFFFFFC00;
    private static final int COLUMNS_MASK = 0xFFFFFFF8;
    private static final int FORMATS = 0xFFFFFBFE;
    private static final int ATTRIBUTES = 0xFFFFFFFC;
    private static final int TEXTS = 0xFFFFFFFD;
    private static final int NAMES = 0xFFFFFFFF;
    private static final int REFERENCE = 8;
    private static final int MOST_COLUMNS = 1 << 20;

    private final Path path;
    private final List<byte[]> texts = new ArrayList<>();
    private final List<TextPlace> names = new ArrayList<>();
    private final List<Storage> storages = new ArrayList<>();
    private final List<TextPlace> formats = new ArrayList<>();
    private final List<TextPlace> labels = new ArrayList<>();
    private long rowLength;
    private long rows;
    private long mixedRows;
    private long columns;
    private RowCompression compression = RowCompression.NONE;

    /** Where a text lies: in which block, where in it and how long it is. */
    private record TextPlace(int block, int place, int length) {}

    /**
     * Where a column's values lie in a row.
     *
     * @param place its first byte
     * @param length its bytes
     */
    record Storage(int place, int length, boolean isNumber) {}

    SasDescription(Path path) {
        this.path = path;
    }

    void add(PageBytes part) {
        int word = part.word();
        if (part.length() < 2 * word) {
            return;
        }
        switch (signature(part)) {
            case ROW_SIZE -> {
                rowLength = part.word(5L * word);
                rows = part.word(6L * word);
                mixedRows = part.word(15L * word);
            }
            case COLUMN_SIZE -> columns = part.word(word);
            case TEXTS -> addTexts(part.part(word, part.length() - word));
            case NAMES -> addNames(part);
            case ATTRIBUTES -> addStorages(part);
            case FORMATS -> {
                formats.add(textPlace(part, 3L * word + 22));
                labels.add(textPlace(part, 3L * word + 28));
            }
            default -> {
                // Counts and lists that nothing here needs.
            }
        }
    }

    /** Whether a part says what it is, and so is no row. */
    static boolean isDescription(PageBytes part) {
        if (part.length() < 2 * part.word()) {
            return false;
        }
        int signature = signature(part);
        return signature == ROW_SIZE
                || signature == COLUMN_SIZE
                || signature == COUNTS
                || signature == FORMATS
                || (signature & COLUMNS_MASK) == COLUMNS_MASK;
    }

    /** The half that tells, of eight bytes whose great ones may come first. */
    private static int signature(PageBytes part) {
        int first = part.i32(0);
        boolean isBehind = part.isWide() && part.bytes().order() == ByteOrder.BIG_ENDIAN && (first == 0 || first == -1);
        return isBehind ? part.i32(Integer.BYTES) : first;
    }

    private void addTexts(PageBytes part) {
        byte[] block = part.copied();
        if (texts.isEmpty()) {
            compression = RowCompression.of(new String(block, StandardCharsets.ISO_8859_1));
        }
        texts.add(block);
    }

    private static TextPlace textPlace(PageBytes part, long at) {
        return new TextPlace(part.u16(at), part.u16(at + 2), part.u16(at + 4));
    }

    private void addNames(PageBytes part) {
        int word = part.word();
        long count = (part.length() - 2L * word - 12) / REFERENCE;
        for (long i = 0; i < count; i++) {
            names.add(textPlace(part, word + REFERENCE * (i + 1)));
        }
    }

    private void addStorages(PageBytes part) {
        int word = part.word();
        int entry = word + REFERENCE;
        long count = (part.length() - 2L * word - 12) / entry;
        for (long i = 0; i < count; i++) {
            long at = word + REFERENCE + entry * i;
            long place = part.word(at);
            long length = part.i32(at + word) & 0xFFFF_FFFFL;
            if (place > Integer.MAX_VALUE || length > Integer.MAX_VALUE) {
                throw FileDamage.of(path, "a column lies outside of its row");
            }
            storages.add(new Storage((int) place, (int) length, part.u8(at + word + 6) == 1));
        }
    }

    /** Whether everything was said of every column, and the blocks of text that it points into were read, which may stand on a later page. */
    boolean isWhole() {
        return columns > 0
                && names.size() >= columns
                && storages.size() >= columns
                && formats.size() >= columns
                && Stream.of(names, labels, formats).allMatch(this::isRead);
    }

    private boolean isRead(List<TextPlace> places) {
        return places.stream().limit(columns).allMatch(place -> place.length() == 0 || place.block() < texts.size());
    }

    /** @throws id.sigi.programme.fault.RequestFault if something is missing or does not fit */
    void check(long largest) {
        if (!isWhole() || columns > MOST_COLUMNS) {
            throw FileDamage.of(path, "it does not say of every column where it lies and what it is called");
        }
        if (rowLength <= 0 || rowLength > largest) {
            throw FileDamage.of(path, "its rows have " + rowLength + " bytes, more than a page or none");
        }
        storages().forEach(storage -> {
            if ((long) storage.place() + storage.length() > rowLength
                    || (storage.isNumber() && (storage.length() < 3 || storage.length() > Double.BYTES))) {
                throw FileDamage.of(path, "a column lies outside of its row");
            }
        });
    }

    List<Storage> storages() {
        return storages.subList(0, (int) columns);
    }

    int columns() {
        return (int) columns;
    }

    int rowLength() {
        return (int) rowLength;
    }

    long rows() {
        return rows;
    }

    long mixedRows() {
        return mixedRows;
    }

    RowCompression compression() {
        return compression;
    }

    String name(int column, TextForm form) {
        return text(names.get(column), form);
    }

    String format(int column, TextForm form) {
        return text(formats.get(column), form);
    }

    String label(int column, TextForm form) {
        return text(labels.get(column), form);
    }

    private String text(TextPlace place, TextForm form) {
        if (place.length() == 0) {
            return "";
        }
        if (place.block() >= texts.size() || place.place() + place.length() > texts.get(place.block()).length) {
            throw FileDamage.of(path, "the name, label or format of a column lies outside of its block");
        }
        return form.terminated(texts.get(place.block()), place.place(), place.length(), "the description of a column")
                .strip();
    }
}
