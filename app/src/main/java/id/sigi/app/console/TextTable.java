package id.sigi.app.console;

import java.util.ArrayList;
import java.util.List;

/** Prints rows of text as aligned columns under their names; nothing is cut, so the widest column belongs at the end. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;

    public TextTable(String... names) {
        widths = new int[names.length];
        add(names);
    }

    /** Adds a row with as many cells as there are columns. */
    public TextTable add(String... cells) {
        if (cells.length != widths.length) {
            throw new IllegalArgumentException("a row has " + widths.length + " cells, not " + cells.length);
        }
        for (int column = 0; column < cells.length; column++) {
            widths[column] = Math.max(widths[column], cells[column].length());
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Prints the names in bold and the rows below them. */
    public void print(Console console) {
        console.line(console.strong(line(rows.get(0))));
        rows.stream().skip(1).forEach(row -> console.line(line(row)));
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
