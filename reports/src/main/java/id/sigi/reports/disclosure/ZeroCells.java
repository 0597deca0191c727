package id.sigi.reports.disclosure;

/** What happens to a cell that counts nobody, or everybody. */
public enum ZeroCells {
    /**
     * Zero is a small cell, and so is a share of a hundred per cent. "Nobody in this group" and "everybody in this group" say something
     * about each member, so this is the default.
     */
    HIDDEN,
    /** Zero is printed; cells of one up to the minimum are still hidden. */
    SHOWN
}
