package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.programme.rules.SelectionProbabilities.Kind;
import id.sigi.programme.rules.SelectionProbabilities.WinProbability;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class SelectionProbabilitiesTest {
    /** Two entries of one among five, two places: 1 - C(3, 2) / C(5, 2) = 0.7; as many entries as can lose and one more win for certain. */
    @Test
    void severalEntriesOfOnePerson() {
        assertEquals(0.7, SelectionProbabilities.ofSeveral(5, 2, 2), 1e-15);
        assertEquals(0.4, SelectionProbabilities.ofSeveral(5, 2, 1), 1e-15);
        assertEquals(1, SelectionProbabilities.ofSeveral(5, 2, 4));
        assertEquals(0, SelectionProbabilities.ofSeveral(5, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> SelectionProbabilities.ofSeveral(5, 6, 1));
    }

    private static final Kind ALONE = new Kind(1, 2);
    private static final Kind THREE_FOR_ONE = new Kind(3, 1);

    @Test
    void quotaOverEntrantsWhereNoHouseholdIsInTheWay() {
        Map<Kind, WinProbability> probabilities = SelectionProbabilities.of(Map.of(ALONE, 5, new Kind(2, 2), 2), 4);
        assertEquals(
                Map.of(ALONE, new WinProbability(4.0 / 9, 0), new Kind(2, 2), new WinProbability(4.0 / 9, 0)),
                probabilities);
        assertEquals(
                new WinProbability(0.25, 0),
                SelectionProbabilities.of(Map.of(ALONE, 1, THREE_FOR_ONE, 1), 1).get(THREE_FOR_ONE));
        assertEquals(
                new WinProbability(1, 0),
                SelectionProbabilities.of(Map.of(ALONE, 5), 9).get(ALONE));
        assertEquals(
                new WinProbability(0, 0),
                SelectionProbabilities.of(Map.of(ALONE, 5), 0).get(ALONE));
    }

    @Test
    void placesOverEntrantsWhereTheQuotaCoversAll() {
        Map<Kind, WinProbability> probabilities = SelectionProbabilities.of(Map.of(ALONE, 3, THREE_FOR_ONE, 1), 4);
        assertEquals(new WinProbability(1.0 / 3, 0), probabilities.get(THREE_FOR_ONE));
        assertEquals(new WinProbability(1, 0), probabilities.get(ALONE));
    }

    @Test
    void thereIsNoHouseholdOfNobody() {
        assertThrows(IllegalArgumentException.class, () -> new Kind(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Kind(1, -1));
        assertEquals(
                0,
                SelectionProbabilities.of(Map.of(new Kind(1, 0), 1, ALONE, 3), 1)
                        .get(new Kind(1, 0))
                        .probability());
    }
}
