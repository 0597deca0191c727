package id.sigi.programme.identity;

import id.sigi.programme.contract.RawIdentifier;

/**
 * The number of a bank account or e-wallet.
 *
 * @param digits its digits, also in groups; never write them anywhere in the clear
 */
public record AccountNumber(String digits) {
    public AccountNumber {
        if (RawIdentifier.ACCOUNT_NUMBER.findNormal(digits).isEmpty()) {
            throw new IllegalArgumentException("an account's number has six to twenty digits");
        }
    }

    /** Masked, whatever asks. */
    @Override
    public String toString() {
        return "AccountNumber(hidden)";
    }
}
