package id.sigi.disclosure.perturb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.CrossTables;
import id.sigi.disclosure.system.Dimension;
import id.sigi.disclosure.system.Observation;
import id.sigi.disclosure.system.Relation;
import id.sigi.disclosure.system.SystemBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class ControlledRoundingTest {
    @Test
    void roundedTablesAddUpAndStayNear() {
        for (int seed = 1; seed <= 5; seed++) {
            CellSystem system = table(seed, seed % 2 == 0);
            List<Long> rounded = ControlledRounding.of(system, 5);
            assertEquals(rounded, ControlledRounding.of(system, 5));
            for (int at = 0; at < system.size(); at++) {
                assertEquals(0, rounded.get(at) % 5);
                assertTrue(
                        Math.abs(rounded.get(at) - system.value(at)) < 5,
                        system.cell(at).name());
            }
            for (Relation relation : system.relations()) {
                assertEquals(
                        rounded.get(relation.whole()),
                        relation.parts().stream().mapToLong(rounded::get).sum());
            }
        }
    }

    /** Three ones and their sum, by hand: all to 0 is a change of 1 + 1 + 1 + 3, one and the sum to 5 one of 1 + 1 + 4 + 2. */
    @Test
    void changesAreAsSmallAsTheyCanBe() {
        CellSystem system = new SystemBuilder()
                .count("a", 1)
                .count("b", 1)
                .count("c", 1)
                .count("total", 3)
                .sum("total", List.of("a", "b", "c"))
                .build();
        List<Long> rounded = ControlledRounding.of(system, 5);
        double change = IntStream.range(0, 4)
                .mapToDouble(at -> Math.abs(rounded.get(at) - system.value(at)))
                .sum();
        assertEquals(6, change);
    }

    @Test
    void nothingIsRoundedWithoutProtection() {
        CellSystem system = new SystemBuilder().count("a", 1).build();
        assertThrows(IllegalArgumentException.class, () -> ControlledRounding.of(system, 2));
    }

    private static CellSystem table(int seed, boolean isThree) {
        Random random = new Random(seed);
        List<Observation> rows = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            for (int two = 0; two < 4; two++) {
                for (int three = 0; three < (isThree ? 3 : 1); three++) {
                    rows.add(Observation.people(random.nextInt(23), "a" + one, "b" + two, "c" + three));
                }
            }
        }
        CrossTables tables = CrossTables.over(
                        Dimension.flat(
                                "one",
                                IntStream.range(0, 6).mapToObj(at -> "a" + at).toList()),
                        Dimension.flat(
                                "two",
                                IntStream.range(0, 4).mapToObj(at -> "b" + at).toList()),
                        Dimension.flat(
                                "three",
                                IntStream.range(0, isThree ? 3 : 1)
                                        .mapToObj(at -> "c" + at)
                                        .toList()))
                .of(rows);
        return (isThree ? tables.table("one", "two", "three") : tables.table("one", "two")).system();
    }
}
