package id.sigi.disclosure.attack;

import id.sigi.disclosure.solve.Limits;
import id.sigi.disclosure.system.CellSystem;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who reads a publication, and what he knows of suppressed cells beside it.
 *
 * @param kind who it is
 * @param name for the report to the keeper of the data
 * @param system the system
 * @param least what he knows cells to hold at least: his own amount
 * @param own cells of which he knows the value, because all in them is his own
 */
public record Reader(Kind kind, String name, CellSystem system, Map<Integer, Double> least, Set<Integer> own)
        implements Limits {
    /** Who reads. */
    public enum Kind {
        /** Somebody without knowledge of his own. */
        OUTSIDER,
        /** One who is counted. */
        CONTRIBUTOR,
        /** Two who are counted in one cell and tell each other. */
        PAIR
    }

    public Reader {
        least = Map.copyOf(least);
        own = Set.copyOf(own);
    }

    static Reader outsider(CellSystem system) {
        return new Reader(Kind.OUTSIDER, "outsider", system, Map.of(), Set.of());
    }

    @Override
    public double fall(int cell) {
        return own.contains(cell) ? 0 : Math.max(0, system.value(cell) - least.getOrDefault(cell, 0.0));
    }

    @Override
    public double rise(int cell) {
        return own.contains(cell) ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Cells of which he knows more than an outsider. */
    Set<Integer> informed() {
        Set<Integer> cells = new TreeSet<>(least.keySet());
        cells.addAll(own);
        return cells;
    }
}
