package id.sigi.app.cohort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes what one copy has of its own, and what all have, as bytes. */
final class CopyWriter {
    private static final int KEY_DIGITS = 32;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DIGITS = digits();

    private final byte[] letters;
    private final int[] mask = new int[KEY_DIGITS];
    private final int wavesBefore;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private OutputStream out = OutputStream.nullOutputStream();

    /**
     * @param mark which copy
     * @param wavesBefore waves of the copies before
     */
    CopyWriter(CopyMark mark, int wavesBefore) {
        this.letters = mark.letters();
        this.wavesBefore = wavesBefore;
        byte[] bytes = mark.mask();
        for (int digit = 0; digit < KEY_DIGITS; digit++) {
            int pair = bytes[digit / 2];
            mask[digit] = (digit % 2 == 0 ? pair >> 4 : pair) & 15;
        }
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (byte value = 0; value < HEX.length; value++) {
            digits[HEX[value]] = value;
        }
        return digits;
    }

    /** The value of a lower-case hexadecimal digit, negative for anything else. */
    static int digit(byte letter) {
        return letter < 0 ? -1 : DIGITS[letter];
    }

    /** Writes to another stream from now on; the one before has everything. */
    void to(OutputStream next) throws IOException {
        if (filled > 0) {
            flush();
        }
        out = next;
    }

    void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    /** Writes bytes as they are. */
    void same(byte[] text, int from, int to) throws IOException {
        int length = to - from;
        if (length > buffer.length - filled) {
            flush();
            if (length > buffer.length) {
                out.write(text, from, length);
                return;
            }
        }
        System.arraycopy(text, from, buffer, filled, length);
        filled += length;
    }

    /** Writes what stands at a place as this copy has it; the place behind what was replaced. */
    int own(Slot slot, byte[] text, int place) throws IOException {
        if (buffer.length - filled < KEY_DIGITS) {
            flush();
        }
        return switch (slot) {
            case NAME -> {
                same(letters, 0, letters.length);
                yield place;
            }
            case KEY -> {
                for (int digit = 0; digit < KEY_DIGITS; digit++) {
                    buffer[filled++] = HEX[DIGITS[text[place + digit]] ^ mask[digit]];
                }
                yield place + KEY_DIGITS;
            }
            case WAVE -> wave(text, place);
        };
    }

    private int wave(byte[] text, int place) throws IOException {
        int end = place;
        int wave = 0;
        while (end < text.length && text[end] >= '0' && text[end] <= '9') {
            wave = 10 * wave + text[end] - '0';
            end++;
        }
        byte[] own = Integer.toString(wave + wavesBefore).getBytes(StandardCharsets.US_ASCII);
        same(own, 0, own.length);
        return end;
    }
}
