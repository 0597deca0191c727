package id.sigi.programme.scenario;

import id.sigi.programme.vocabulary.CourseCategory;
import id.sigi.programme.vocabulary.CourseMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The courses of a scenario and the truth about them.
 *
 * @param courses courses in the order of their identifiers
 * @param assessors identifiers of the assessors
 */
public record Catalogue(List<Course> courses, List<String> assessors) {
    private static final int PRICE_STEP = 25_000;
    private static final int LEAST_STEPS = 6;
    private static final int MOST_STEPS = 36;

    public Catalogue {
        courses = List.copyOf(courses);
        assessors = List.copyOf(assessors);
    }

    /**
     * One course.
     *
     * @param courseId its identifier
     * @param providerId its provider
     * @param category subject
     * @param mode mode of delivery
     * @param priceIdr price in rupiah
     * @param quality true quality, in points above or below the usual
     */
    public record Course(
            String courseId,
            String providerId,
            CourseCategory category,
            CourseMode mode,
            long priceIdr,
            double quality) {}

    /** The catalogue that a scenario implies. */
    public static Catalogue of(Scenario scenario) {
        TrainingPlan plan = scenario.training();
        List<Course> courses = IntStream.rangeClosed(1, plan.courses())
                .mapToObj(number -> course(scenario, number))
                .toList();
        List<String> assessors = IntStream.rangeClosed(1, plan.assessors())
                .mapToObj("asr-%03d"::formatted)
                .toList();
        return new Catalogue(courses, assessors);
    }

    private static Course course(Scenario scenario, int number) {
        TrainingPlan plan = scenario.training();
        Dice dice = Dice.of(scenario.seed(), "course", number);
        // Every provider has a first course; the rest is spread at random.
        int provider = number <= plan.providers() ? number : dice.between(1, plan.providers());
        double providerQuality = plan.providerDeviation()
                * Dice.of(scenario.seed(), "provider", provider).gaussian();
        return new Course(
                "crs-%05d".formatted(number),
                "prv-%04d".formatted(provider),
                dice.among(Arrays.asList(CourseCategory.values())),
                dice.among(Arrays.asList(CourseMode.values())),
                (long) dice.between(LEAST_STEPS, MOST_STEPS) * PRICE_STEP,
                providerQuality + plan.courseDeviation() * dice.gaussian());
    }
}
