package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.rules.SelectionOdds.Kind;
import id.sigi.programme.rules.SelectionOdds.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class SelectionOddsTest {
    /** Two entries of one among five, two places: 1 - C(3, 2) / C(5, 2) = 0.7; as many entries as can lose and one more win for certain. */
    @Test
    void severalEntriesOfOnePerson() {
        assertEquals(0.7, SelectionOdds.ofSeveral(5, 2, 2), 1e-15);
        assertEquals(0.4, SelectionOdds.ofSeveral(5, 2, 1), 1e-15);
        assertEquals(1, SelectionOdds.ofSeveral(5, 2, 4));
        assertEquals(0, SelectionOdds.ofSeveral(5, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> SelectionOdds.ofSeveral(5, 6, 1));
    }

    private static final Kind ALONE = new Kind(1, 2);
    private static final Kind THREE_FOR_ONE = new Kind(3, 1);

    @Test
    void quotaOverEntrantsWhereNoHouseholdIsInTheWay() {
        Map<Kind, Odds> odds = SelectionOdds.of(Map.of(ALONE, 5, new Kind(2, 2), 2), 4, 1);
        assertEquals(Map.of(ALONE, new Odds(4.0 / 9, 0), new Kind(2, 2), new Odds(4.0 / 9, 0)), odds);
        assertEquals(
                new Odds(0.25, 0),
                SelectionOdds.of(Map.of(ALONE, 1, THREE_FOR_ONE, 1), 1, 1).get(THREE_FOR_ONE));
        assertEquals(new Odds(1, 0), SelectionOdds.of(Map.of(ALONE, 5), 9, 1).get(ALONE));
        assertEquals(new Odds(0, 0), SelectionOdds.of(Map.of(ALONE, 5), 0, 1).get(ALONE));
    }

    @Test
    void placesOverEntrantsWhereTheQuotaCoversAll() {
        Map<Kind, Odds> odds = SelectionOdds.of(Map.of(ALONE, 3, THREE_FOR_ONE, 1), 4, 1);
        assertEquals(new Odds(1.0 / 3, 0), odds.get(THREE_FOR_ONE));
        assertEquals(new Odds(1, 0), odds.get(ALONE));
    }

    /** Three for one place and three alone, two places: all 720 orders enumerated here. */
    @Test
    void agreesWithAllOrdersOfASmallDraw() {
        DrawLots lots = DrawLots.of(new int[] {0, 0, 0, 1, 2, 3}, new int[] {1, 2, 2, 2});
        int[] won = new int[6];
        List<int[]> orders = new ArrayList<>();
        permute(new int[] {0, 1, 2, 3, 4, 5}, 0, orders);
        for (int[] order : orders) {
            boolean[] winners = lots.winners(order, 2);
            for (int lot = 0; lot < 6; lot++) {
                won[lot] += winners[lot] ? 1 : 0;
            }
        }
        double capped = won[0] / 720.0;
        double alone = won[3] / 720.0;
        assertEquals(2, 3 * capped + 3 * alone, 1e-12);
        assertTrue(capped < 1.0 / 3 && alone > 1.0 / 3);
        Map<Kind, Odds> odds = SelectionOdds.of(Map.of(new Kind(1, 2), 3, THREE_FOR_ONE, 1), 2, 42);
        assertEquals(
                capped,
                odds.get(THREE_FOR_ONE).probability(),
                4 * odds.get(THREE_FOR_ONE).error());
        assertEquals(alone, odds.get(ALONE).probability(), 4 * odds.get(ALONE).error());
        assertTrue(odds.get(ALONE).error() > 0 && odds.get(ALONE).error() < 0.01);
        assertEquals(odds, SelectionOdds.of(Map.of(new Kind(1, 2), 3, THREE_FOR_ONE, 1), 2, 42));
    }

    private static void permute(int[] order, int at, List<int[]> orders) {
        if (at == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int other = at; other < order.length; other++) {
            swap(order, at, other);
            permute(order, at + 1, orders);
            swap(order, at, other);
        }
    }

    private static void swap(int[] order, int first, int second) {
        int held = order[first];
        order[first] = order[second];
        order[second] = held;
    }

    @Test
    void everyReplaySpendsTheWholeQuota() {
        Map<Kind, Integer> households = Map.of(ALONE, 400, new Kind(2, 1), 150, new Kind(4, 2), 50);
        double expected = SelectionOdds.of(households, 300, 5).entrySet().stream()
                .mapToDouble(kind -> households.get(kind.getKey())
                        * kind.getKey().entrants()
                        * kind.getValue().probability())
                .sum();
        assertEquals(300, expected, 1e-9);
    }

    @Test
    void thereIsNoHouseholdOfNobody() {
        assertThrows(IllegalArgumentException.class, () -> new Kind(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Kind(1, -1));
        assertEquals(
                0,
                SelectionOdds.of(Map.of(new Kind(1, 0), 1, ALONE, 3), 1, 1)
                        .get(new Kind(1, 0))
                        .probability());
    }
}
