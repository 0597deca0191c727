package id.sigi.programme.vocabulary.payment;

/** Uses of the incentive; several may be named, so shares never sum to one. */
public enum IncentiveUse {
    DAILY_NEEDS,
    BUSINESS_CAPITAL,
    DEBT,
    SAVING,
    OTHER
}
