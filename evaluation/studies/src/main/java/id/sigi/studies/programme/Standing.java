package id.sigi.studies.programme;

import id.sigi.programme.vocabulary.survey.LabourStatus;

/** The seven standings of the transition table: the nine labour statuses with like ones put together. */
enum Standing {
    EMPLOYEE,
    CASUAL,
    SELF_EMPLOYED,
    EMPLOYER,
    FAMILY_WORKER,
    UNEMPLOYED,
    OUTSIDE_LABOUR_FORCE;

    static Standing of(LabourStatus status) {
        return switch (status) {
            case EMPLOYEE -> EMPLOYEE;
            case CASUAL_AGRICULTURE, CASUAL_OTHER -> CASUAL;
            case OWN_ACCOUNT, OWN_ACCOUNT_ASSISTED -> SELF_EMPLOYED;
            case EMPLOYER -> EMPLOYER;
            case FAMILY_WORKER -> FAMILY_WORKER;
            case UNEMPLOYED -> UNEMPLOYED;
            case OUTSIDE_LABOUR_FORCE -> OUTSIDE_LABOUR_FORCE;
        };
    }
}
