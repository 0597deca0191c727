package id.sigi.lake.stata;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.Variable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rows of a file. */
final class StataRows {
    /** Days from the beginning of 1960 to that of 1970. */
    private static final double DAYS_TO_1970 = 3653;

    private static final double MILLIS_TO_1970 = DAYS_TO_1970 * 86_400_000;
    private static final double MICROS_OF_MILLI = 1000;

    private final Path path;
    private final StataHeader header;
    private final StataType[] types;
    private final List<Variable> variables;
    private final Variable.Kind[] kinds;
    private final TextForm form;
    private LongTexts texts;
    private RowSink sink;

    StataRows(Path path, StataHeader header, List<StataType> types, List<Variable> variables, TextForm form) {
        this.path = path;
        this.header = header;
        this.types = types.toArray(StataType[]::new);
        this.variables = variables;
        this.kinds = variables.stream().map(Variable::kind).toArray(Variable.Kind[]::new);
        this.form = form;
    }

    /** @param behind the file once more, for what stands behind the rows */
    void forEach(FileBytes bytes, FileBytes behind, RowSink given) {
        sink = given;
        long width = 0;
        boolean hasLongTexts = false;
        for (StataType type : types) {
            width += type.width();
            hasLongTexts |= type.storage() == StataType.Storage.LONG_TEXT;
        }
        header.seek(bytes, StataHeader.Part.DATA);
        StataHeader.expect(path, bytes, "<data>");
        StataFile.checkRows(path, bytes, header, width);
        texts = hasLongTexts ? LongTexts.read(path, behind, header, form) : null;
        for (long row = 0; row < header.rows(); row++) {
            ByteBuffer window = bytes.record((int) width, "its rows");
            row(window, window.position() - (int) width);
            sink.endRow();
        }
        StataHeader.expect(path, bytes, "</data>");
    }

    private void row(ByteBuffer window, int start) {
        int at = start;
        for (int variable = 0; variable < types.length; variable++) {
            StataType type = types[variable];
            switch (type.storage()) {
                case BYTE -> number(variable, window.get(at), StataMissing.ofByte(window.get(at)));
                case INT -> number(variable, window.getShort(at), StataMissing.ofInt(window.getShort(at)));
                case LONG -> number(variable, window.getInt(at), StataMissing.ofLong(window.getInt(at)));
                case FLOAT -> number(variable, window.getFloat(at), StataMissing.ofFloat(window.getInt(at)));
                case DOUBLE -> number(variable, window.getDouble(at), StataMissing.ofDouble(window.getLong(at)));
                case TEXT -> text(variable, fixed(window, at, variable));
                case LONG_TEXT -> text(variable, longText(window, at, variable));
            }
            at += type.width();
        }
    }

    private void number(int variable, double value, int missing) {
        if (missing != StataMissing.PRESENT) {
            sink.missing(variable, StataMissing.code(missing));
            return;
        }
        switch (kinds[variable]) {
            case DATE -> sink.number(variable, value - DAYS_TO_1970);
            case DATETIME -> sink.number(variable, (value - MILLIS_TO_1970) * MICROS_OF_MILLI);
            case NUMBER, TEXT -> sink.number(variable, value);
        }
    }

    private String fixed(ByteBuffer window, int at, int variable) {
        return form.terminated(
                window.array(),
                window.arrayOffset() + at,
                types[variable].width(),
                variables.get(variable).name());
    }

    /** A reference of release 119 has three bytes for the variable; ReadStat, and so R's haven, gives it two as in release 118. */
    private String longText(ByteBuffer window, int at, int variable) {
        Optional<String> text = findLongText(window, at, header.referenceLength());
        if (text.isEmpty() && header.release() == StataHeader.LAST_RELEASE) {
            text = findLongText(window, at, Short.BYTES);
        }
        return text.orElseThrow(() -> FileDamage.of(
                path, "a row names a long text of " + variables.get(variable).name() + " that is not in the file"));
    }

    private Optional<String> findLongText(ByteBuffer window, int at, int first) {
        long whose = unsigned(window, at, first);
        long row = unsigned(window, at + first, Long.BYTES - first);
        return texts.find(whose, row);
    }

    private long unsigned(ByteBuffer window, int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            int place = header.order() == ByteOrder.BIG_ENDIAN ? at + i : at + length - 1 - i;
            value = value << Byte.SIZE | (window.get(place) & 0xFF);
        }
        return value;
    }

    private void text(int variable, String value) {
        if (!value.isEmpty()) {
            sink.text(variable, value);
        }
    }
}
