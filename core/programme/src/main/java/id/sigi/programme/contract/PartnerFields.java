package id.sigi.programme.contract;

/** Fields of what partners say, and of the vacancies of job platforms; see {@link Fields}. */
public final class PartnerFields {
    public static final Field PARTNER_ID =
            Field.of("partner_id", FieldType.STRING, "partner who answers the questionnaire of a half-year");
    public static final Field OF_YEAR = Field.of("of_year", FieldType.INTEGER, "year that the questionnaire is about")
            .within(new Bounds(2020, 2100));
    public static final Field OF_HALF =
            Field.of("of_half", FieldType.INTEGER, "half of the year, 1 or 2").within(new Bounds(1, 2));
    public static final Field COUNT_COURSES_ON_OFFER = Field.of(
                    "count_courses_on_offer", FieldType.INTEGER, "courses on offer, by the partner's own account")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_LEARNERS = Field.of(
                    "count_learners", FieldType.LONG, "learners taught in the half-year, by the partner's own account")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field SATISFACTION = Field.of(
                    "satisfaction", FieldType.INTEGER, "the partner's satisfaction with the programme, 1 to 5")
            .within(new Bounds(1, 5));
    public static final Field VACANCY_ID =
            Field.of("vacancy_id", FieldType.STRING, "vacancy that a job platform has posted");
    public static final Field PORTAL_ID = Field.of("portal_id", FieldType.STRING, "job platform");
    public static final Field POSTED_AT = Field.of("posted_at", FieldType.TIMESTAMP, "when the vacancy was posted");
    public static final Field VACANCY_APPLIED_AT =
            Field.of("vacancy_applied_at", FieldType.TIMESTAMP, "when the applicant applied for the vacancy");

    private PartnerFields() {}
}
