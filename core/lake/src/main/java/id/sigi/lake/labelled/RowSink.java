package id.sigi.lake.labelled;

/**
 * Who takes the values of a file row by row, each by the place of its variable among {@link LabelledReader#variables()}. A value that is not
 * handed on is missing without a code.
 */
public interface RowSink {
    /** A number; of a date its days, of a date with time its microseconds, since the beginning of 1970. */
    void number(int variable, double value);

    /** A text that is not empty. */
    void text(int variable, String value);

    /**
     * A missing value.
     *
     * @param code how the file writes it, for example {@code .a}
     */
    void missing(int variable, String code);

    /** The row is whole. */
    void endRow();
}
