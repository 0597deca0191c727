package id.sigi.programme.vocabulary.payment;

/** Published reasons why an incentive could not be paid. */
public enum PaymentFailure {
    /** No completed course was rated and reviewed. */
    NOT_RATED,
    /** The bank account or e-wallet is inactive. */
    ACCOUNT_INACTIVE,
    /** The e-wallet was not upgraded to the level at which its holder is known. */
    EWALLET_NOT_UPGRADED,
    /** Identity card or selfie differ between the e-wallet and the programme. */
    IDENTITY_MISMATCH
}
