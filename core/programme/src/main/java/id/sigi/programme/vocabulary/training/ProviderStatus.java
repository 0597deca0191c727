package id.sigi.programme.vocabulary.training;

/** Whether the courses of a training institution that is in the programme may be bought. */
public enum ProviderStatus {
    ACTIVE,
    SUSPENDED
}
