package id.sigi.programme.identity;

/**
 * An identity number (NIK): 16 digits, of which six are the region of first registration, six the birth date with forty added to the
 * day for women, and four a serial number from 0001. It has no check digit, so only its structure can be checked.
 *
 * <p>Its text form is masked, because the number spells out region, birth date and sex.
 *
 * @param digits the 16 digits; never write them anywhere in the clear
 */
public record Nik(String digits) {
    private static final int WOMEN = 40;

    public Nik {
        if (!digits.matches("[1-9][0-9]{15}")) {
            throw new IllegalArgumentException("an identity number has 16 digits and starts with a province");
        }
        int day = Integer.parseInt(digits.substring(6, 8));
        int month = Integer.parseInt(digits.substring(8, 10));
        boolean dayExists = (day >= 1 && day <= 31) || (day >= 1 + WOMEN && day <= 31 + WOMEN);
        if (!dayExists || month < 1 || month > 12) {
            throw new IllegalArgumentException("an identity number carries a birth date, this one does not");
        }
        if (digits.endsWith("0000")) {
            throw new IllegalArgumentException("the serial of an identity number starts at 0001");
        }
    }

    /** Masked, whatever asks. */
    @Override
    public String toString() {
        return "Nik(hidden)";
    }
}
