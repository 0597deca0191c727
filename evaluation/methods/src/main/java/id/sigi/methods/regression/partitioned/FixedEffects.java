package id.sigi.methods.regression.partitioned;

/** What takes the level out of a regression. */
public enum FixedEffects {
    /** A constant. */
    CONSTANT,
    /** The effect of each cell, all cells taking part. */
    ALL_CELLS,
    /** The effect of each cell, of the cells in which both arms occur: elsewhere it takes all there is. */
    CELLS_OF_BOTH_ARMS,
    /** The effect of each arm of each cell in which both occur; the rows' cells are cut by the arm. */
    ARMS_OF_CELLS
}
