package id.sigi.methods.difference;

/**
 * A cell that cannot contribute, with its counts, so that nobody disappears silently.
 *
 * @param cell its name
 * @param treated people selected
 * @param control people not selected
 */
public record ExcludedCell(String cell, long treated, long control) {
    /** Why, in words. */
    public String reason() {
        if (treated == 0 || control == 0) {
            return treated == 0 ? "nobody was selected" : "everybody was selected";
        }
        return "fewer than two people in an arm";
    }
}
