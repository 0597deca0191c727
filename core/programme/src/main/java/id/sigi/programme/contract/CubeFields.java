package id.sigi.programme.contract;

/**
 * Fields of tables that add up what many people did; see {@link Fields}. Each is a sum over people of whole numbers, so that what one person
 * adds can be taken off again. Days and months are those of western Indonesian time (WIB).
 */
public final class CubeFields {
    public static final Field DAY = Field.of("day", FieldType.DATE, "calendar day of western Indonesian time (WIB)");

    // Selection.
    public static final Field COUNT_APPLIED = count("count_applied", "applications sent");
    public static final Field COUNT_APPLIED_ELIGIBLE = count(
            "count_applied_eligible",
            "of the applications sent, those that no exclusion is on record for, whenever it came");
    public static final Field COUNT_EXCLUDED = count("count_excluded", "applications kept out of a draw");
    public static final Field COUNT_ENTERED =
            count("count_entered", "entries in draws; who loses in an area and is drawn again among all areas has two");
    public static final Field COUNT_SELECTED = count("count_selected", "entries in draws that won");

    // Participation.
    public static final Field COUNT_ACCOUNTS_OPENED = count("count_accounts_opened", "virtual accounts opened");
    public static final Field COUNT_ENROLLED = count("count_enrolled", "courses bought");
    public static final Field COUNT_TRAINED = count("count_trained", "courses completed");
    public static final Field COUNT_ENROLLED_TRAINED =
            count("count_enrolled_trained", "of the courses bought, those that were completed, whenever that was");
    public static final Field SHARE_TRAINED = Field.of(
                    "share_trained",
                    FieldType.DOUBLE,
                    "share of the courses bought that were completed, whenever that was; empty where none was bought")
            .within(Bounds.SHARE);
    public static final Field COUNT_INCENTIVES_PAID = count("count_incentives_paid", "incentives paid");
    public static final Field COUNT_INCENTIVES_FAILED =
            count("count_incentives_failed", "attempts to pay an incentive that failed");
    public static final Field COUNT_COMPLAINTS_OPENED = count("count_complaints_opened", "complaints opened");
    public static final Field COUNT_COMPLAINTS_RESOLVED = count(
            "count_complaints_resolved",
            "complaints resolved; a resolution that does not name the applicant (version 1 of the event) is not among them");
    public static final Field COUNT_REVOKED = count("count_revoked", "participations revoked");

    // Ratings and assessments.
    public static final Field COUNT_STARS_1 = count("count_stars_1", "ratings of one star");
    public static final Field COUNT_STARS_2 = count("count_stars_2", "ratings of two stars");
    public static final Field COUNT_STARS_3 = count("count_stars_3", "ratings of three stars");
    public static final Field COUNT_STARS_4 = count("count_stars_4", "ratings of four stars");
    public static final Field COUNT_STARS_5 = count("count_stars_5", "ratings of five stars");
    public static final Field STARS_MEAN = Field.of(
                    "stars_mean",
                    FieldType.DOUBLE,
                    "mean stars of the ratings; empty where there are none. It is near its ceiling, because a rating is due before the first incentive")
            .in("stars")
            .within(new Bounds(1, 5));
    public static final Field COUNT_ASSESSMENTS =
            count("count_assessments", "assessors' scores, before admission or while the course is sold");
    public static final Field ASSESSED_POINTS = count(
                    "assessed_points", "sum of the four aspect scores of these assessments")
            .in("points");

    private CubeFields() {}

    private static Field count(String name, String meaning) {
        return Field.of(name, FieldType.LONG, meaning).within(Bounds.NOT_NEGATIVE);
    }
}
