package id.sigi.programme.scenario;

/**
 * Courses and those who score them.
 *
 * @param providers training institutions
 * @param courses courses in the catalogue
 * @param assessors university assessors
 * @param providerDeviation standard deviation of the providers' true quality, in points of the five-point scale
 * @param courseDeviation standard deviation of courses within a provider
 * @param assessorBias standard deviation of the assessors' leniency
 * @param assessorNoise standard deviation of a single score
 * @param monitored share of courses that are scored again while they are sold
 */
public record TrainingPlan(
        int providers,
        int courses,
        int assessors,
        double providerDeviation,
        double courseDeviation,
        double assessorBias,
        double assessorNoise,
        double monitored) {
    public TrainingPlan {
        ShareChecks.require(providers >= 1 && courses >= providers, "there is at least one course per provider");
        ShareChecks.require(assessors >= 3, "a course is admitted by three assessors");
        ShareChecks.require(
                providerDeviation >= 0 && courseDeviation >= 0 && assessorBias >= 0 && assessorNoise >= 0,
                "standard deviations are not negative");
        ShareChecks.check("monitored", monitored);
    }
}
