package id.sigi.programme.vocabulary;

/**
 * What an applicant must have done before joining a wave, in the programme's order. The account by e-mail, the numbers of identity and
 * family card and the profile come before these with the registration, and the check against the population register is an operation of
 * its own.
 */
public enum EntryStep {
    /** A photo of the identity card (KTP) and of the live face. */
    KTP_PHOTO,
    /** Questions on motivation and interest. */
    MOTIVATION,
    /** The telephone number is confirmed by a code sent to it. */
    PHONE,
    /** The declarations: of true data, of no barred occupation, of not being in formal education. */
    DECLARATIONS,
    /** The basic ability test; it is a step to be done, its result selects nobody. */
    ABILITY_TEST
}
