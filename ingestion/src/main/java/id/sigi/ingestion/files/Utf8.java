package id.sigi.ingestion.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The one encoding of text (RFC 3629): no halves of pairs, no letter in more bytes than it needs. */
public final class Utf8 {
    private Utf8() {}

    /** Whether all bytes of a text are UTF-8. */
    public static boolean isIn(byte[] text) {
        return isAscii(text) || isDecoded(text);
    }

    private static boolean isAscii(byte[] text) {
        for (byte letter : text) {
            if (letter < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecoded(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException fault) {
            return false;
        }
    }
}
