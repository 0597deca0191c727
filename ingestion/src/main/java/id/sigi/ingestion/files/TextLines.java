package id.sigi.ingestion.files;

import id.sigi.ingestion.files.packing.DamagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The lines of one slice, in order. Blank lines hold nothing and are passed over, but counted as lines. Never keeps more of a line than
 * its limit.
 */
final class TextLines extends FileLines {
    private static final int BUFFER_BYTES = 1 << 16;

    private final DecompressedStream input;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int filled;
    private long number;
    private byte[] kept = new byte[4096];

    private TextLines(DecompressedStream input, FileSlice slice, int longest) {
        this.input = input;
        this.longest = longest;
        this.number = slice.firstLine() - 1;
    }

    static TextLines open(FileSlice slice, int longest) {
        return new TextLines(DecompressedStream.open(slice), slice, longest);
    }

    /** The next line, or null at a blank line and at the end. */
    @Override
    Line advance() {
        number++;
        int length = 0;
        try {
            while (fill()) {
                int end = LineEnds.find(buffer, at, filled);
                if (length == 0 && end < filled && end - at <= longest) {
                    return inBuffer(end);
                }
                length = keep(length, end);
                if (end < filled) {
                    at = end + 1;
                    return line(length);
                }
                at = filled;
            }
            end();
            return line(length);
        } catch (DamagedFile damage) {
            end();
            return new Line(number, Arrays.copyOf(kept, Math.min(length, longest)), Line.State.BROKEN);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    void verify() {
        input.verify();
    }

    private boolean fill() throws IOException {
        if (at < filled) {
            return true;
        }
        int read = input.read(buffer, 0, buffer.length);
        at = 0;
        filled = Math.max(read, 0);
        return read > 0;
    }

    /** A line that lies in the buffer from end to end. */
    private Line inBuffer(int end) {
        int start = at;
        at = end + 1;
        int until = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
        return isBlank(buffer, start, until)
                ? null
                : new Line(number, Arrays.copyOfRange(buffer, start, until), Line.State.WHOLE);
    }

    /** Adds the bytes up to an end to the line, as far as the limit allows; the new length is one above the limit if it was passed. */
    private int keep(int length, int end) {
        int wanted = (int) Math.min((long) length + end - at, longest + 1L);
        int more = Math.min(wanted, longest) - Math.min(length, longest);
        if (length + more > kept.length) {
            kept = Arrays.copyOf(
                    kept, Math.min(Math.max(length + more, 2 * kept.length), Math.max(longest, length + more)));
        }
        System.arraycopy(buffer, at, kept, Math.min(length, longest), more);
        return wanted;
    }

    private Line line(int length) {
        if (length > longest) {
            return new Line(number, Arrays.copyOf(kept, longest), Line.State.TOO_LONG);
        }
        int end = length > 0 && kept[length - 1] == '\r' ? length - 1 : length;
        return isBlank(kept, 0, end) ? null : new Line(number, Arrays.copyOf(kept, end), Line.State.WHOLE);
    }

    private static boolean isBlank(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != ' ' && text[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    void release() throws IOException {
        input.close();
    }
}
