package id.sigi.programme.contract;

import java.util.List;

/**
 * Columns that stand together, in this order, in several tables. A column that is added to a group is added to each of them; events name
 * their fields one by one, because what a version of an event promised does not change with another's.
 *
 * @param columns the columns in order
 */
public record ColumnGroup(List<Field> columns) implements ColumnPart {
    /** Who a row is about: the account on the site, the person, and the family card. */
    public static final ColumnGroup PERSON_KEYS = of(Fields.APPLICANT_ID, Fields.PERSON_KEY, Fields.HOUSEHOLD_KEY);

    /** What a person is, as far as results are broken down by it. */
    public static final ColumnGroup PERSON_TRAITS = of(Fields.SEX, Fields.EDUCATION, Fields.DISABILITY);

    /** Where a person lives. */
    public static final ColumnGroup DOMICILE = of(Fields.AREA, Fields.IS_URBAN, Fields.IS_DISADVANTAGED_REGION);

    /** How a person stood in life before the programme. */
    public static final ColumnGroup BASELINE = of(
            Fields.IS_FORMER_MIGRANT,
            Fields.HAD_BANK_ACCOUNT,
            Fields.HAD_EWALLET,
            Fields.BASELINE_STATUS,
            Fields.BASELINE_IS_EMPLOYED,
            Fields.AGE);

    /** Among whom the draw was held. */
    public static final ColumnGroup STRATUM = of(Fields.WAVE, Fields.PRIORITY_GROUP, Fields.STRATUM);

    /** The draw itself, beside its identifier. */
    public static final ColumnGroup DRAW = of(STRATUM, DrawFields.DRAW_STAGE, Fields.DRAWN_ON);

    /** The latest answer about work, by each of the rules that make a labour force of it; empty as long as there is no answer. */
    public static final ColumnGroup LABOUR_FORCE_IF_ANSWERED = of(
            Fields.LABOUR_STATUS.optional(),
            PanelFields.LABOUR_FORCE_SURVEY.optional(),
            PanelFields.LABOUR_FORCE_BPS.optional(),
            PanelFields.LABOUR_FORCE_ILO.optional());

    /** Kinds of employment that follow from the answer about work. */
    public static final ColumnGroup EMPLOYMENT =
            of(Fields.IS_EMPLOYED, Fields.IS_SELF_EMPLOYED, Fields.IS_BUSINESS_OWNER);

    /** What the questionnaire asks beside work itself. */
    public static final ColumnGroup ANSWERS =
            of(Fields.HAS_NEW_JOB, Fields.MONTHLY_INCOME_IDR, Fields.HAS_USED_CERTIFICATE);

    /** What the questionnaire asks of one's business or job, if it asks; empty where it does not. */
    public static final ColumnGroup WORK_ANSWERS = of(WorkFields.asked().toArray(ColumnPart[]::new));

    /** Which course a row is about, as it was first listed. */
    public static final ColumnGroup COURSE =
            of(Fields.COURSE_ID, Fields.PROVIDER_ID, Fields.COURSE_CATEGORY, Fields.COURSE_MODE);

    /** For which time a version of something in the catalogue is valid. */
    public static final ColumnGroup VALIDITY =
            of(CatalogueFields.VALID_FROM, CatalogueFields.VALID_TO.optional(), CatalogueFields.IS_CURRENT);

    public ColumnGroup {
        columns = List.copyOf(columns);
    }

    private static ColumnGroup of(ColumnPart... parts) {
        return new ColumnGroup(ColumnPart.columns(parts));
    }

    /** The same columns where none need be filled. */
    public ColumnGroup optional() {
        return new ColumnGroup(columns.stream().map(Field::optional).toList());
    }
}
