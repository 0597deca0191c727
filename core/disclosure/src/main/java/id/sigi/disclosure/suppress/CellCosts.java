package id.sigi.disclosure.suppress;

import id.sigi.disclosure.system.Cell;
import java.util.function.ToDoubleFunction;

/** What the loss of a cell is taken to cost a reader. */
public final class CellCosts {
    private CellCosts() {}

    /** One and the logarithm of one more than the value: between the number of cells and what they count, so that margins are kept. */
    public static final ToDoubleFunction<Cell> LOGARITHM = cell -> 1 + Math.log1p(cell.value());

    /** Every cell the same. */
    public static final ToDoubleFunction<Cell> NUMBER = cell -> 1;

    /** What the cell counts. */
    public static final ToDoubleFunction<Cell> VALUE = cell -> 1e-3 + cell.value();
}
