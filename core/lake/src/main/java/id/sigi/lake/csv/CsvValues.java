package id.sigi.lake.csv;

import java.util.Arrays;

/** Turns the fields of rows into values by the types of their columns. */
final class CsvValues implements CsvRows.Fields {
    private final CsvFile file;
    private final CsvSink sink;
    private final NumberForm number;
    private final MissingTexts missing;
    private final int[] columns;

    CsvValues(CsvFile file, CsvSink sink) {
        this.file = file;
        this.sink = sink;
        this.number = new NumberForm(file.form());
        this.missing = new MissingTexts(file.form().missing(), file.form());
        this.columns = new int
                [1 + file.places().stream().mapToInt(place -> place).max().orElse(0)];
        Arrays.fill(columns, -1);
        for (int i = 0; i < file.places().size(); i++) {
            columns[file.places().get(i)] = i;
        }
    }

    @Override
    public void field(int place, char[] text, int offset, int length, long line) {
        if (place >= columns.length || columns[place] < 0) {
            return;
        }
        int from = offset;
        int to = offset + length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
        if (missing.has(text, from, to)) {
            return;
        }
        boolean isNumber = number.look(text, from, to) != NumberForm.Kind.NONE;
        if (isNumber && missing.hasNumber(number)) {
            return;
        }
        give(columns[place], isNumber, new String(text, offset, length));
    }

    private void give(int column, boolean isNumber, String text) {
        CsvColumn of = file.columns().get(column);
        if (of.isText()) {
            sink.text(column, of.type() == CsvColumn.Type.TEXT ? text : text.strip());
            return;
        }
        if (!isNumber) {
            // Only a file that was changed since it was examined comes here, and its digest will tell.
            return;
        }
        if (of.type() == CsvColumn.Type.WHOLE) {
            sink.whole(column, Long.parseLong(number.plain()));
        } else {
            sink.decimal(column, Double.parseDouble(number.plain()));
        }
        if (of.asWritten().isPresent()) {
            sink.written(column, text.strip());
        }
    }

    void endRow() {
        sink.endRow();
    }
}
