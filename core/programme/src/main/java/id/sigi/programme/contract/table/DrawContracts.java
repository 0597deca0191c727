package id.sigi.programme.contract.table;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import java.util.List;

/** Contracts of rows that are handed from one part of the platform to another and are not kept. */
public final class DrawContracts {
    /** What is on record of a draw: what was applied for, what was drawn, and a draw of which there is neither. */
    public static final TableContract ENTRIES = new TableContract(
            Layer.GOLD,
            "draw_entries",
            "one row per application to a drawn stratum and per result on record; made anew for each audit",
            List.of(Fields.DRAW_ID, Fields.APPLICATION_ID),
            List.of(
                    Fields.DRAW_ID,
                    DrawFields.DRAW_STAGE.optional(),
                    Fields.QUOTA.optional(),
                    Fields.COUNT_ELIGIBLE.optional(),
                    Fields.SEED.optional(),
                    Fields.ALGORITHM.optional(),
                    DrawFields.HOUSEHOLD_CAP.optional(),
                    DrawFields.COUNT_RECORDS,
                    Fields.APPLICATION_ID.optional(),
                    Fields.APPLICANT_ID.optional(),
                    DrawFields.IS_APPLIED,
                    DrawFields.IS_EXCLUDED,
                    Fields.APPLIED_AT.optional(),
                    DrawFields.OPERATOR_ID.optional(),
                    Fields.DRAW_RANK.optional(),
                    Fields.IS_SELECTED.optional(),
                    DrawFields.HOUSEHOLD_PLACES.optional(),
                    DrawFields.COUNT_EARLIER_WINS,
                    Fields.PERSON_KEY.optional(),
                    Fields.HOUSEHOLD_KEY.optional(),
                    Fields.SEX.optional(),
                    Fields.BIRTH_DATE.optional(),
                    Fields.EDUCATION.optional(),
                    Fields.DISABILITY.optional(),
                    Fields.PROVINCE.optional(),
                    Fields.IS_URBAN.optional(),
                    Fields.IS_DISADVANTAGED_REGION.optional(),
                    Fields.IS_FORMER_MIGRANT.optional(),
                    Fields.HAD_BANK_ACCOUNT.optional(),
                    Fields.HAD_EWALLET.optional(),
                    Fields.BASELINE_STATUS.optional()));

    private DrawContracts() {}
}
