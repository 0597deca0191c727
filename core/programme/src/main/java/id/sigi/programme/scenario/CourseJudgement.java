package id.sigi.programme.scenario;

import id.sigi.programme.operation.Scores;

/**
 * How assessors and beneficiaries see a course: assessors with their own leniency and some noise around its true quality, beneficiaries so
 * kindly that stars hardly tell courses apart.
 */
public final class CourseJudgement {
    private static final double USUAL_SCORE = 3.4;
    private static final double USUAL_STARS = 5.2;
    private static final double STARS_BY_QUALITY = 0.2;
    private static final double STARS_NOISE = 0.45;

    private final Scenario scenario;

    public CourseJudgement(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * An assessor's scores of a course.
     *
     * @param course the course
     * @param assessor number of the assessor
     * @param dice stream of this one assessment
     */
    public Scores scores(Catalogue.Course course, int assessor, RandomStream dice) {
        double centre = USUAL_SCORE + course.quality() + leniency(assessor);
        return new Scores(score(centre, dice), score(centre, dice), score(centre, dice), score(centre, dice));
    }

    /**
     * By how many points an assessor is milder than the average one, before scores are rounded to the scale; below zero is more severe. It is the same for every course.
     *
     * @param assessor number of the assessor, from 0
     */
    public double leniency(int assessor) {
        return scenario.training().assessorBias()
                * RandomStream.of(scenario.seed(), "assessor", assessor).gaussian();
    }

    private int score(double centre, RandomStream dice) {
        return fivePoints(centre + scenario.training().assessorNoise() * dice.gaussian());
    }

    /** A beneficiary's stars. */
    public static int stars(Catalogue.Course course, RandomStream dice) {
        return fivePoints(USUAL_STARS + STARS_BY_QUALITY * course.quality() + STARS_NOISE * dice.gaussian());
    }

    private static int fivePoints(double value) {
        return (int) Math.max(1, Math.min(5, Math.round(value)));
    }
}
