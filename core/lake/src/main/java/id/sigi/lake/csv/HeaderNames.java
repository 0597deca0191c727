package id.sigi.lake.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The names in the first row of a file, without blanks around them. A first column without a name, as R and pandas write it, gets one. */
final class HeaderNames {
    /** Name of a first column that has none. */
    static final String FIRST = "column_1";

    private static final int SEPARATOR_LINE = "sep=".length();
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?");

    private final Path file;
    private final List<String> names;
    private final FirstRow row;

    private HeaderNames(Path file, List<String> names) {
        this.file = file;
        this.names = names;
        this.row = FirstRow.checked(file, names);
    }

    /**
     * Reads the first row.
     *
     * @throws id.sigi.programme.fault.RequestFault if there is none, it looks like a row, or two columns have one name
     */
    static HeaderNames read(Path file, CsvRows rows) {
        List<String> names = new ArrayList<>();
        if (!rows.next((column, text, offset, length, line) -> names.add(new String(text, offset, length).strip()))) {
            throw CsvFault.of(file, "the file is empty", "Give it a header line and rows");
        }
        refuseSeparatorLine(file, names);
        if (names.get(0).isEmpty()) {
            names.set(0, FIRST);
        }
        HeaderNames heading = new HeaderNames(file, List.copyOf(names));
        heading.refuseTwice();
        return heading;
    }

    private static void refuseSeparatorLine(Path file, List<String> names) {
        String first = names.get(0);
        if (names.size() > 2 || !first.matches("(?i)sep=.?")) {
            return;
        }
        // A line "sep=," is cut by its own comma.
        String separator = first.length() > SEPARATOR_LINE ? first.substring(SEPARATOR_LINE) : ",";
        throw CsvFault.of(
                file,
                "its first line says which separator it has and is no heading",
                separator.equals(",")
                        ? "Take that line out"
                        : "Take that line out, and say csv: {separator: \"" + separator.replace("\t", "\\t")
                                + "\"} under rows in the plan");
    }

    private void refuseTwice() {
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            Integer before = name.isEmpty() ? null : seen.putIfAbsent(name, column);
            if (before != null) {
                String said =
                        names.stream().anyMatch(some -> NUMBER.matcher(some).matches())
                                ? "columns " + (before + 1) + " and " + (column + 1) + " have one name"
                                : "two columns are named " + name;
                throw CsvFault.of(file, said, "Give every column a name of its own");
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** Whether it is a heading indeed, by what stands below it. */
    FirstRow row() {
        return row;
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
