package id.sigi.lake.source;

import id.sigi.lake.csv.CsvFile;
import id.sigi.lake.csv.CsvSink;

/** Puts the typed values of a CSV file into rows. */
final class CsvCells implements CsvSink {
    private final ParquetRows rows;
    private final int[] texts;

    CsvCells(ParquetRows rows, CsvFile file) {
        this.rows = rows;
        this.texts = new int[file.columns().size()];
        int next = texts.length;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = file.columns().get(i).asWritten().isPresent() ? next++ : -1;
        }
    }

    @Override
    public void whole(int column, long value) {
        rows.put(column, value);
    }

    @Override
    public void decimal(int column, double value) {
        rows.put(column, value);
    }

    @Override
    public void text(int column, String value) {
        rows.putText(column, value);
    }

    @Override
    public void written(int column, String value) {
        rows.putText(texts[column], value);
    }

    @Override
    public void endRow() {
        rows.endRow();
    }
}
