package id.sigi.lake.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in the first row of a file, without blanks around them. A first column without a name, as R and pandas write it, gets one. */
final class Heading {
    /** Name of a first column that has none. */
    static final String FIRST = "column_1";

    private final Path file;
    private final List<String> names;

    private Heading(Path file, List<String> names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Reads the first row.
     *
     * @throws id.sigi.programme.fault.RequestFault if there is none, or two columns have one name
     */
    static Heading read(Path file, CsvRows rows) {
        List<String> names = new ArrayList<>();
        if (!rows.next((column, text, offset, length, line) -> names.add(new String(text, offset, length).strip()))) {
            throw CsvFault.of(file, "the file is empty", "Give it a header line and rows");
        }
        if (names.size() <= 2 && names.get(0).matches("(?i)sep=.?")) {
            throw CsvFault.of(
                    file,
                    "its first line says which separator it has and is no heading",
                    "Take that line out, and say csv: {separator: \";\"} under rows in the plan");
        }
        if (names.get(0).isEmpty()) {
            names.set(0, FIRST);
        }
        Heading heading = new Heading(file, List.copyOf(names));
        heading.refuseTwice();
        return heading;
    }

    private void refuseTwice() {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw CsvFault.of(file, "two columns are named " + name, "Give every column a name of its own");
            }
        }
    }

    List<String> names() {
        return names;
    }

    /**
     * The names of the columns that hold something; a column without name and values is a separator too many at the end of each row.
     *
     * @throws id.sigi.programme.fault.RequestFault if a column without a name holds values
     */
    boolean isDropped(int column, boolean isEmpty) {
        if (!names.get(column).isEmpty()) {
            return false;
        }
        if (!isEmpty) {
            throw CsvFault.of(file, "column " + (column + 1) + " has no name", "Name every column in the header line");
        }
        return true;
    }

    /** A name that no column has, for the texts of a column. */
    String asWritten(String name) {
        String free = name + " (as written)";
        while (names.contains(free)) {
            free += "'";
        }
        return free;
    }
}
