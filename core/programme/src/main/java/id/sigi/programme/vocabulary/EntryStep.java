package id.sigi.programme.vocabulary;

/** What an applicant must have done before joining a wave, beside having an identity that was checked. */
public enum EntryStep {
    /** The basic ability test; it is a step to be done, its result selects nobody. */
    ABILITY_TEST,
    /** The declarations: of true data, of no barred occupation, of not being in formal education. */
    DECLARATIONS
}
