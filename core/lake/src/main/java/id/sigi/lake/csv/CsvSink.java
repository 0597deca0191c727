package id.sigi.lake.csv;

/** Who takes the values of a file row by row, each column by its place among {@link CsvFile#columns()}; a missing value is not handed on. */
public interface CsvSink {
    void whole(int column, long value);

    void decimal(int column, double value);

    void text(int column, String value);

    /** The text of a number, for a column that has {@link CsvColumn#asWritten()}. */
    void written(int column, String value);

    /** The row is whole. */
    void endRow();
}
