package id.sigi.programme.identity;

import id.sigi.programme.contract.RawIdentifier;

/**
 * An identity number (NIK): 16 digits, of which six are the region of first registration, six the birth date with forty added to the
 * day for women, and four a serial number from 0001. It has no check digit, so only its structure can be checked.
 *
 * <p>Its text form is masked, because the number spells out region, birth date and sex.
 *
 * @param digits the 16 digits; never write them anywhere in the clear
 */
public record Nik(String digits) {
    public Nik {
        if (RawIdentifier.NIK.findNormal(digits).filter(digits::equals).isEmpty()) {
            throw new IllegalArgumentException("no person can have this identity number");
        }
    }

    /** Province of the first registration: two digits of the Ministry of Home Affairs, which are not those of statistics. */
    public String province() {
        return digits.substring(0, 2);
    }

    /** Masked, whatever asks. */
    @Override
    public String toString() {
        return "Nik(hidden)";
    }
}
