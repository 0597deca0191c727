package id.sigi.lake.source;

import id.sigi.lake.labelled.CellSink;

/** Puts the typed values of a file with labels into rows. */
record LabelledCells(ParquetRows rows) implements CellSink {
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
    public void day(int column, int value) {
        rows.put(column, value);
    }

    @Override
    public void moment(int column, long value) {
        rows.put(column, value);
    }

    @Override
    public void endRow() {
        rows.endRow();
    }
}
