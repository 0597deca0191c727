package id.sigi.methods.bounds;

import id.sigi.methods.bounds.StratifiedBounds.Cell;
import id.sigi.methods.columnar.Mergeable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Bounds of one question by cell. */
final class CellBounds implements Mergeable<CellBounds> {
    private static final int ENDS = 2;
    private static final long serialVersionUID = 1;

    // Weight, people, and, where there are bounds, low, its standard error, high, its standard error: a cell is not
    // serialisable.
    private final TreeMap<String, double[]> cells = new TreeMap<>();

    void put(String name, Cell cell) {
        double[] values = cell.bounds()
                .map(found -> new double[] {
                    cell.weight(), cell.people(), found.low(), found.lowError(), found.high(), found.highError()
                })
                .orElse(new double[] {cell.weight(), cell.people()});
        cells.put(name, values);
    }

    @Override
    public CellBounds plus(CellBounds other) {
        CellBounds both = new CellBounds();
        both.cells.putAll(cells);
        both.cells.putAll(other.cells);
        return both;
    }

    /** In the order of the cells' names. */
    List<Cell> cells() {
        return cells.values().stream()
                .map(values -> new Cell(
                        values.length == ENDS
                                ? Optional.empty()
                                : Optional.of(new Bounds(values[2], values[3], values[4], values[5])),
                        values[0],
                        values[1]))
                .toList();
    }
}
