package id.sigi.programme.vocabulary.payment;

/** How well the holder of a payout account is known to the payment partner: an e-wallet must be upgraded before an incentive is paid into it. */
public enum KycLevel {
    /** An e-wallet as it is opened, by telephone number alone. */
    BASIC,
    /** Identity card and face were checked; bank accounts always are. */
    FULL
}
