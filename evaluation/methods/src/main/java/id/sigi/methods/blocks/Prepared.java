package id.sigi.methods.blocks;

import java.io.Serializable;

/** An equation and its cells. */
record Prepared(Equation equation, Centres centres) implements Serializable {
    /** For each cell of a block its place in the equation. */
    int[] placesIn(Block block, String[] cells) {
        int[] places = block.cell().places(cells);
        for (int code = 0; code < places.length; code++) {
            places[code] = centres.places()[places[code]];
        }
        return places;
    }
}
