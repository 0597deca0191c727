package id.sigi.programme.identity;

import id.sigi.programme.contract.RawIdentifier;

/**
 * The number of a family card (KK): 16 digits, of which six are a region, six the day on which it was registered, and four a serial number. People on the same card are one household.
 *
 * @param digits the 16 digits; never write them anywhere in the clear
 */
public record FamilyCard(String digits) {
    public FamilyCard {
        if (RawIdentifier.KK_NUMBER.findNormal(digits).filter(digits::equals).isEmpty()) {
            throw new IllegalArgumentException("no family card can have this number");
        }
    }

    /** Masked, whatever asks. */
    @Override
    public String toString() {
        return "FamilyCard(hidden)";
    }
}
