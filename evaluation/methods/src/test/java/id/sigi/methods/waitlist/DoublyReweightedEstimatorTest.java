package id.sigi.methods.waitlist;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.waitlist.WaitingList.Offered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seven people in all 5,040 orders of a waiting list with two seats (reference file waitlist_dreo_toy), at 1e-10. */
@Tag("kernel")
class DoublyReweightedEstimatorTest {
    private final JsonNode oracle = SharedData.oracle("waitlist_dreo_toy");

    private double number(String list, int person) {
        return oracle.at("/inputs/" + list).get(person).asDouble();
    }

    /** Whoever is offered and takes has the effect in the outcome; nobody else has. */
    private WaitingList list(List<Integer> order) {
        List<Offered> people = new ArrayList<>();
        int taken = 0;
        for (int person : order) {
            boolean isTaker = number("taker", person) == 1;
            boolean isTreated = isTaker && taken < 2;
            taken += isTreated ? 1 : 0;
            people.add(new Offered(number("y0", person) + (isTreated ? number("tau", person) : 0), isTaker));
        }
        return WaitingList.worked(people, 2);
    }

    private double average(ToDoubleFunction<DoublyReweightedEstimator> value) {
        List<List<Integer>> orders = new ArrayList<>();
        permute(new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6)), 0, orders);
        return orders.stream()
                .mapToDouble(order -> value.applyAsDouble(DoublyReweightedEstimator.of(List.of(list(order)))))
                .average()
                .orElseThrow();
    }

    private static void permute(List<Integer> order, int at, List<List<Integer>> orders) {
        if (at == order.size()) {
            orders.add(List.copyOf(order));
        }
        for (int other = at; other < order.size(); other++) {
            Collections.swap(order, at, other);
            permute(order, at + 1, orders);
            Collections.swap(order, at, other);
        }
    }

    @Test
    void reweightedTakersAndEffectsAreRightOverAllOrders() {
        double takers = average(offers -> offers.findTakers().orElseThrow());
        double effect = average(offers -> offers.findOfferEffect().orElseThrow());
        assertClose(oracle.get("E_first_stage_dreo").asDouble(), takers, 1e-10);
        assertClose(oracle.get("E_reduced_form_dreo").asDouble(), effect, 1e-10);
        assertClose(oracle.get("mean_effect_on_takers").asDouble(), effect / takers, 1e-10);
    }

    /** Two lists worked out by hand: (6, 0 | 1) and (4, 5, 3 | 2, 2), takers first and third of the second. */
    @Test
    void theRatioOverListsAndItsError() {
        WaitingList first = new WaitingList(2, List.of(new Offered(6, true), new Offered(2, true)), List.of(1.0));
        WaitingList second = new WaitingList(
                2, List.of(new Offered(4, true), new Offered(5, false), new Offered(3, true)), List.of(2.0, 2.0));
        // Contrasts: (6 + 2) / 2 - 1 = 3 with takers 1; (0.5 4 + 5 + 0.5 3) / 2 - 2 = 2.25 with takers 1/2.
        // People 3 and 5: effect = (3 3 + 5 2.25) / (3 1 + 5 0.5) = 20.25 / 5.5.
        double effect = 20.25 / 5.5;
        double one = 3 * (3 - effect);
        double two = 5 * (2.25 - effect / 2);
        DifferenceEstimate found = DoublyReweightedEstimator.of(List.of(first, second))
                .findTakerEffect()
                .orElseThrow();
        assertEquals(effect, found.estimate(), 1e-12);
        assertEquals(Math.sqrt(2 * (one * one + two * two)) / 5.5, found.stdError(), 1e-12);
        assertEquals(1, found.df());
        assertEquals(5, found.treated());
        assertEquals(3, found.control());
    }

    @Test
    void listsThatCannotBeComparedAreCounted() {
        WaitingList oneSeat = new WaitingList(1, List.of(new Offered(1, true)), List.of(2.0));
        WaitingList allOffered = new WaitingList(2, List.of(new Offered(1, true), new Offered(1, true)), List.of());
        DoublyReweightedEstimator offers = DoublyReweightedEstimator.of(List.of(oneSeat, allOffered));
        assertEquals(2, offers.excluded());
        assertTrue(offers.findTakers().isEmpty());
        assertTrue(offers.findTakerEffect().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new WaitingList(2, List.of(), List.of()));
    }
}
