package id.sigi.ingestion.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class IdOrderTest {
    private static final String[] PARTS = {
        "", "a", "b", "\u00e9", "\u65e5", "\ud7ff", "\ue000", "\uff5e", "\uffff", "\ud83d\ude00", "\ud800\udc00"
    };

    /** The bytes themselves say what their order is. */
    @Test
    void isThatOfTheBytes() {
        Random dice = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String one = text(dice);
            String other = text(dice);
            int bytes = Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
            assertEquals(Integer.signum(bytes), Integer.signum(IdOrder.UTF_8.compare(one, other)), one + " " + other);
        }
    }

    private static String text(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(PARTS[dice.nextInt(PARTS.length)]);
        }
        return text.toString();
    }

    @Test
    void halvesOfPairsHaveNone() {
        for (String half : new String[] {"\ud800", "a\udc00b", "\ud800\ud800\udc00", "\udc00\ud800"}) {
            assertEquals(false, IdOrder.has(half));
        }
        assertEquals(true, IdOrder.has("a\ud83d\ude00b"));
    }
}
