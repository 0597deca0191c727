package id.sigi.programme.vocabulary;

/** Disability as declared at registration. Not the Washington Group short set: never compare the two without saying so. */
public enum Disability {
    NONE,
    PHYSICAL,
    DEAF,
    OTHER
}
