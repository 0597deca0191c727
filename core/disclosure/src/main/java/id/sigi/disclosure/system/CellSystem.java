package id.sigi.disclosure.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Cells in the order of their names, and every sum among them. A value: the same cells and sums are the same system, in whatever order they came. */
public final class CellSystem {
    private final List<Cell> cells;
    private final List<Relation> relations;
    private final List<List<Integer>> relationsOf;

    CellSystem(List<Cell> cells, List<Relation> relations) {
        this.cells = cells;
        this.relations = relations;
        this.relationsOf = new ArrayList<>();
        cells.forEach(cell -> relationsOf.add(new ArrayList<>(4)));
        for (int at = 0; at < relations.size(); at++) {
            relationsOf.get(relations.get(at).whole()).add(at);
            for (int part : relations.get(at).parts()) {
                relationsOf.get(part).add(at);
            }
        }
    }

    public int size() {
        return cells.size();
    }

    public Cell cell(int at) {
        return cells.get(at);
    }

    public double value(int at) {
        return cells.get(at).value();
    }

    public List<Cell> cells() {
        return cells;
    }

    public List<Relation> relations() {
        return relations;
    }

    /** The sums, by index, in which a cell is. */
    public List<Integer> relationsOf(int cell) {
        return Collections.unmodifiableList(relationsOf.get(cell));
    }

    /** The place of the cell of a name. */
    public OptionalInt find(String name) {
        int from = 0;
        int to = cells.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = cells.get(middle).name().compareTo(name);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /** The place of the cell of a name. @throws IllegalArgumentException if there is none */
    public int get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no cell " + name));
    }
}
