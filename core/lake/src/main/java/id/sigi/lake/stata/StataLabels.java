package id.sigi.lake.stata;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.ValueLabels;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The value labels of a file, by their names. */
final class StataLabels {
    private static final int PADDING = 3;
    private static final String WHAT = "its value labels";

    private final Path path;
    private final FileBytes bytes;
    private final StataHeader header;
    private final TextForm form;

    private StataLabels(Path path, FileBytes bytes, StataHeader header, TextForm form) {
        this.path = path;
        this.bytes = bytes;
        this.header = header;
        this.form = form;
    }

    static Map<String, ValueLabels> read(Path path, FileBytes bytes, StataHeader header, TextForm form) {
        header.seek(bytes, StataHeader.Part.VALUE_LABELS);
        StataHeader.expect(path, bytes, "<value_labels>");
        return new StataLabels(path, bytes, header, form).tables();
    }

    private Map<String, ValueLabels> tables() {
        Map<String, ValueLabels> tables = new HashMap<>();
        while (isTable()) {
            long length = bytes.i32(WHAT);
            String name = form.terminated(bytes.bytes(header.nameLength(), WHAT), "the name of a value label");
            bytes.skip(PADDING, WHAT);
            tables.put(name, table(bytes.bytes(length, WHAT)));
            StataHeader.expect(path, bytes, "</lbl>");
        }
        return tables;
    }

    /** Passes by the tag of a table or of the end. */
    private boolean isTable() {
        String tag = new String(bytes.bytes(5, WHAT), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (tag.equals("<lbl>")) {
            return true;
        }
        if (!tag.equals("</val")) {
            throw FileDamage.of(path, "its value labels do not end as they should");
        }
        return false;
    }

    /** Count, length of the texts, places of the texts, values, texts. */
    private ValueLabels table(byte[] table) {
        ByteBuffer numbers = ByteBuffer.wrap(table).order(header.order());
        if (table.length < 2 * Integer.BYTES) {
            throw FileDamage.of(path, "a table of value labels is too short");
        }
        long count = numbers.getInt();
        long length = numbers.getInt();
        long texts = 2L * Integer.BYTES * (1 + count);
        if (count < 0 || length < 0 || texts + length > table.length) {
            throw FileDamage.of(path, "a table of value labels is too short for its " + count + " values");
        }
        SortedMap<Double, String> named = new TreeMap<>();
        SortedMap<String, String> missing = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int place = numbers.getInt(Integer.BYTES * (2 + i));
            int value = numbers.getInt(Integer.BYTES * (2 + (int) count + i));
            if (place < 0 || place >= length) {
                throw FileDamage.of(path, "a value label begins outside of its table");
            }
            String label = form.terminated(table, (int) texts + place, (int) length - place, "a value label");
            put(value, label, named, missing);
        }
        return ValueLabels.ofNumbers(named, missing);
    }

    private static void put(
            int value, String label, SortedMap<Double, String> named, SortedMap<String, String> missing) {
        int at = StataMissing.ofLong(value);
        if (at == StataMissing.PRESENT) {
            named.put((double) value, label);
        } else {
            missing.put(StataMissing.code(at), label);
        }
    }
}
