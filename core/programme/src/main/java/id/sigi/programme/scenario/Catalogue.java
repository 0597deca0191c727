package id.sigi.programme.scenario;

import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
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
     * @param listing what the catalogue says of it at first
     * @param quality true quality, in points above or below the usual
     */
    public record Course(String courseId, String providerId, CourseListing listing, double quality) {}

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

    private static CourseListing listing(int number, RandomStream dice) {
        CourseCategory category = dice.among(Arrays.asList(CourseCategory.values()));
        CourseMode mode = dice.among(Arrays.asList(CourseMode.values()));
        long priceIdr = (long) dice.between(LEAST_STEPS, MOST_STEPS) * PRICE_STEP;
        return new CourseListing("%s %d".formatted(subject(category), number), category, mode, priceIdr);
    }

    private static String subject(CourseCategory category) {
        return switch (category) {
            case SALES_MARKETING -> "Dasar Penjualan dan Pemasaran";
            case FOOD_BEVERAGE -> "Mengolah Makanan dan Minuman";
            case FINANCE -> "Mengelola Keuangan Usaha";
            case LANGUAGE -> "Bahasa Inggris untuk Bekerja";
            case INFORMATION_TECHNOLOGY -> "Keterampilan Digital";
            case LIFESTYLE -> "Tata Rias dan Busana";
            case ENTREPRENEURSHIP -> "Memulai Usaha Sendiri";
            case TECHNICAL -> "Perbaikan Mesin dan Listrik";
        };
    }

    /** Identifiers of the training institutions, in their order. */
    public List<String> providers() {
        return courses.stream().map(Course::providerId).distinct().sorted().toList();
    }

    private static Course course(Scenario scenario, int number) {
        TrainingPlan plan = scenario.training();
        RandomStream dice = RandomStream.of(scenario.seed(), "course", number);
        // Every provider has a first course; the rest is spread at random.
        int provider = number <= plan.providers() ? number : dice.between(1, plan.providers());
        double providerQuality = plan.providerDeviation()
                * RandomStream.of(scenario.seed(), "provider", provider).gaussian();
        return new Course(
                "crs-%05d".formatted(number),
                "prv-%04d".formatted(provider),
                listing(number, dice),
                providerQuality + plan.courseDeviation() * dice.gaussian());
    }
}
