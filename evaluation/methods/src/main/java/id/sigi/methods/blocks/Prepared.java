package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.List;

/**
 * An equation and its cells.
 *
 * @param weight by what rows count, none where all count alike
 */
record Prepared(Equation equation, Centres centres, List<Source> weight) implements Serializable {
    /** In which all rows count alike. */
    static Prepared of(Equation equation, ArmTable table) {
        return new Prepared(equation, Centres.of(equation, table), List.of());
    }

    static Prepared weighted(WeightedEquation asked, ArmTable table) {
        return new Prepared(asked.equation(), Centres.weighted(asked, table), List.of(asked.weight()));
    }

    /** For each part of each cell of a block its place in the equation. */
    int[] placesIn(Block block, String[] cells) {
        int[] places = equation.rows().placesIn(block, cells);
        for (int code = 0; code < places.length; code++) {
            places[code] = centres.places()[places[code]];
        }
        return places;
    }

    /** Whether anybody can be compared. */
    boolean hasBothArms() {
        return centres.allTreated() > 0 && centres.allControl() > 0;
    }
}
