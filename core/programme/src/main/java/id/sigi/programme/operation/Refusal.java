package id.sigi.programme.operation;

/** Why an operation was refused; the words carry no personal value. */
public enum Refusal {
    IDENTIFIER_TAKEN("the identifier is in use"),
    UNKNOWN_APPLICANT("there is no such applicant"),
    UNKNOWN_WAVE("there is no such wave"),
    UNKNOWN_COURSE("there is no such course"),
    UNKNOWN_ACCOUNT("there is no such account"),
    UNKNOWN_PURCHASE("there is no such purchase"),
    UNKNOWN_COMPLAINT("there is no such complaint"),
    ALREADY_REGISTERED("the person is registered already"),
    ALREADY_VERIFIED("the identity was verified already"),
    IDENTITY_NOT_VERIFIED("the identity was not verified"),
    AGE_OUT_OF_BOUNDS("the age is outside the wave's bounds"),
    PRIOR_RECIPIENT("the card is given once per person"),
    BLACKLISTED("the person is barred from further waves"),
    WAVE_EXISTS("the wave was opened already"),
    WAVE_NOT_OPEN("the wave is not open on that day"),
    WAVE_NOT_OVER("the wave's last day is not over"),
    WAVE_CLOSED("the wave was closed already"),
    WAVE_NOT_CLOSED("the wave was not closed yet"),
    AREA_NOT_OPEN("the wave is not open for the domicile"),
    ALREADY_APPLIED("one application per person and wave"),
    ALREADY_DRAWN("the stratum was drawn already"),
    STRATUM_EMPTY("nobody applied in the stratum"),
    NOT_SELECTED("the applicant was not selected in the wave"),
    ACCOUNT_EXISTS("the applicant holds an account already"),
    FUND_EXHAUSTED("the fund holds too little money"),
    CREDIT_TOO_SMALL("the course is dearer than the remaining credit, and there is no top-up"),
    CREDIT_EXPIRED("the credit had to be used earlier in the year"),
    FIRST_PURCHASE_TOO_LATE("the first course had to be bought earlier"),
    COURSE_ALREADY_BOUGHT("the beneficiary bought this course already"),
    PARTICIPATION_REVOKED("the participation was revoked"),
    ALREADY_COMPLETED("the course was completed already"),
    NOT_COMPLETED("the course was not completed"),
    ALREADY_RATED("the purchase was rated already"),
    NOT_RATED("no completed course was rated"),
    ALREADY_ASSESSED("the assessor scored the course in this phase already"),
    NOT_A_BENEFICIARY("the applicant holds no account"),
    PAYOUT_ALREADY_LINKED("a payout account was linked already"),
    PAYOUT_NOT_LINKED("no payout account was linked"),
    PARTNER_DOES_NOT_SERVE_CHANNEL("the payment partner does not offer this kind of account"),
    ALREADY_PAID("the instalment was paid already"),
    INSTALMENT_OUT_OF_ORDER("an earlier instalment was not paid"),
    INSTALMENT_BEYOND_RULES("the wave's rules know no such instalment"),
    SURVEY_NOT_ANSWERED("the survey was not answered"),
    SURVEY_NOT_OFFERED("the wave's rules know no such survey"),
    SURVEY_TOO_EARLY("the survey opens later after the first incentive"),
    SURVEY_OUT_OF_ORDER("an earlier survey was not answered"),
    NO_INCENTIVE_YET("no incentive was paid yet"),
    NEVER_DRAWN("the applicant was in no draw"),
    ALREADY_INVITED("the applicant was invited to this survey already"),
    NOT_INVITED("the applicant was not invited to this survey"),
    ALREADY_ANSWERED("the survey was answered already"),
    SURVEY_WINDOW_CLOSED("the survey had to be answered earlier"),
    ALREADY_RESOLVED("the complaint was resolved already"),
    TIMES_OUT_OF_ORDER("a time lies before its cause"),
    ALREADY_REVOKED("the participation was revoked already"),
    DEADLINE_NOT_PASSED("the deadline of the first purchase has not passed"),
    HAS_PURCHASED("a course was bought in time"),
    NOT_FOUND_INELIGIBLE("no list names the person");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The reason as one clause. */
    public String words() {
        return words;
    }
}
