package id.sigi.programme.scenario;

/**
 * The chance that somebody who is invited to a survey answers: 1 / (1 + exp(-(constant + the others that hold))), a logistic regression of answering. With
 * {@code employedNow} not zero it depends on what only who answers tells, so that no weights of what the register knows make up for it.
 *
 * @param constant of a man who lives in the countryside, did not study, and was not and is not employed
 * @param women added for women
 * @param urban added for an urban domicile
 * @param tertiary added for tertiary education
 * @param employedBefore added for who was employed at registration
 * @param employedNow added for who is employed in the reference week of the survey
 */
public record ResponseChance(
        double constant, double women, double urban, double tertiary, double employedBefore, double employedNow) {
    public ResponseChance {
        ShareChecks.require(
                Double.isFinite(constant + women + urban + tertiary + employedBefore + employedNow),
                "the coefficients of response are finite numbers");
    }

    /** The same chance for everybody. */
    public static ResponseChance same(double share) {
        ShareChecks.require(share > 0 && share < 1, "a chance of response lies between 0 and 1, it is " + share);
        return new ResponseChance(StrictMath.log(share / (1 - share)), 0, 0, 0, 0, 0);
    }

    /** The chance of who has a sum of coefficients. */
    public static double share(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
