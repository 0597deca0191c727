package id.sigi.programme.vocabulary;

/** Priority group of a draw: the priority group is served first, the general public from what remains. */
public enum PriorityGroup {
    PRIORITY,
    GENERAL
}
