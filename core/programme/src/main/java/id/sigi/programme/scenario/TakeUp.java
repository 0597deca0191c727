package id.sigi.programme.scenario;

/** What a person would do with a place, whenever it is won. */
public enum TakeUp {
    /** Buys in time and completes: takes part. */
    COMPLETES,
    /** Buys in time and completes nothing. */
    BUYS_ONLY,
    /** Buys nothing in time and is revoked. */
    BUYS_NOTHING,
    /** Is found ineligible after the draw and revoked before buying. */
    FOUND_INELIGIBLE
}
