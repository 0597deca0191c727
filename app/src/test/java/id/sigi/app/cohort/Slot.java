package id.sigi.app.cohort;

/** What stands in a line where each copy has something of its own. */
enum Slot {
    /** An identifier: the copy's letters go in front. */
    NAME,
    /** A pseudonym of 32 hexadecimal digits: the copy's mask is added. */
    KEY,
    /** The number of a wave: the copy's waves follow those of the copy before. */
    WAVE
}
