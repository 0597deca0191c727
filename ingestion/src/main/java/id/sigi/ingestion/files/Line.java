package id.sigi.ingestion.files;

import java.io.Serializable;
import java.util.Arrays;

/** One line of a file, or one row of a table as the line of JSON that it stands for. */
public final class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether a line could be read. */
    public enum State {
        WHOLE,
        TOO_LONG,
        /** A row has more or fewer columns than its table's header. */
        RAGGED,
        /** The table's first row names no attribute of an event, so that it is no heading and no row can be read. */
        HEADLESS,
        /** The row's column of data holds no JSON. */
        MALFORMED,
        /** The file breaks off here; nothing after it could be read. */
        BROKEN
    }

    private final long number;
    private final byte[] bytes;
    private final State state;

    Line(long number, byte[] bytes, State state) {
        this.number = number;
        this.bytes = bytes;
        this.state = state;
    }

    /** A line that is whole. */
    public static Line whole(long number, byte[] bytes) {
        return new Line(number, bytes, State.WHOLE);
    }

    /** The line itself, or cut and marked if it is longer than a limit in bytes. */
    Line within(int longest) {
        return bytes.length <= longest ? this : new Line(number, Arrays.copyOf(bytes, longest), State.TOO_LONG);
    }

    /** Its number in the file, from one. */
    public long number() {
        return number;
    }

    /** Its bytes without the line end; of a line that is too long or broken, those that were read. Not copied: the reader owns them. */
    public byte[] bytes() {
        return bytes;
    }

    public State state() {
        return state;
    }
}
