package id.sigi.lake.labelled;

import java.util.ArrayList;
import java.util.List;

/** The typed values of a file, a line for each row. */
final class CellLines implements CellSink {
    private final List<String> lines = new ArrayList<>(List.of("values"));
    private final StringBuilder row = new StringBuilder();

    private CellLines() {}

    static List<String> of(LabelledFile file) {
        CellLines lines = new CellLines();
        file.forEach(lines);
        lines.lines.add(file.columns().toString());
        return lines.lines;
    }

    private void add(int column, Object value) {
        row.append(column).append('=').append(value).append(' ');
    }

    @Override
    public void whole(int column, long value) {
        add(column, value);
    }

    @Override
    public void decimal(int column, double value) {
        add(column, value);
    }

    @Override
    public void text(int column, String value) {
        add(column, value);
    }

    @Override
    public void day(int column, int value) {
        add(column, value);
    }

    @Override
    public void moment(int column, long value) {
        add(column, value);
    }

    @Override
    public void endRow() {
        lines.add(row.toString());
        row.setLength(0);
    }
}
