package id.sigi.programme.vocabulary.survey;

/** What a respondent said to a question of yes or no. */
public enum Answer {
    YES,
    NO,
    /** The questionnaire does not have the question, or does not put it to everybody. */
    NOT_ASKED;

    public static Answer of(boolean isYes) {
        return isYes ? YES : NO;
    }

    public boolean isYes() {
        return this == YES;
    }

    public boolean isNo() {
        return this == NO;
    }
}
