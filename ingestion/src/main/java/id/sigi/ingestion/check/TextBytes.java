package id.sigi.ingestion.check;

import java.nio.charset.StandardCharsets;

/** A text as bytes of UTF-8 among others. Mutable: whoever owns it says how long it holds. */
public final class TextBytes {
    private byte[] source = {};
    private int start;
    private int length;

    void set(byte[] newSource, int newStart, int newLength) {
        source = newSource;
        start = newStart;
        length = newLength;
    }

    void set(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        set(bytes, 0, bytes.length);
    }

    /** The bytes among which the text lies. */
    public byte[] source() {
        return source;
    }

    /** Where it begins. */
    public int start() {
        return start;
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }

    /** The text itself. */
    @Override
    public String toString() {
        return new String(source, start, length, StandardCharsets.UTF_8);
    }
}
