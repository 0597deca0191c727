package id.sigi.programme.vocabulary.payment;

/** Kind of account that receives the incentives. */
public enum PayoutChannel {
    BANK,
    EWALLET
}
