package id.sigi.studies.work;

import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyOutcome;

/** What is known of a beneficiary's work in one round: an answer, or why there is none. */
enum RoundState {
    OWN_ACCOUNT,
    OWN_ACCOUNT_ASSISTED,
    EMPLOYER,
    /** Employee, casual or family worker. */
    OTHER_JOB,
    UNEMPLOYED,
    OUTSIDE_LABOUR_FORCE,
    /** Did not answer, or was not to be asked for another reason than the calendar. */
    NOT_INTERVIEWED,
    /** The year's last day of surveys came before the survey could be sent or answered. */
    CUT_OFF,
    /** May still be asked or answer. */
    TO_COME;

    /** What a labour rule cannot say for want of a question. */
    static final String NOT_TOLD = "NOT_TOLD";

    static RoundState of(LabourStatus status) {
        return switch (status) {
            case OWN_ACCOUNT -> OWN_ACCOUNT;
            case OWN_ACCOUNT_ASSISTED -> OWN_ACCOUNT_ASSISTED;
            case EMPLOYER -> EMPLOYER;
            case EMPLOYEE, CASUAL_AGRICULTURE, CASUAL_OTHER, FAMILY_WORKER -> OTHER_JOB;
            case UNEMPLOYED -> UNEMPLOYED;
            case OUTSIDE_LABOUR_FORCE -> OUTSIDE_LABOUR_FORCE;
        };
    }

    /** Why there is no answer. */
    static RoundState of(SurveyOutcome outcome) {
        return switch (outcome) {
            case CUT_OFF, CUT_SHORT -> CUT_OFF;
            case OPEN, NOT_DUE -> TO_COME;
            case ANSWERED, SILENT, NOT_ELIGIBLE, NOT_SENT -> NOT_INTERVIEWED;
        };
    }

    boolean isAnswer() {
        return this != NOT_INTERVIEWED && this != CUT_OFF && this != TO_COME;
    }

    /** Whether the calendar let somebody be asked. */
    boolean isAsked() {
        return isAnswer() || this == NOT_INTERVIEWED;
    }

    boolean isEntrepreneur() {
        return this == OWN_ACCOUNT || this == OWN_ACCOUNT_ASSISTED || this == EMPLOYER;
    }

    /** The labour-force state by a rule, {@link #NOT_TOLD} where the survey does not ask what the rule needs; or why there is no answer. */
    String byRule(LabourRule rule) {
        return switch (this) {
            case OWN_ACCOUNT, OWN_ACCOUNT_ASSISTED, EMPLOYER, OTHER_JOB -> "EMPLOYED";
            case UNEMPLOYED -> told(rule, LabourStatus.UNEMPLOYED);
            case OUTSIDE_LABOUR_FORCE -> told(rule, LabourStatus.OUTSIDE_LABOUR_FORCE);
            case NOT_INTERVIEWED, CUT_OFF, TO_COME -> name();
        };
    }

    private static String told(LabourRule rule, LabourStatus status) {
        return rule.state(status).map(Enum::name).orElse(NOT_TOLD);
    }
}
