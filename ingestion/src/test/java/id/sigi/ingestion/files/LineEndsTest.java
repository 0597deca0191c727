package id.sigi.ingestion.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Held against a look at each byte. */
@Tag("kernel")
class LineEndsTest {
    private static int plain(byte[] bytes, int from, int until) {
        int at = from;
        while (at < until && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    @Test
    void findsTheFirstLineEndFromAnyPlaceToAnyPlace() {
        Random random = new Random(1);
        byte[] near = {'\n', '\n' - 1, '\n' + 1, '\n' | (byte) 0x80, 0, -1, 1, 'a'};
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            int kinds = 1 + random.nextInt(near.length);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = near[random.nextInt(kinds)];
            }
            for (int from = 0; from <= bytes.length; from++) {
                int until = from + random.nextInt(bytes.length - from + 1);
                assertEquals(plain(bytes, from, until), LineEnds.find(bytes, from, until));
                assertEquals(plain(bytes, from, bytes.length), LineEnds.find(bytes, from, bytes.length));
            }
        }
    }
}
