package id.sigi.programme.contract.table;

import id.sigi.programme.contract.ColumnGroup;
import id.sigi.programme.contract.ColumnPart;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import java.util.List;

/**
 * Panels over time. Months and days are calendar months and days of western Indonesian time (WIB).
 *
 * <p>They end with the last month of the lake: the month of the last event, of those that gold is made of, by when it happened. Of that month they
 * tell what is known so far. Whatever is not over before it is told as not over.
 */
public final class PanelContracts {
    /**
     * Beneficiaries are those of {@link TableContracts#BENEFICIARIES}; the first month is that of the earliest draw won in the account's
     * wave. Columns tell the state at the month's end by the events that happened until then, or, where their names say so, what happened in the month.
     * Answers are the latest given by the month's end in any round, the endline among them, and stay until there are later ones.
     */
    public static final TableContract BENEFICIARY_MONTHS = new TableContract(
            Layer.GOLD,
            "beneficiary_months",
            "one row per beneficiary and month, from that of selection to the last month of the lake",
            List.of(Fields.APPLICANT_ID, PanelFields.MONTH),
            ColumnPart.columns(
                    Fields.APPLICANT_ID,
                    PanelFields.MONTH,
                    PanelFields.MONTHS_SINCE_SELECTION,
                    Fields.WAVE,
                    Fields.BENEFICIARY_STATUS,
                    Fields.IS_REVOKED,
                    Fields.COUNT_PURCHASES,
                    PanelFields.COUNT_TRAININGS_OPEN,
                    Fields.COUNT_COMPLETED,
                    PanelFields.CREDIT_LEFT_IDR,
                    PanelFields.COUNT_DUE_IN_MONTH,
                    PanelFields.DUE_IN_MONTH_IDR,
                    PanelFields.COUNT_PAID_IN_MONTH,
                    PanelFields.PAID_IN_MONTH_IDR,
                    PanelFields.COUNT_FAILED_IN_MONTH,
                    PanelFields.FAILED_IN_MONTH_IDR,
                    PanelFields.COUNT_UNPAID,
                    PanelFields.UNPAID_IDR,
                    Fields.SURVEY_ROUND.optional(),
                    Fields.ANSWERED_AT.optional(),
                    PanelFields.ANSWER_AGE_DAYS.optional(),
                    PanelFields.IS_ANSWERED_IN_MONTH,
                    ColumnGroup.LABOUR_FORCE_IF_ANSWERED,
                    ColumnGroup.ANSWERS.optional(),
                    PanelFields.COUNT_COMPLAINTS_OPEN));
    /**
     * Windows and days are those of the published rules of the account's wave: invited so many days after the first incentive, in order, answered
     * within so many days, nothing after the last day of surveys of the account's year. The rules give the endline no window, and a
     * person is eligible for it by having been in a draw.
     */
    public static final TableContract SURVEY_ROUNDS = new TableContract(
            Layer.GOLD,
            "survey_rounds",
            "one row per beneficiary and recipients' survey round, and per applicant who entered a draw and the endline",
            List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND),
            ColumnPart.columns(
                    Fields.APPLICANT_ID,
                    Fields.SURVEY_ROUND,
                    Fields.WAVE.optional(),
                    PanelFields.IS_ELIGIBLE,
                    PanelFields.SURVEY_OBSTACLE.optional(),
                    PanelFields.ELIGIBLE_AT.optional(),
                    PanelFields.IS_SURVEY_INVITED,
                    Fields.INVITED_AT.optional(),
                    PanelFields.CLOSES_AT.optional(),
                    PanelFields.IS_CUT_SHORT,
                    Fields.ANSWERED_AT.optional(),
                    PanelFields.IS_IN_WINDOW.optional(),
                    PanelFields.SURVEY_OUTCOME,
                    ColumnGroup.LABOUR_FORCE_IF_ANSWERED));

    private PanelContracts() {}

    static List<TableContract> list() {
        return List.of(BENEFICIARY_MONTHS, SURVEY_ROUNDS);
    }
}
