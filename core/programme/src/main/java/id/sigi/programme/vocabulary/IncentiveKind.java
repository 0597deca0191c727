package id.sigi.programme.vocabulary;

/** What an incentive is paid for. */
public enum IncentiveKind {
    POST_TRAINING,
    SURVEY
}
