package id.sigi.lake.sas;

import id.sigi.lake.labelled.FileBytes;
import id.sigi.lake.labelled.FileDamage;
import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.TextForm;
import id.sigi.lake.labelled.ValueLabels;
import id.sigi.lake.labelled.Variable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A {@code .sas7bdat} file. SAS keeps value labels in catalogues of their own, which are not read. */
public final class SasFile implements LabelledReader {
    private static final Pattern DATES = Pattern.compile(
            "(DATE|DDMMYY|MMDDYY|YYMMDD|WEEKDAT[EX]|WORDDAT[EX]|JULIAN|E8601DA|B8601DA|IS8601DA|NLDATE)[A-Z]?");
    private static final Pattern DATETIMES =
            Pattern.compile("(DATETIME|E8601DT|B8601DT|IS8601DT|NLDATM|DATEAMPM|MDYAMPM).*");

    private final Path path;
    private final SasHeader header;
    private final SasDescription description;
    private final TextForm form;
    private final List<Variable> variables;

    private SasFile(Path path, SasHeader header, SasDescription description) {
        this.path = path;
        this.header = header;
        this.description = description;
        this.form = header.form(path);
        this.variables = IntStream.range(0, description.columns())
                .mapToObj(this::variable)
                .toList();
    }

    /**
     * Reads the description of a file.
     *
     * @throws id.sigi.programme.fault.RequestFault if it is no such file or is damaged
     */
    public static SasFile open(Path path) {
        try (FileBytes bytes = FileBytes.open(path)) {
            SasHeader header = SasHeader.read(path, bytes);
            SasDescription description = new SasDescription(path);
            new SasPages(path, header).forEach(bytes, new Describing(description));
            description.check(header.page());
            return new SasFile(path, header, description);
        }
    }

    /** Takes what is said of columns until all is said. */
    private record Describing(SasDescription description) implements SasPages.Taker {
        @Override
        public void description(PageBytes part) {
            description.add(part);
        }

        @Override
        public void single(PageBytes row, boolean isPacked) {
            // A row comes later.
        }

        @Override
        public void rows(long count, PageBytes rows) {
            // Rows come later.
        }

        @Override
        public boolean isWanting() {
            return !description.isWhole();
        }
    }

    private Variable variable(int column) {
        String format = description.format(column, form).toUpperCase(Locale.ROOT);
        Variable.Kind kind = description.storages().get(column).isNumber() ? kind(format) : Variable.Kind.TEXT;
        return new Variable(description.name(column, form), kind, description.label(column, form), ValueLabels.NONE);
    }

    private static Variable.Kind kind(String format) {
        if (DATETIMES.matcher(format).matches()) {
            return Variable.Kind.DATETIME;
        }
        return DATES.matcher(format).matches() ? Variable.Kind.DATE : Variable.Kind.NUMBER;
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public void forEach(RowSink sink) {
        SasRows rows = new SasRows(path, header, description, variables, sink);
        try (FileBytes bytes = FileBytes.open(path).order(header.order())) {
            new SasPages(path, header).forEach(bytes, rows);
        }
        if (rows.count() != description.rows()) {
            throw FileDamage.of(
                    path,
                    "it announces " + description.rows() + " rows and holds " + rows.count()
                            + ", so it was cut off or is damaged");
        }
    }
}
