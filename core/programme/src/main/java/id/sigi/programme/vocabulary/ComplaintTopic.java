package id.sigi.programme.vocabulary;

/** Topic of a complaint. */
public enum ComplaintTopic {
    REGISTRATION,
    SELECTION,
    TRAINING,
    CERTIFICATE,
    INCENTIVE,
    OTHER
}
