package id.sigi.programme.operation;

/**
 * A partner's answers to the questionnaire of a half-year. That partners are asked twice a year is published, what they are asked is not:
 * these three questions are this model's own.
 *
 * @param coursesOnOffer courses on offer at the time
 * @param learners learners taught in the half-year
 * @param satisfaction satisfaction with the programme, 1 to 5
 */
public record QuestionnaireAnswers(int coursesOnOffer, long learners, int satisfaction) {
    public QuestionnaireAnswers {
        if (coursesOnOffer < 0 || learners < 0) {
            throw new IllegalArgumentException("courses and learners are not negative");
        }
        if (satisfaction < 1 || satisfaction > 5) {
            throw new IllegalArgumentException("satisfaction is 1 to 5");
        }
    }
}
