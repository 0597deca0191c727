package id.sigi.lake.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The bytes in front of a text that say how it is encoded. The longer marks stand first, because UTF-32 begins as UTF-16 does. */
enum ByteOrderMark {
    UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
    UTF_32BE("UTF-32BE", "\0\0\u00FE\u00FF"),
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
    NONE("UTF-8", "");

    private final String charset;
    /** The bytes, each as the character of its number. */
    private final String mark;

    ByteOrderMark(String charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    static ByteOrderMark of(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(one -> text.startsWith(one.mark))
                .findFirst()
                .orElse(NONE);
    }

    int length() {
        return mark.length();
    }

    Charset charset() {
        return Charset.forName(charset);
    }

    /** Whether a declared encoding is this one, or its family without the order of bytes. */
    boolean agreesWith(Charset declared) {
        return charset.startsWith(declared.name().toUpperCase(Locale.ROOT));
    }
}
