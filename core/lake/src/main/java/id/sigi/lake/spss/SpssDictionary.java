package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.TextForm;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records in front of the cases. Texts are decoded once all were read, because the encoding may stand in the last. */
final class SpssDictionary {
    static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    private static final int VARIABLE = 2;
    private static final int VALUE_LABELS = 3;
    private static final int LABELLED = 4;
    private static final int DOCUMENT = 6;
    private static final int EXTENSION = 7;
    private static final int END = 999;
    private static final int NAME_BYTES = 8;
    private static final int ELEMENT = 8;
    private static final int DOCUMENT_BYTES = 80;
    private static final int WIDEST = 255;
    private static final String WHAT = "its dictionary";

    private final Path path;
    private final FileBytes bytes;
    private final List<RawVariable> variables = new ArrayList<>();
    private final List<RawLabels> labels = new ArrayList<>();
    private final Map<Integer, byte[]> extensions = new LinkedHashMap<>();
    private int elements;

    /** A record of value labels and the variables that they are of, by their first element, from one. */
    record RawLabels(List<byte[]> values, List<byte[]> texts, List<Integer> places) {}

    private SpssDictionary(Path path, FileBytes bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Reads up to the first case. */
    static SpssDictionary read(Path path, FileBytes bytes) {
        SpssDictionary dictionary = new SpssDictionary(path, bytes);
        for (int record = bytes.i32(WHAT); record != END; record = bytes.i32(WHAT)) {
            dictionary.record(record);
        }
        bytes.skip(Integer.BYTES, WHAT);
        return dictionary;
    }

    private void record(int record) {
        switch (record) {
            case VARIABLE -> variable();
            case VALUE_LABELS -> labels();
            case DOCUMENT -> bytes.skip((long) DOCUMENT_BYTES * (bytes.i32(WHAT) & 0xFFFF_FFFFL), WHAT);
            case EXTENSION -> extension();
            default -> throw FileDamage.of(path, "its dictionary has a record of the unknown kind " + record);
        }
    }

    private void variable() {
        int width = bytes.i32(WHAT);
        boolean hasLabel = bytes.i32(WHAT) != 0;
        int missing = bytes.i32(WHAT);
        int format = bytes.i32(WHAT) >> 16 & 0xFF;
        bytes.skip(Integer.BYTES, WHAT);
        byte[] name = bytes.bytes(NAME_BYTES, WHAT);
        if (width < -1 || width > WIDEST || Math.abs((long) missing) > 3 || missing == -1) {
            throw FileDamage.of(path, "a variable has an unknown type or kind of missing values");
        }
        Optional<byte[]> label = Optional.empty();
        if (hasLabel) {
            long length = bytes.i32(WHAT) & 0xFFFF_FFFFL;
            label = Optional.of(bytes.bytes(length, WHAT));
            bytes.skip((4 - length % 4) % 4, WHAT);
        }
        byte[] texts = bytes.bytes((long) ELEMENT * Math.abs(missing), WHAT);
        double[] values = new double[Math.abs(missing)];
        ByteBuffer numbers = ByteBuffer.wrap(texts).order(bytes.order());
        Arrays.setAll(values, at -> numbers.getDouble(ELEMENT * at));
        if (width >= 0) {
            variables.add(
                    new RawVariable(elements, width, format, name, label, new RawMissing(missing < 0, values, texts)));
        }
        elements++;
    }

    private void labels() {
        long count = bytes.i32(WHAT) & 0xFFFF_FFFFL;
        List<byte[]> values = new ArrayList<>();
        List<byte[]> texts = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            values.add(bytes.bytes(ELEMENT, WHAT));
            int length = bytes.u8(WHAT);
            texts.add(bytes.bytes(length, WHAT));
            bytes.skip((ELEMENT - (length + 1) % ELEMENT) % ELEMENT, WHAT);
        }
        if (bytes.i32(WHAT) != LABELLED) {
            throw FileDamage.of(path, "its value labels do not say which variables they are of");
        }
        long variablesOf = bytes.i32(WHAT) & 0xFFFF_FFFFL;
        bytes.require(Integer.BYTES * variablesOf, WHAT);
        List<Integer> places = new ArrayList<>();
        for (long i = 0; i < variablesOf; i++) {
            places.add(bytes.i32(WHAT));
        }
        labels.add(new RawLabels(values, texts, places));
    }

    private void extension() {
        int kind = bytes.i32(WHAT);
        long size = bytes.i32(WHAT) & 0xFFFF_FFFFL;
        long count = bytes.i32(WHAT) & 0xFFFF_FFFFL;
        byte[] data = bytes.bytes(Math.min(size * count, Long.MAX_VALUE), WHAT);
        extensions.put(kind, data);
    }

    int elements() {
        return elements;
    }

    List<RawLabels> rawLabels() {
        return labels;
    }

    Optional<byte[]> extension(int kind) {
        return Optional.ofNullable(extensions.get(kind));
    }

    /** The variables with names, labels and missing values of their own records. */
    List<StoredVariable> stored(TextForm form) {
        List<StoredVariable> stored = new ArrayList<>();
        for (RawVariable raw : variables) {
            StoredVariable variable = new StoredVariable(
                    raw.place, raw.width, form.terminated(raw.name, "a name").strip(), raw.format);
            raw.label.ifPresent(label -> variable.label = form.terminated(label, "a variable label"));
            variable.missing = raw.width == 0 ? raw.missing.numbers() : raw.missing.texts(form);
            stored.add(variable);
        }
        return stored;
    }
}
