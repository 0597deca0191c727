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
        checkShare("the response", response);
        checkShare("the take-up of the drawn minus that of the others", takeUp);
        if (!(weightEffect >= 1 && weightEffect < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the design effect of the weights must be 1 or more, and is " + weightEffect);
        }
    }

    private static void checkShare(String name, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be a share above 0 and up to 1, and is " + share);
        }
    }
}
