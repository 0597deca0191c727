package id.sigi.programme.vocabulary;

/** Kind of account that receives the incentives. */
public enum PayoutChannel {
    BANK,
    EWALLET
}
