package id.sigi.lake.csv;

import java.util.Optional;

/**
 * A column of a CSV file, once all of it was seen.
 *
 * @param name its heading, without blanks around it
 * @param type what its values are
 * @param asWritten name of a second column with the texts of these numbers, where one number may stand for several texts, as {@code 1.10}
 *     and {@code 1.1}; who takes the column for names must take that one
 * @param odd the first value that is no number, where there is one
 */
public record CsvColumn(String name, Type type, Optional<String> asWritten, Optional<Odd> odd) {
    /** What a column's values are. */
    public enum Type {
        /** Whole numbers of at most 18 digits. */
        WHOLE,
        /** Numbers. */
        DECIMAL,
        TEXT,
        /** Whole numbers, some of more than 18 digits: identifiers, which no number of the machine holds, and so text. */
        LONG_NUMBERS,
        /** {@code TRUE} and {@code FALSE} in any case, and so text. */
        TRUTHS
    }

    /**
     * A value that is no number.
     *
     * @param line line of its row
     * @param kind what it looks like
     * @param count how many values are no numbers
     * @param of of how many values
     */
    public record Odd(long line, NonNumber kind, long count, long of) {}

    public boolean isText() {
        return type != Type.WHOLE && type != Type.DECIMAL;
    }
}
