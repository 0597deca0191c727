package id.sigi.programme.vocabulary;

/** Published reasons why an incentive could not be paid. */
public enum PaymentFailure {
    ACCOUNT_INACTIVE,
    EWALLET_NOT_UPGRADED,
    IDENTITY_MISMATCH
}
