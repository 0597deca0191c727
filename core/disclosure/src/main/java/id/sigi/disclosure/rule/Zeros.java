package id.sigi.disclosure.rule;

/** Whether an empty cell is sensitive. */
public enum Zeros {
    /** Nobody is a small number too: it says something of everybody in the group. */
    SENSITIVE,
    /** Zero is published, and may be suppressed for the sake of another cell only where a reader does not know that it is empty. */
    PUBLISHED
}
