package id.sigi.lake.labelled;

/** Who takes the typed values of a file row by row, each by the place of its column; a missing value is not handed on. */
public interface CellSink {
    void whole(int column, long value);

    void decimal(int column, double value);

    void text(int column, String value);

    /** Days since 1970-01-01. */
    void day(int column, int value);

    /** Microseconds since 1970-01-01 00:00. */
    void moment(int column, long value);

    /** The row is whole. */
    void endRow();
}
