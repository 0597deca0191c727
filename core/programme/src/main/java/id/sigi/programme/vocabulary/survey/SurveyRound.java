package id.sigi.programme.vocabulary.survey;

/** Survey round: three rounds of recipients only, and the researchers' endline of winners and losers. */
public enum SurveyRound {
    SURVEY_1,
    SURVEY_2,
    SURVEY_3,
    ENDLINE
}
