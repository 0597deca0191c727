package id.sigi.programme.identity;

/**
 * The number of a family card (KK): 16 digits that start with a province. People on the same card are one household.
 *
 * @param digits the 16 digits; never write them anywhere in the clear
 */
public record FamilyCard(String digits) {
    public FamilyCard {
        if (!digits.matches("[1-9][0-9]{15}")) {
            throw new IllegalArgumentException("a family card's number has 16 digits and starts with a province");
        }
    }

    /** Masked, whatever asks. */
    @Override
    public String toString() {
        return "FamilyCard(hidden)";
    }
}
