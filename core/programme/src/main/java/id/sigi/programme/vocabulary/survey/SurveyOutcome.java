package id.sigi.programme.vocabulary.survey;

/** What became of one survey round of one person; mutually exclusive. */
public enum SurveyOutcome {
    ANSWERED,
    /** Invited; the whole window went by without an answer. */
    SILENT,
    /** Invited; the year's last day of surveys ended the window early, and until then there was no answer. */
    CUT_SHORT,
    /** The year's last day of surveys came before the survey could be sent. */
    CUT_OFF,
    /** Invited; the window closes in or after the last month of the lake, so an answer may still come. */
    OPEN,
    /** What the rules ask for is not met; see {@link SurveyObstacle}. */
    NOT_ELIGIBLE,
    /** May be sent in or after the last month of the lake. */
    NOT_DUE,
    /** Could have been sent, and no invitation is on record. */
    NOT_SENT
}
