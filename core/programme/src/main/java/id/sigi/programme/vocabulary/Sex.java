package id.sigi.programme.vocabulary;

/** Sex as registered. */
public enum Sex {
    FEMALE,
    MALE
}
