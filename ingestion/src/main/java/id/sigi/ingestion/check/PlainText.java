package id.sigi.ingestion.check;

import id.sigi.programme.privacy.ClearIdentifier;

/** What {@link CleanText} allows, for a plain token; plain letters are printable, so length and identifiers remain to be looked at. */
final class PlainText {
    private PlainText() {}

    /** Whether the token is neither empty nor, as far as one can see at its first letter, blank. */
    static boolean isFilled(PlainJson json) {
        return json.length() > 0 && json.letter(json.from()) != ' ';
    }

    /** Whether the token is filled and clean. */
    static boolean isClean(PlainJson json) {
        return isFilled(json)
                && json.length() <= CleanText.LONGEST
                && (!json.mayCarryIdentifier() || !ClearIdentifier.isIn(json.text()));
    }
}
