package id.sigi.programme.vocabulary;

/** What the population register said of the numbers of identity and family card and of the birth date. */
public enum RegisterCheck {
    PASSED,
    IDENTITY_NOT_FOUND,
    FAMILY_CARD_MISMATCH,
    BIRTH_DATE_MISMATCH
}
