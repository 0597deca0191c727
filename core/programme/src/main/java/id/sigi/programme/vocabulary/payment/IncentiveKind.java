package id.sigi.programme.vocabulary.payment;

/** What an incentive is paid for. */
public enum IncentiveKind {
    POST_TRAINING,
    SURVEY
}
