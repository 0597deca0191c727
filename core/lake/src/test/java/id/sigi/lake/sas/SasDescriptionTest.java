package id.sigi.lake.sas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.labelled.TextForm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: what subheaders say of the columns. SAS fills a block of texts and begins another, which may come after everything else was said; so it is
 * in files of the American Housing Survey.
 */
@Tag("kernel")
class SasDescriptionTest {
    private static final Path FILE = Path.of("made.sas7bdat");

    /** Of 32 bits, the least byte first. */
    private static ByteBuffer part(int length, int signature) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(0, signature);
    }

    private static PageBytes read(ByteBuffer bytes) {
        return new PageBytes(FILE, bytes, false);
    }

    private static ByteBuffer placed(ByteBuffer part, int at, int block, int place, int length) {
        return part.putShort(at, (short) block).putShort(at + 2, (short) place).putShort(at + 4, (short) length);
    }

    private static PageBytes texts(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer part = part(4 + bytes.length, 0xFFFFFFFD);
        part.put(4, bytes);
        return read(part);
    }

    /** One number whose name stands in the first block of texts and whose label in the second. */
    private static SasDescription ofOneColumn() {
        SasDescription description = new SasDescription(FILE);
        description.add(read(part(64, 0xF7F7F7F7).putInt(20, 8).putInt(24, 5)));
        description.add(read(part(8, 0xF6F6F6F6).putInt(4, 1)));
        description.add(texts("....income"));
        description.add(read(placed(part(28, 0xFFFFFFFF), 12, 0, 4, 6)));
        description.add(read(part(32, 0xFFFFFFFC).putInt(12, 0).putInt(16, 8).put(22, (byte) 1)));
        description.add(read(placed(part(52, 0xFFFFFBFE), 40, 1, 2, 5)));
        return description;
    }

    @Test
    void isWholeWithTheLastBlockOfTexts() {
        SasDescription description = ofOneColumn();
        assertFalse(description.isWhole());

        description.add(texts("..Label"));

        assertTrue(description.isWhole());
        TextForm form = TextForm.of(FILE, StandardCharsets.US_ASCII);
        assertEquals("income", description.name(0, form));
        assertEquals("Label", description.label(0, form));
        assertEquals("", description.format(0, form));
    }
}
