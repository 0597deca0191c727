package id.sigi.programme.identity;

import id.sigi.programme.contract.RawIdentifier;

/**
 * How a person is called and reached; the e-mail address names the person's account with the programme.
 *
 * @param name name as on the identity card; never write any of these anywhere in the clear
 * @param phone telephone number of Indonesia
 * @param email e-mail address
 */
public record Contact(String name, String phone, String email) {
    public Contact {
        check(RawIdentifier.NAME, name);
        check(RawIdentifier.PHONE, phone);
        check(RawIdentifier.EMAIL, email);
    }

    private static void check(RawIdentifier identifier, String text) {
        if (identifier.findNormal(text).isEmpty()) {
            throw new IllegalArgumentException("this is no " + identifier.field());
        }
    }

    /** Masked, whatever asks. */
    @Override
    public String toString() {
        return "Contact(hidden)";
    }
}
