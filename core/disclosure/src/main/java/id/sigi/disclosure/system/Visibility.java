package id.sigi.disclosure.system;

/** Whether a cell stands in a table. */
public enum Visibility {
    /** It stands in a table, and may be suppressed. */
    SHOWN,
    /** It is published whatever follows: a figure that is out already, or one that the publication exists for. */
    OPEN,
    /** It stands in no table, but a reader knows that there is such a number: the difference of two groups, the crossing of two tables. */
    LATENT
}
