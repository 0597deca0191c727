package id.sigi.lake.spss;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.Variable;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The cases of a file. */
final class SpssCases {
    /** Seconds from the beginning of 1582-10-14 to that of 1970. */
    private static final double SECONDS_TO_1970 = 12_219_379_200.0;

    private static final double SECONDS_OF_DAY = 86_400;
    private static final double MICROS_OF_SECOND = 1e6;
    private static final int ELEMENT = 8;
    private static final int SEGMENT = 255;

    private final Path path;
    private final SpssHeader header;
    private final Layout layout;
    private final StoredVariable[] variables;
    private final Variable.Kind[] kinds;
    private final TextForm form;
    private final byte[] joined;
    private RowSink sink;

    /**
     * Where cases lie.
     *
     * @param start place of the first in the file
     * @param elements of eight bytes in a case
     */
    record Layout(long start, int elements) {}

    SpssCases(Path path, SpssHeader header, Layout layout, List<StoredVariable> variables, TextForm form) {
        this.path = path;
        this.header = header;
        this.layout = layout;
        this.variables = variables.toArray(StoredVariable[]::new);
        this.kinds = variables.stream().map(StoredVariable::kind).toArray(Variable.Kind[]::new);
        this.form = form;
        this.joined = new byte
                [variables.stream()
                        .mapToInt(variable -> SEGMENT * variable.segments.size())
                        .max()
                        .orElse(0)];
    }

    /** @param bytes of the file, at the first case */
    void forEach(FileBytes bytes, RowSink given) {
        sink = given;
        switch (header.compression()) {
            case NONE -> {
                checkLength(bytes);
                each(into -> {
                    if (bytes.remaining() == 0) {
                        return false;
                    }
                    bytes.read(into, 0, into.length, "a case");
                    return true;
                });
            }
            case BYTES -> each(new PackedCases(path, new PlainSource(bytes), header.order(), header.bias()));
            case ZLIB -> {
                try (ZlibBlocks blocks = new ZlibBlocks(path, bytes)) {
                    each(new PackedCases(path, blocks, header.order(), header.bias()));
                }
            }
        }
    }

    private void checkLength(FileBytes bytes) {
        long most = bytes.remaining() / ((long) ELEMENT * layout.elements());
        if (header.cases() > most) {
            throw FileDamage.of(
                    path,
                    "its header announces " + header.cases() + " cases, and it holds " + most
                            + " at most, so it was cut off or is damaged");
        }
    }

    /** The bytes of a file as they are. */
    private record PlainSource(FileBytes bytes) implements PackedCases.Source {
        @Override
        public boolean read(byte[] into, int at, int length) {
            if (bytes.remaining() == 0) {
                return false;
            }
            bytes.read(into, at, length, "a case");
            return true;
        }
    }

    private void each(CaseBytes cases) {
        byte[] row = new byte[ELEMENT * layout.elements()];
        ByteBuffer numbers = ByteBuffer.wrap(row).order(header.order());
        long count = 0;
        while ((header.cases() < 0 || count < header.cases()) && cases.next(row)) {
            for (int variable = 0; variable < variables.length; variable++) {
                if (variables[variable].isText()) {
                    text(variable, row);
                } else {
                    number(variable, numbers.getDouble(ELEMENT * variables[variable].place));
                }
            }
            sink.endRow();
            count++;
        }
        if (count < header.cases()) {
            throw FileDamage.of(
                    path,
                    "its header announces " + header.cases() + " cases, and it holds " + count
                            + ", so it was cut off or is damaged");
        }
    }

    private void number(int variable, double value) {
        if (value == SpssDictionary.SYSTEM_MISSING || !Double.isFinite(value)) {
            sink.missing(variable, LabelledFile.NO_VALUE);
        } else if (variables[variable].missing.has(value)) {
            sink.missing(variable, SpssFile.code(value));
        } else {
            switch (kinds[variable]) {
                case DATE -> sink.number(variable, Math.floor((value - SECONDS_TO_1970) / SECONDS_OF_DAY));
                case DATETIME -> sink.number(variable, (value - SECONDS_TO_1970) * MICROS_OF_SECOND);
                case NUMBER, TEXT -> sink.number(variable, value);
            }
        }
    }

    private void text(int variable, byte[] row) {
        StoredVariable stored = variables[variable];
        int at = ELEMENT * stored.place;
        byte[] bytes = row;
        int from = at;
        int length = stored.width;
        if (stored.segments.size() > 1) {
            length = join(stored, row, at);
            bytes = joined;
            from = 0;
        }
        while (length > 0 && (bytes[from + length - 1] == ' ' || bytes[from + length - 1] == 0)) {
            length--;
        }
        if (length == 0) {
            return;
        }
        String value = form.text(bytes, from, length, stored.name);
        if (stored.missing.has(value)) {
            sink.missing(variable, value);
        } else {
            sink.text(variable, value);
        }
    }

    /** Puts the segments of a very long text side by side; each fills whole elements of the case. */
    private int join(StoredVariable stored, byte[] row, int start) {
        int at = start;
        int length = 0;
        for (int width : stored.segments) {
            System.arraycopy(row, at, joined, length, width);
            at += ELEMENT * SpssFile.elements(width);
            length += width;
        }
        Arrays.fill(joined, length, joined.length, (byte) ' ');
        return length;
    }
}
