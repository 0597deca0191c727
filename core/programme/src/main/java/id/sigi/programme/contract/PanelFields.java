package id.sigi.programme.contract;

import id.sigi.programme.vocabulary.survey.LabourForceState;
import id.sigi.programme.vocabulary.survey.SurveyObstacle;
import id.sigi.programme.vocabulary.survey.SurveyOutcome;

/** Fields of the panels over time; see {@link Fields}. Days and months are those of western Indonesian time (WIB). */
public final class PanelFields {
    public static final Field MONTH =
            Field.of("month", FieldType.DATE, "first day of a calendar month of western Indonesian time (WIB)");
    public static final Field MONTHS_SINCE_SELECTION = Field.of(
                    "months_since_selection",
                    FieldType.INTEGER,
                    "calendar months since that of the draw that was won, zero in that month itself")
            .in("months")
            .within(Bounds.NOT_NEGATIVE);

    // Training and money at the end of a month.
    public static final Field COUNT_TRAININGS_OPEN = Field.of(
                    "count_trainings_open", FieldType.INTEGER, "courses bought and not completed")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field CREDIT_LEFT_IDR = Field.of(
                    "credit_left_idr",
                    FieldType.LONG,
                    "training credit given, less courses bought and credit that went back; credit that lapses at the year's end is still in it")
            .in("rupiah");
    public static final Field COUNT_DUE_IN_MONTH = Field.of(
                    "count_due_in_month", FieldType.INTEGER, "instalments of incentives that fell due in the month")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field DUE_IN_MONTH_IDR =
            money("due_in_month_idr", "incentives that fell due in the month, at the amounts of the wave's rules");
    public static final Field COUNT_PAID_IN_MONTH = Field.of(
                    "count_paid_in_month", FieldType.INTEGER, "incentives paid in the month")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field PAID_IN_MONTH_IDR = money("paid_in_month_idr", "incentives paid in the month");
    public static final Field COUNT_FAILED_IN_MONTH = Field.of(
                    "count_failed_in_month",
                    FieldType.INTEGER,
                    "attempts to pay an incentive that failed in the month; one instalment may fail more than once")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field FAILED_IN_MONTH_IDR =
            money("failed_in_month_idr", "sum of the failed attempts of the month, at the amounts of the wave's rules");
    public static final Field COUNT_UNPAID = Field.of(
                    "count_unpaid",
                    FieldType.INTEGER,
                    "instalments due by the month's end and not paid by then; none once the participation is revoked")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field UNPAID_IDR = money(
            "unpaid_idr", "incentives due by the month's end and not paid by then, at the amounts of the wave's rules");
    public static final Field COUNT_COMPLAINTS_OPEN = Field.of(
                    "count_complaints_open",
                    FieldType.INTEGER,
                    "complaints opened and not resolved; a resolution that does not name the applicant (version 1 of the event) closes none")
            .within(Bounds.NOT_NEGATIVE);

    // Surveys.
    public static final Field ANSWER_AGE_DAYS = Field.of(
                    "answer_age_days", FieldType.INTEGER, "days from the day of the answers to the month's last day")
            .in("days")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field IS_ANSWERED_IN_MONTH = Field.of(
            "is_answered_in_month",
            FieldType.BOOLEAN,
            "the answers were given in this month; otherwise they are carried from an earlier one");
    public static final Field LABOUR_FORCE_SURVEY = Field.code(
            "labour_force_survey",
            LabourForceState.class,
            "in or out of the labour force as the programme's survey asked; by no official definition");
    public static final Field LABOUR_FORCE_BPS = Field.code(
            "labour_force_bps",
            LabourForceState.class,
            "in or out of the labour force by the rule of Statistics Indonesia; empty for who says to be outside, because the survey does not"
                    + " ask who has given up looking, whom the rule counts as unemployed");
    public static final Field LABOUR_FORCE_ILO = Field.code(
            "labour_force_ilo",
            LabourForceState.class,
            "in or out of the labour force by the rule that ILOSTAT applies to Indonesia; empty for who says to be unemployed, because the"
                    + " survey does not ask who looked for work, without which the rule counts nobody as unemployed");
    public static final Field IS_ELIGIBLE = Field.of(
            "is_eligible",
            FieldType.BOOLEAN,
            "the rules allow the survey to be sent to the person, the calendar aside");
    public static final Field SURVEY_OBSTACLE = Field.code(
            "survey_obstacle", SurveyObstacle.class, "why the survey cannot be sent to the person, the calendar aside");
    public static final Field ELIGIBLE_AT = Field.of(
            "eligible_at",
            FieldType.TIMESTAMP,
            "earliest instant of the invitation by the rules; while the round before is not answered, the earliest that was ever possible");
    public static final Field IS_SURVEY_INVITED =
            Field.of("is_survey_invited", FieldType.BOOLEAN, "an invitation to the round is on record");
    public static final Field CLOSES_AT = Field.of(
            "closes_at",
            FieldType.TIMESTAMP,
            "last instant at which the invitation may be answered, inclusive; the endline has none");
    public static final Field IS_CUT_SHORT = Field.of(
            "is_cut_short",
            FieldType.BOOLEAN,
            "the year's last day of surveys takes days from the window of the invitation");
    public static final Field IS_IN_WINDOW = Field.of(
            "is_in_window",
            FieldType.BOOLEAN,
            "answered from the invitation to the close of its window, both inclusive");
    public static final Field SURVEY_OUTCOME = Field.code(
            "survey_outcome", SurveyOutcome.class, "what became of the survey round, by the events landed so far");

    private PanelFields() {}

    private static Field money(String name, String meaning) {
        return Field.of(name, FieldType.LONG, meaning).in("rupiah").within(Bounds.NOT_NEGATIVE);
    }
}
