package id.sigi.ingestion.check;

/** Why a row was not accepted. */
public enum QuarantineReason {
    BROKEN_FILE("the file breaks off or is damaged from here on"),
    LINE_TOO_LONG("the line is longer than allowed"),
    RAGGED_ROW("the row has more or fewer columns than the header"),
    NO_HEADING(
            "the first line of the CSV file names no attribute of events, such as id or type, so it is a row and no heading"),
    NOT_UTF8("the line is not UTF-8"),
    NOT_JSON("the line is not well-formed JSON"),
    NOT_AN_OBJECT("the line is JSON but no object"),
    DUPLICATE_KEY("an object names the same key twice"),
    MISSING_ATTRIBUTE("an attribute of CloudEvents is missing or empty"),
    WRONG_ATTRIBUTE("an attribute of CloudEvents has a value that is not allowed"),
    UNKNOWN_TYPE("no contract knows this type of event"),
    MISSING_FIELD("a required field of the data is missing"),
    UNKNOWN_FIELD("the data has a field that the contract does not know"),
    WRONG_TYPE("a field has a value of another type"),
    UNKNOWN_CODE("a field has a code that is not in its list"),
    OUT_OF_BOUNDS("a field has a value outside its bounds"),
    INVALID_DATE("a field is no valid date or time"),
    FUTURE_TIME("the event says that it happened later than it was received"),
    TIME_BEFORE_CAUSE("a date or time lies before the one that it follows from"),
    INVALID_IDENTITY_NUMBER("an identifier of a person is one that nobody can have"),
    IDENTIFIER_IN_CLEAR("a text carries what looks like an identity number, a telephone number or an e-mail address"),
    UNPRINTABLE_TEXT("a text carries control characters, or what is no character"),
    CONFLICTING_CONTENT("the event id has landed with other content"),
    /** The row is counted and not kept: its person was erased. */
    ERASED_PERSON("the row is about a person who was erased");

    private final String words;

    QuarantineReason(String words) {
        this.words = words;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }
}
