package id.sigi.ingestion.files;

/** One line of a file. */
public final class Line {
    /** Whether a line could be read. */
    public enum State {
        WHOLE,
        TOO_LONG,
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
