package id.sigi.programme.vocabulary.survey;

/** Why a survey round cannot be sent to a beneficiary, the calendar aside. */
public enum SurveyObstacle {
    /** The rules of the beneficiary's wave have fewer rounds. */
    NOT_OFFERED,
    /** No incentive was paid, from which the days until a survey are counted. */
    NO_INCENTIVE,
    /** The round before was not answered; rounds come strictly in order. */
    EARLIER_ROUND_UNANSWERED
}
