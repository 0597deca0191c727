package id.sigi.transforms.draw;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.transforms.exchange.RowLayout;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Passing rows between the merge of applicants, of households and of people. */
public final class EntryLayouts {
    /** Column of the number of a draw in {@link DrawRecord}. */
    public static final String DRAW = "draw_number";
    /** Column of the entrants of the household in the draw. */
    static final String ENTRANTS = "household_entrants";

    /** An entry on its way to its household. */
    public static final RowLayout ENTRY = RowLayout.of(List.of(
                    Fields.HOUSEHOLD_KEY, Fields.PERSON_KEY, Fields.APPLICANT_ID, Fields.DRAW_RANK, Fields.IS_SELECTED))
            .with(DRAW, DataTypes.IntegerType);
    /** A place that came back to a household. */
    public static final RowLayout RETURNED = RowLayout.of(List.of(Fields.HOUSEHOLD_KEY, Fields.REVOKED_AT));
    /** What is told of an applicant in every draw, on its way to the person. */
    public static final RowLayout PROFILE = RowLayout.of(List.of(
            Fields.PERSON_KEY,
            Fields.APPLICANT_ID,
            Fields.HOUSEHOLD_KEY,
            Fields.BIRTH_DATE,
            Fields.SEX,
            Fields.EDUCATION,
            Fields.DISABILITY,
            Fields.PROVINCE,
            Fields.AREA,
            Fields.IS_URBAN,
            Fields.IS_DISADVANTAGED_REGION,
            Fields.IS_FORMER_MIGRANT,
            Fields.HAD_BANK_ACCOUNT,
            Fields.HAD_EWALLET,
            Fields.BASELINE_STATUS,
            Fields.FIRST_COMPLETED_AT,
            Fields.IS_INVITED,
            Fields.LABOUR_STATUS,
            Fields.HAS_NEW_JOB,
            Fields.MONTHLY_INCOME_IDR,
            Fields.HAS_USED_CERTIFICATE,
            Fields.ANSWERED_AT,
            Fields.VERIFIED_AT,
            Fields.REVOKED_AT));
    /** A registered applicant on the way to the household. */
    public static final RowLayout MEMBER = RowLayout.of(List.of(Fields.HOUSEHOLD_KEY, Fields.REGISTERED_AT));
    /** An exclusion list's entry on its way to the person. */
    public static final RowLayout LISTING = RowLayout.of(List.of(
            Fields.PERSON_KEY,
            Fields.EXCLUSION_GROUND,
            Fields.HOLDS_FROM,
            Fields.HOLDS_TO,
            Fields.KNOWN_AT,
            Fields.WITHDRAWN_AT));
    /** An entry on its way from its household to the person. */
    static final RowLayout PLACED = RowLayout.of(List.of(
                    Fields.PERSON_KEY,
                    Fields.APPLICANT_ID,
                    Fields.DRAW_RANK,
                    Fields.IS_SELECTED,
                    DrawFields.HOUSEHOLD_PLACES))
            .with(DRAW, DataTypes.IntegerType)
            .with(ENTRANTS, DataTypes.IntegerType);

    /** Kinds of passing rows. */
    public static final int KIND_ENTRY = 0;

    public static final int KIND_RETURNED = 1;
    public static final int KIND_PROFILE = 2;
    static final int KIND_PLACED = 3;
    public static final int KIND_MEMBER = 4;
    public static final int KIND_LISTING = 5;

    private EntryLayouts() {}

    /** Layouts by kind. */
    static RowLayout[] layouts() {
        return new RowLayout[] {ENTRY, RETURNED, PROFILE, PLACED, MEMBER, LISTING};
    }
}
