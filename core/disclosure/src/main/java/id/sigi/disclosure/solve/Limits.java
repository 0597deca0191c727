package id.sigi.disclosure.solve;

/** How far cells can move from their values for somebody, in the cells' units. */
public interface Limits {
    /** How far a cell can fall. */
    double fall(int cell);

    /** How far a cell can rise; infinite if nothing bounds it. */
    double rise(int cell);
}
