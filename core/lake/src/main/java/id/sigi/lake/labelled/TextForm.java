package id.sigi.lake.labelled;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How the texts of a file are encoded. A file that says nothing certain holds UTF-8 or, where a text is none, the encoding that is meant then:
 * texts of more than ASCII that happen to be UTF-8 are hardly ever anything else.
 */
public final class TextForm {
    private final Path file;
    private final Charset charset;
    private final CharsetDecoder first;
    private final CharsetDecoder second;

    private TextForm(Path file, Charset first, Charset second) {
        this.file = file;
        this.charset = second;
        this.first = decoder(first);
        this.second = decoder(second);
    }

    /** Texts of one encoding. */
    public static TextForm of(Path file, Charset charset) {
        return new TextForm(file, charset, charset);
    }

    /** Texts in UTF-8, or else in this encoding. */
    public static TextForm utf8Or(Path file, Charset charset) {
        return new TextForm(file, StandardCharsets.UTF_8, charset);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * A text.
     *
     * @param what where it stands, for the message
     * @throws id.sigi.programme.fault.RequestFault if the bytes are no text in the encoding
     */
    public String text(byte[] bytes, int from, int length, String what) {
        if (isAscii(bytes, from, length)) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return decoded(first, bytes, from, length);
        } catch (CharacterCodingException fault) {
            return inSecond(bytes, from, length, what);
        }
    }

    private String inSecond(byte[] bytes, int from, int length, String what) {
        try {
            return decoded(second, bytes, from, length);
        } catch (CharacterCodingException fault) {
            throw FileDamage.of(file, what + " is not text in " + charset.name(), fault);
        }
    }

    private static String decoded(CharsetDecoder decoder, byte[] bytes, int from, int length)
            throws CharacterCodingException {
        CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, from, length));
        return text.toString();
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A text that ends at the first zero byte, or with its field. */
    public String terminated(byte[] bytes, int from, int length, String what) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return text(bytes, from, end - from, what);
    }

    /** As {@link #terminated(byte[], int, int, String)}, of all bytes. */
    public String terminated(byte[] bytes, String what) {
        return terminated(bytes, 0, bytes.length, what);
    }
}
