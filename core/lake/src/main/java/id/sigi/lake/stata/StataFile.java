package id.sigi.lake.stata;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.ValueLabels;
import id.sigi.lake.labelled.Variable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A {@code .dta} file of release 117, 118 or 119. */
public final class StataFile implements LabelledReader {
    private static final Pattern DAYS = Pattern.compile("%-?t?d.*");
    private static final Pattern MILLISECONDS = Pattern.compile("%-?tc.*");
    /** What Stata before release 118 writes on Windows; text of such files is taken for UTF-8 first. */
    private static final Charset BEFORE_UTF8 = Charset.forName("windows-1252");

    private final Path path;
    private final StataHeader header;
    private final TextForm form;
    private final List<StataType> types;
    private final List<Variable> variables;

    private StataFile(Path path, StataHeader header, TextForm form, List<StataType> types, List<Variable> variables) {
        this.path = path;
        this.header = header;
        this.form = form;
        this.types = List.copyOf(types);
        this.variables = List.copyOf(variables);
    }

    /**
     * Reads the description of a file.
     *
     * @throws id.sigi.programme.fault.RequestFault if it is no such file or is damaged
     */
    public static StataFile open(Path path) {
        try (FileBytes bytes = FileBytes.open(path)) {
            StataHeader header = StataHeader.read(path, bytes);
            TextForm form =
                    header.isUtf8() ? TextForm.of(path, StandardCharsets.UTF_8) : TextForm.utf8Or(path, BEFORE_UTF8);
            Description described = new Description(path, bytes, header, form);
            List<StataType> types = described.types();
            return new StataFile(path, header, form, types, described.variables(types));
        }
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public void forEach(RowSink sink) {
        try (FileBytes bytes = FileBytes.open(path).order(header.order());
                FileBytes behind = FileBytes.open(path).order(header.order())) {
            StataRows rows = new StataRows(path, header, types, variables, form);
            rows.forEach(bytes, behind, sink);
        }
    }

    /** The parts between the header and the rows. */
    private record Description(Path path, FileBytes bytes, StataHeader header, TextForm form) {
        List<StataType> types() {
            return part(StataHeader.Part.TYPES, "variable_types", () -> {
                bytes.require(2L * header.variables(), "its types");
                return each(() -> StataType.of(path, bytes.u16("its types")));
            });
        }

        List<Variable> variables(List<StataType> types) {
            List<String> names = texts(StataHeader.Part.NAMES, "varnames", header.nameLength());
            List<String> formats = texts(StataHeader.Part.FORMATS, "formats", header.formatLength());
            List<String> named = texts(StataHeader.Part.LABEL_NAMES, "value_label_names", header.nameLength());
            List<String> labels = texts(StataHeader.Part.LABELS, "variable_labels", header.labelLength());
            Map<String, ValueLabels> tables = StataLabels.read(path, bytes, header, form);
            List<Variable> variables = new ArrayList<>();
            for (int at = 0; at < header.variables(); at++) {
                variables.add(new Variable(
                        names.get(at),
                        kind(types.get(at), formats.get(at)),
                        labels.get(at),
                        tables.getOrDefault(named.get(at), ValueLabels.NONE)));
            }
            return variables;
        }

        private static Variable.Kind kind(StataType type, String format) {
            if (type.isText()) {
                return Variable.Kind.TEXT;
            }
            if (MILLISECONDS.matcher(format).matches()) {
                return Variable.Kind.DATETIME;
            }
            return DAYS.matcher(format).matches() ? Variable.Kind.DATE : Variable.Kind.NUMBER;
        }

        private List<String> texts(StataHeader.Part part, String tag, int length) {
            return part(part, tag, () -> {
                bytes.require((long) length * header.variables(), tag);
                return each(() -> form.terminated(bytes.bytes(length, tag), tag.replace('_', ' ')));
            });
        }

        private <T> T part(StataHeader.Part part, String tag, Supplier<T> read) {
            header.seek(bytes, part);
            StataHeader.expect(path, bytes, "<" + tag + ">");
            T found = read.get();
            StataHeader.expect(path, bytes, "</" + tag + ">");
            return found;
        }

        private <T> List<T> each(Supplier<T> read) {
            return IntStream.range(0, header.variables())
                    .mapToObj(at -> read.get())
                    .toList();
        }
    }

    /** @throws id.sigi.programme.fault.RequestFault if it does not hold the rows that it announces */
    static void checkRows(Path path, FileBytes bytes, StataHeader header, long width) {
        long most = width == 0 ? 0 : bytes.remaining() / width;
        if (header.rows() > most) {
            throw FileDamage.of(
                    path,
                    "its header announces " + header.rows() + " rows, and it holds " + most
                            + " at most, so it was cut off or is" + " damaged");
        }
    }
}
