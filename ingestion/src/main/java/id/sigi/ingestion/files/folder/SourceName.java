package id.sigi.ingestion.files.folder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The name of a file within its folder, as it may be shown on a terminal and stored in a table: no character in it moves a cursor, turns
 * the direction of writing or ends a line. Such a character comes as its number, <code>&#92;u001b</code>, and a byte that is no UTF-8 as
 * <code>&#92;xe9</code>. Two names that are UTF-8 never become one: a backslash before a {@code u} comes as its number, too.
 *
 * @param text the name
 * @param isText whether the name on disk is UTF-8
 */
record SourceName(String text, boolean isText) {
    private static final char ESCAPE = '\\';
    private static final int HEXADECIMAL = 16;

    /** The name of what lies within a folder, both of them absolute. */
    static SourceName of(Path folder, Path file) {
        byte[] above = bytes(folder);
        byte[] whole = bytes(file);
        int first = above.length > 0 && above[above.length - 1] == '/' ? above.length : above.length + 1;
        return first >= whole.length
                ? new SourceName(".", true)
                : of(ByteBuffer.wrap(whole, first, whole.length - first));
    }

    /** The bytes of a path. Its text may hold others: what a locale has no character for is replaced there. */
    private static byte[] bytes(Path path) {
        String address = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                bytes.write(Integer.parseInt(address, i + 1, i + 3, HEXADECIMAL));
                i += 2;
            } else {
                bytes.write(address.charAt(i));
            }
        }
        byte[] all = bytes.toByteArray();
        // A folder's address ends in a slash, which is no part of its name.
        int length = all.length > 1 && all[all.length - 1] == '/' ? all.length - 1 : all.length;
        return java.util.Arrays.copyOf(all, length);
    }

    private static SourceName of(ByteBuffer name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer letters = CharBuffer.allocate(name.remaining());
        StringBuilder text = new StringBuilder();
        boolean isText = true;
        CoderResult result = decoder.decode(name, letters, true);
        while (result.isError()) {
            isText = false;
            text.append(escaped(letters.flip()));
            letters.clear();
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format(Locale.ROOT, "\\x%02x", name.get()));
            }
            result = decoder.decode(name, letters, true);
        }
        return new SourceName(text.append(escaped(letters.flip())).toString(), isText);
    }

    private static String escaped(CharSequence name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isMistaken = letter == ESCAPE && i + 1 < name.length() && name.charAt(i + 1) == 'u';
            if (isMistaken || !isShown(letter)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }

    /** Halves of pairs are shown, because only whole pairs come out of a decoder. */
    private static boolean isShown(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
