package id.sigi.ingestion.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything in a folder that may be a digest or the beginning of one: every eight bytes of every file, every sixteen hexadecimal digits,
 * every eleven letters of Base64, every long number, in names as in contents. Short ones, of eight to fifteen hexadecimal digits that stand
 * alone, are kept apart, because by so few a wrong one may be met by chance.
 */
final class Haystack {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BASE64_LETTERS = 11;
    private static final int[] BASE64_VALUES = values();

    private long[] table = new long[1 << 16];
    private int count;
    private final Set<Integer> shorts = new HashSet<>();

    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < BASE64.length(); i++) {
            values[BASE64.charAt(i)] = i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }

    /** All files below a folder, their names and their bytes. */
    void addFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                addText(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(file)) {
                    byte[] bytes = Files.readAllBytes(file);
                    addBytes(bytes);
                    addText(bytes);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void addBytes(byte[] bytes) {
        ByteBuffer whole = ByteBuffer.wrap(bytes);
        for (int at = 0; at + Long.BYTES <= bytes.length; at++) {
            add(whole.getLong(at));
            add(Long.reverseBytes(whole.getLong(at)));
        }
    }

    /** A text, such as a value of a table whose files are compressed. */
    void addText(String text) {
        addText(text.getBytes(StandardCharsets.UTF_8));
    }

    private void addText(byte[] text) {
        int hex = 0;
        int letters = 0;
        int digits = 0;
        for (int at = 0; at <= text.length; at++) {
            byte letter = at < text.length ? text[at] : (byte) ' ';
            boolean isHex = Character.digit(letter, 16) >= 0;
            boolean isDigit = letter >= '0' && letter <= '9';
            boolean isBase64 = letter >= 0 && BASE64_VALUES[letter] >= 0;
            if (!isHex && hex >= 8 && hex < 16) {
                shorts.add(Integer.parseUnsignedInt(ascii(text, at - hex, at - hex + 8), 16));
            }
            if (!isDigit && digits >= 8 && digits <= 19) {
                addNumber(ascii(text, at - digits, at), at > digits && text[at - digits - 1] == '-');
            }
            hex = isHex ? hex + 1 : 0;
            letters = isBase64 ? letters + 1 : 0;
            digits = isDigit ? digits + 1 : 0;
            if (hex >= 16) {
                add(Long.parseUnsignedLong(ascii(text, at - 15, at + 1), 16));
            }
            if (letters >= BASE64_LETTERS) {
                add(base64(text, at - BASE64_LETTERS + 1));
            }
        }
    }

    private void addNumber(String digits, boolean isNegative) {
        try {
            long number = Long.parseUnsignedLong(digits);
            add(isNegative ? -number : number);
            if (number >>> Integer.SIZE == 0 || isNegative) {
                shorts.add((int) (isNegative ? -number : number));
            }
        } catch (NumberFormatException tooLong) {
            throw new IllegalStateException("nineteen digits fit into 64 bits", tooLong);
        }
    }

    private static String ascii(byte[] text, int from, int until) {
        return new String(text, from, until - from, StandardCharsets.US_ASCII);
    }

    private static long base64(byte[] text, int from) {
        long bits = 0;
        for (int i = 0; i < BASE64_LETTERS - 1; i++) {
            bits = bits << 6 | BASE64_VALUES[text[from + i]];
        }
        return bits << 4 | BASE64_VALUES[text[from + BASE64_LETTERS - 1]] >>> 2;
    }

    private void add(long value) {
        if (2 * count >= table.length) {
            long[] old = table;
            table = new long[2 * old.length];
            count = 0;
            for (long kept : old) {
                if (kept != 0) {
                    add(kept);
                }
            }
        }
        int at = place(value);
        if (value != 0 && table[at] == 0) {
            table[at] = value;
            count++;
        }
    }

    private int place(long value) {
        int at = (int) ((value * 0x9e3779b97f4a7c15L) >>> 32) & (table.length - 1);
        while (table[at] != 0 && table[at] != value) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    /** Whether the first eight bytes of a digest stand somewhere. */
    boolean hasLong(long beginning) {
        return beginning != 0 && table[place(beginning)] == beginning;
    }

    /** Whether the first four bytes of a digest stand somewhere alone. */
    boolean hasShort(int beginning) {
        return shorts.contains(beginning);
    }

    int size() {
        return count;
    }
}
