package id.sigi.programme.vocabulary;

/** Stages of the draws of a wave, in the order in which they are held. */
public enum DrawStage {
    /** Among the applicants of one quota area. */
    AREA,
    /** Among those of all areas who lost their area's draw. */
    NATIONAL
}
