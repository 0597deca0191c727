package id.sigi.lake.stata;

import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.LabelledRows;
import id.sigi.lake.labelled.ValueLabels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes tables as {@code .dta} of release 118, which Stata 14 and later read: numbers as doubles, texts in UTF-8, those of more than 2045 bytes as
 * strL, reasons of missing values as extended missing values, labels cut to what Stata holds. The same table gives the same bytes: no time is
 * written.
 */
public final class StataWriter {
    private static final int RELEASE = 118;
    private static final int NAME = 129;
    private static final int FORMAT = 57;
    private static final int LABEL = 321;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_FIXED = 2045;
    private static final int LONG_TEXT = 32_768;
    private static final int DOUBLE = 65_526;
    private static final int ASCII = 130;
    private static final int ENTRIES_BEFORE = 2;

    private final LabelledRows table;
    private final LittleEndian bytes = new LittleEndian();
    private final List<Long> map = new ArrayList<>();
    private final int[] types;
    private final List<String> names;

    private StataWriter(LabelledRows table) {
        this.table = table;
        this.types = new int[table.columns().size()];
        for (int at = 0; at < types.length; at++) {
            types[at] = type(at);
        }
        this.names = names(table.columns());
    }

    /** The bytes of a file. */
    public static byte[] bytes(LabelledRows table) {
        return new StataWriter(table).written();
    }

    private int type(int column) {
        if (!table.isText(column)) {
            return DOUBLE;
        }
        int longest = table.rows().stream()
                .mapToInt(row -> text(row.get(column)).length)
                .max()
                .orElse(0);
        return longest > LONGEST_FIXED ? LONG_TEXT : Math.max(1, longest);
    }

    /** Names that Stata takes: letters, digits and underscores, no digit in front, 32 of them at most, each there once. */
    private static List<String> names(List<LabelledColumn> columns) {
        List<String> names = new ArrayList<>();
        for (LabelledColumn column : columns) {
            String plain = column.name().replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^(?=[0-9]|$)", "_");
            String free = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
            for (int more = 2; names.contains(free); more++) {
                String end = "_" + more;
                free = plain.substring(0, Math.min(LONGEST_NAME - end.length(), plain.length())) + end;
            }
            names.add(free);
        }
        return names;
    }

    private byte[] written() {
        map.add(0L);
        header();
        map.add(bytes.size());
        bytes.text("<map>");
        int placeOfMap = (int) bytes.size();
        bytes.zeros(Long.BYTES * StataHeader.Part.values().length);
        bytes.text("</map>");
        description();
        data();
        longTexts();
        valueLabels();
        map.add(bytes.size());
        bytes.text("</stata_dta>");
        map.add(bytes.size());
        return bytes.with(placeOfMap, map);
    }

    private void header() {
        bytes.text("<stata_dta><header><release>" + RELEASE + "</release><byteorder>LSF</byteorder><K>");
        bytes.u16(types.length);
        bytes.text("</K><N>");
        bytes.i64(table.rows().size());
        bytes.text("</N><label>");
        byte[] title = cut(table.title());
        bytes.u16(title.length);
        bytes.raw(title);
        bytes.text("</label><timestamp>");
        bytes.u8(0);
        bytes.text("</timestamp></header>");
    }

    private interface Entry {
        void write(int column);
    }

    private void part(String tag, Entry entry) {
        map.add(bytes.size());
        bytes.text("<" + tag + ">");
        for (int column = 0; column < types.length; column++) {
            entry.write(column);
        }
    }

    private void description() {
        part("variable_types", column -> bytes.u16(types[column]));
        bytes.text("</variable_types>");
        part("varnames", column -> bytes.padded(names.get(column).getBytes(StandardCharsets.UTF_8), NAME));
        bytes.text("</varnames>");
        part("sortlist", column -> bytes.u16(0));
        bytes.u16(0);
        bytes.text("</sortlist>");
        part("formats", column -> bytes.padded(format(column).getBytes(StandardCharsets.UTF_8), FORMAT));
        bytes.text("</formats>");
        part("value_label_names", column -> bytes.padded(labelName(column).getBytes(StandardCharsets.UTF_8), NAME));
        bytes.text("</value_label_names>");
        part("variable_labels", column -> bytes.padded(cut(variableLabel(column)), LABEL));
        bytes.text("</variable_labels>");
        map.add(bytes.size());
        bytes.text("<characteristics></characteristics>");
    }

    private String variableLabel(int column) {
        return table.columns().get(column).variable().label();
    }

    private String format(int column) {
        return switch (types[column]) {
            case DOUBLE -> "%10.0g";
            case LONG_TEXT -> "%-9s";
            default -> "%-" + types[column] + "s";
        };
    }

    private ValueLabels labels(int column) {
        return table.columns().get(column).variable().labels();
    }

    private String labelName(int column) {
        return types[column] != DOUBLE || labels(column).isEmpty() ? "" : names.get(column);
    }

    private static byte[] text(Object value) {
        return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    private static byte[] cut(String label) {
        int end = label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label.length()
                : label.offsetByCodePoints(0, LONGEST_LABEL);
        return label.substring(0, end).getBytes(StandardCharsets.UTF_8);
    }

    private void data() {
        map.add(bytes.size());
        bytes.text("<data>");
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < types.length; column++) {
                cell(row, column, table.rows().get(row).get(column));
            }
        }
        bytes.text("</data>");
    }

    private void cell(int row, int column, Object value) {
        if (types[column] == DOUBLE) {
            bytes.i64(
                    value instanceof Double number && Double.isFinite(number)
                            ? Double.doubleToRawLongBits(number)
                            : StataMissing.bits(value instanceof LabelledRows.Missing missing ? missing.code() : "."));
        } else if (types[column] != LONG_TEXT) {
            bytes.padded(text(value), types[column]);
        } else if (text(value).length == 0) {
            bytes.i64(0);
        } else {
            bytes.u16(column + 1);
            bytes.i48(row + 1L);
        }
    }

    private void longTexts() {
        map.add(bytes.size());
        bytes.text("<strls>");
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < types.length; column++) {
                byte[] text = text(table.rows().get(row).get(column));
                if (types[column] == LONG_TEXT && text.length > 0) {
                    bytes.text("GSO");
                    bytes.i32(column + 1);
                    bytes.i64(row + 1L);
                    bytes.u8(ASCII);
                    bytes.i32(text.length + 1);
                    bytes.padded(text, text.length + 1);
                }
            }
        }
        bytes.text("</strls>");
    }

    private void valueLabels() {
        map.add(bytes.size());
        bytes.text("<value_labels>");
        for (int column = 0; column < types.length; column++) {
            if (!labelName(column).isEmpty()) {
                bytes.text("<lbl>");
                valueLabel(names.get(column), labels(column));
                bytes.text("</lbl>");
            }
        }
        bytes.text("</value_labels>");
    }

    private void valueLabel(String name, ValueLabels labels) {
        Map<Integer, byte[]> texts = new TreeMap<>();
        labels.ofNumbers().forEach((code, label) -> {
            if (code == Math.rint(code) && Math.abs(code) <= StataMissing.LARGEST_LONG) {
                texts.put(code.intValue(), label.getBytes(StandardCharsets.UTF_8));
            }
        });
        labels.ofMissing()
                .forEach((code, label) -> texts.put(StataMissing.ofCode(code), label.getBytes(StandardCharsets.UTF_8)));
        int length = texts.values().stream().mapToInt(text -> text.length + 1).sum();
        bytes.i32(Integer.BYTES * ENTRIES_BEFORE * (1 + texts.size()) + length);
        bytes.padded(name.getBytes(StandardCharsets.UTF_8), NAME);
        bytes.zeros(3);
        bytes.i32(texts.size());
        bytes.i32(length);
        int place = 0;
        for (byte[] text : texts.values()) {
            bytes.i32(place);
            place += text.length + 1;
        }
        texts.keySet().forEach(bytes::i32);
        texts.values().forEach(text -> bytes.padded(text, text.length + 1));
    }
}
