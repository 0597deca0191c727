package id.sigi.lake.stata;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.TextForm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the long texts (strL) of a file lie: they stand behind the rows and are found by variable and row. The places are kept, 16 bytes for
 * each; the texts are read when their row comes by, in a window of their own.
 */
final class LongTexts {
    private static final int VARIABLE_BITS = 17;
    private static final long MOST_ROWS = 1L << (Long.SIZE - VARIABLE_BITS - 1);
    private static final int ASCII = 130;
    private static final int BINARY = 129;
    private static final String WHAT = "its long texts";

    private final Path path;
    private final FileBytes bytes;
    private final TextForm form;
    private final StataHeader header;
    private long[] keys = new long[64];
    private long[] places = new long[64];
    private int count;
    private boolean isSorted = true;

    private LongTexts(Path path, FileBytes bytes, StataHeader header, TextForm form) {
        this.path = path;
        this.bytes = bytes;
        this.header = header;
        this.form = form;
    }

    /** @param bytes of the file, from then on used for nothing else */
    static LongTexts read(Path path, FileBytes bytes, StataHeader header, TextForm form) {
        LongTexts texts = new LongTexts(path, bytes, header, form);
        header.seek(bytes, StataHeader.Part.LONG_TEXTS);
        StataHeader.expect(path, bytes, "<strls>");
        while (texts.isNext()) {
            texts.index();
        }
        texts.sort();
        return texts;
    }

    private boolean isNext() {
        String tag = new String(bytes.bytes(3, WHAT), StandardCharsets.ISO_8859_1);
        if (!tag.equals("GSO") && !tag.equals("</s")) {
            throw FileDamage.of(path, "its long texts do not follow one another as they should");
        }
        return tag.equals("GSO");
    }

    private void index() {
        long variable = bytes.i32(WHAT) & 0xFFFF_FFFFL;
        long row = header.isUtf8() ? bytes.i64(WHAT) : bytes.i32(WHAT) & 0xFFFF_FFFFL;
        long place = bytes.position();
        int kind = bytes.u8(WHAT);
        long length = bytes.i32(WHAT) & 0xFFFF_FFFFL;
        if ((kind != ASCII && kind != BINARY) || variable >= 1L << VARIABLE_BITS || row < 0 || row >= MOST_ROWS) {
            throw FileDamage.of(path, "a long text is of an unknown kind or of no row");
        }
        bytes.skip(length, WHAT);
        add(key(variable, row), place);
    }

    private void add(long key, long place) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        isSorted = isSorted && (count == 0 || keys[count - 1] < key);
        keys[count] = key;
        places[count++] = place;
    }

    /** Stata writes them by row and variable; other programs may not. */
    private void sort() {
        if (isSorted) {
            return;
        }
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingLong(at -> keys[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        keys = Arrays.stream(order).mapToLong(at -> keys[at]).toArray();
        places = Arrays.stream(order).mapToLong(at -> places[at]).toArray();
    }

    private static long key(long variable, long row) {
        return row << VARIABLE_BITS | variable;
    }

    /** A text; an empty one for the reference to none, and where the file keeps bytes that are no text. */
    Optional<String> find(long variable, long row) {
        if (variable == 0 && row == 0) {
            return Optional.of("");
        }
        boolean isPossible = variable < 1L << VARIABLE_BITS && row < MOST_ROWS;
        int at = isPossible ? Arrays.binarySearch(keys, 0, count, key(variable, row)) : -1;
        return at < 0 ? Optional.empty() : Optional.of(textAt(places[at]));
    }

    private String textAt(long place) {
        bytes.seek(place, WHAT);
        int kind = bytes.u8(WHAT);
        byte[] text = bytes.bytes(bytes.i32(WHAT) & 0xFFFF_FFFFL, WHAT);
        return kind == ASCII ? form.terminated(text, "a long text") : "";
    }
}
