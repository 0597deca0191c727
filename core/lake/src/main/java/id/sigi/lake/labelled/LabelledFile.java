package id.sigi.lake.labelled;

import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A file with labels that was read once from end to end, so that it is known to be whole, of what type each column is and what is missing.
 *
 * @param path where it lies
 * @param reader its format
 * @param columns its columns in order
 * @param rows its rows
 */
public record LabelledFile(Path path, LabelledReader reader, List<LabelledColumn> columns, long rows) {
    /** How a value that is missing without a code is shown. */
    public static final String NO_VALUE = ".";
    /** How a date is shown that no calendar of four digits has. */
    public static final String NO_DATE = "no date";

    private static final double FIRST_DAY = -719_162;
    private static final double LAST_DAY = 2_932_896;
    private static final double MICROS_OF_DAY = 86_400e6;

    public LabelledFile {
        columns = List.copyOf(columns);
    }

    /**
     * Reads a file once.
     *
     * @throws RequestFault if it is damaged, or two variables have one name
     */
    public static LabelledFile examine(Path path, LabelledReader reader) {
        List<Variable> variables = reader.variables();
        checkNames(path, variables);
        Finding finding = new Finding(variables);
        reader.forEach(finding);
        return new LabelledFile(path, reader, finding.columns(), finding.rows);
    }

    private static void checkNames(Path path, List<Variable> variables) {
        Set<String> seen = new HashSet<>();
        for (Variable variable : variables) {
            if (variable.name().isBlank()) {
                throw FileDamage.of(path, "variable " + (seen.size() + 1) + " has no name");
            }
            if (!seen.add(variable.name())) {
                throw FileDamage.of(
                        path, "two variables are named " + variable.name(), "Give every one a name of its own");
            }
        }
        if (seen.isEmpty()) {
            throw FileDamage.of(path, "it has no variables", "Name a file with variables and rows");
        }
    }

    /** The same with every row refused that is not there. */
    public LabelledFile withRows() {
        if (rows == 0) {
            throw FileDamage.of(path, "it has variables and no rows", "Give it rows, one for each unit");
        }
        return this;
    }

    /** Reads the file a second time and hands every typed value on. */
    public void forEach(CellSink sink) {
        reader.forEach(new Cells(columns, sink));
    }

    private static boolean isOfCalendar(Variable variable, double value) {
        double day = Math.floor(variable.kind() == Variable.Kind.DATETIME ? value / MICROS_OF_DAY : value);
        return day >= FIRST_DAY && day <= LAST_DAY;
    }

    /** The first reading. */
    private static final class Finding implements RowSink {
        private final List<Variable> variables;
        private final ColumnFinding[] found;
        private long rows;

        Finding(List<Variable> variables) {
            this.variables = variables;
            this.found = variables.stream().map(ColumnFinding::new).toArray(ColumnFinding[]::new);
        }

        List<LabelledColumn> columns() {
            return Arrays.stream(found).map(one -> one.column(rows, NO_VALUE)).toList();
        }

        @Override
        public void number(int variable, double value) {
            if (variables.get(variable).isDate() && !isOfCalendar(variables.get(variable), value)) {
                missing(variable, NO_DATE);
            } else {
                found[variable].seeNumber(value);
            }
        }

        @Override
        public void text(int variable, String value) {
            found[variable].seeText();
        }

        @Override
        public void missing(int variable, String code) {
            found[variable].seeMissing(code);
        }

        @Override
        public void endRow() {
            rows++;
        }
    }

    /** The second reading. */
    private static final class Cells implements RowSink {
        private final LabelledColumn.Type[] types;
        private final List<LabelledColumn> columns;
        private final CellSink sink;

        Cells(List<LabelledColumn> columns, CellSink sink) {
            this.columns = columns;
            this.types = IntStream.range(0, columns.size())
                    .mapToObj(at -> columns.get(at).type())
                    .toArray(LabelledColumn.Type[]::new);
            this.sink = sink;
        }

        @Override
        public void number(int variable, double value) {
            switch (types[variable]) {
                case WHOLE -> sink.whole(variable, (long) value);
                case DECIMAL -> sink.decimal(variable, value);
                case TEXT -> throw new IllegalStateException("a number in a column of text");
                case DATE -> {
                    if (isOfCalendar(columns.get(variable).variable(), value)) {
                        sink.day(variable, (int) Math.floor(value));
                    }
                }
                case DATETIME -> {
                    if (isOfCalendar(columns.get(variable).variable(), value)) {
                        sink.moment(variable, (long) Math.floor(value));
                    }
                }
            }
        }

        @Override
        public void text(int variable, String value) {
            sink.text(variable, value);
        }

        @Override
        public void missing(int variable, String code) {
            // A missing value is none.
        }

        @Override
        public void endRow() {
            sink.endRow();
        }
    }
}
