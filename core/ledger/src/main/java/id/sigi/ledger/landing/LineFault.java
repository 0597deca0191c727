package id.sigi.ledger.landing;

/** Ways in which a copy of an event is spoiled. */
public enum LineFault {
    TRUNCATED,
    MISSING_FIELD,
    UNKNOWN_CODE,
    IMPOSSIBLE_DATE,
    WRONG_TYPE
}
