package id.sigi.methods.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pairs (i, i + 1) with the sum i and, for even i, once more: squares are summed by hand. */
@Tag("kernel")
class SparsePairSumsTest {
    private static final int PAIRS = 1000;

    private static SparsePairSums pairs(int from) {
        SparsePairSums pairs = new SparsePairSums();
        for (int at = from; at < from + PAIRS; at++) {
            pairs.add(at + 1, at, at);
            if (at % 2 == 0) {
                pairs.add(at, at + 1, at);
            }
        }
        return pairs;
    }

    private static double expected(int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            double value = at % 2 == 0 ? 2.0 * at : at;
            sum += value * value;
        }
        return sum;
    }

    @Test
    void sumsOfOnePairAreOneWhicheverComesFirst() {
        assertEquals(expected(0, PAIRS), pairs(0).squares());
        assertEquals(expected(0, 2 * PAIRS), pairs(0).plus(pairs(PAIRS)).squares());
        assertEquals(4 * expected(0, PAIRS), pairs(0).plus(pairs(0)).squares());
    }

    @Test
    void whatTravelsIsTheSameAndNoLargerThanItsPairs() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(pairs(0));
        }
        assertTrue(bytes.size() < PAIRS * 16 + 1000, () -> bytes.size() + " bytes");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            SparsePairSums back = (SparsePairSums) in.readObject();
            assertEquals(expected(0, PAIRS), back.squares());
            assertEquals(expected(0, 2 * PAIRS), back.plus(pairs(PAIRS)).squares());
        }
    }
}
