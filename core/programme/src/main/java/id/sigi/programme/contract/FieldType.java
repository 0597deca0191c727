package id.sigi.programme.contract;

/** Type of a field, as a promise that every engine can keep. */
public enum FieldType {
    /** Free or structured text. */
    STRING,
    /** What people write in their own words; numbers that look like an identifier of a person are struck out before it is kept. */
    FREE_TEXT,
    /** One of a closed list of codes. */
    CODE,
    /** Several codes of one closed list; a JSON array in events, an array of strings in tables. */
    CODES,
    /** Whole number of at most 32 bits. */
    INTEGER,
    /** Whole number of at most 64 bits; money is whole rupiah. */
    LONG,
    /** Binary floating point number of 64 bits. */
    DOUBLE,
    /** True or false. */
    BOOLEAN,
    /** Calendar date, ISO 8601. */
    DATE,
    /** Instant on the time line, ISO 8601 with offset, microseconds kept. */
    TIMESTAMP,
    /** Keyed pseudonym: 32 hexadecimal digits, see {@link id.sigi.programme.privacy.Pseudonymiser}. */
    PSEUDONYM
}
