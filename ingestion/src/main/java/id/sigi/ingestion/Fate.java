package id.sigi.ingestion;

/** What becomes of a received row. */
enum Fate {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED
}
