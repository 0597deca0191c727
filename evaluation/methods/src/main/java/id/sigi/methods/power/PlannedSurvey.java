package id.sigi.methods.power;

/**
 * What becomes of the people between draw and outcome.
 *
 * @param response share of them whose outcome is seen, above zero
 * @param weightEffect Kish's design effect n sum w^2 / (sum w)^2 of the weights, one without weights
 * @param takeUp take-up of the drawn minus that of the others, above zero
 */
public record PlannedSurvey(double response, double weightEffect, double takeUp) {
    /** Everybody answers, nobody is weighted, and all who are offered come. */
    public static final PlannedSurvey COMPLETE = new PlannedSurvey(1, 1, 1);

    public PlannedSurvey {
        boolean isShare = response > 0 && response <= 1 && takeUp > 0 && takeUp <= 1;
        if (!isShare || !(weightEffect >= 1 && weightEffect < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "not a survey: response " + response + ", weights " + weightEffect + ", take-up " + takeUp);
        }
    }
}
