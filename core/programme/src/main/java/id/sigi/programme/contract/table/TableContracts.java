package id.sigi.programme.contract.table;

import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.ColumnGroup;
import id.sigi.programme.contract.ColumnPart;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.PlaceFields;
import id.sigi.programme.contract.WorkFields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.EventFields;
import java.util.List;
import java.util.stream.Stream;

/** The registry of table contracts: bronze and gold by hand, silver from the event contracts. */
public final class TableContracts {
    /** What is kept of every event, whatever its type. */
    private static final List<Field> OF_EVERY_EVENT = List.of(
            Fields.EVENT_ID,
            Fields.EVENT_TYPE,
            Fields.EVENT_SOURCE,
            Fields.SUBJECT,
            Fields.OCCURRED_AT,
            Fields.DATA,
            Fields.CONTENT_SHA256,
            Fields.SOURCE_FILE,
            Fields.SOURCE_LINE,
            Fields.INGESTION_ID);
    /** Behind what is kept of every event stands a column for each of {@link EventFields}; an event fills those of its own type. */
    public static final TableContract EVENTS = new TableContract(
            Layer.BRONZE,
            "events",
            "one row per accepted event, as received and typed",
            List.of(Fields.EVENT_ID),
            Stream.of(OF_EVERY_EVENT, EventFields.list()).flatMap(List::stream).toList());

    public static final TableContract QUARANTINE = new TableContract(
            Layer.BRONZE,
            "quarantine",
            "one row per row that was not accepted",
            List.of(Fields.INGESTION_ID, Fields.SOURCE_FILE, Fields.SOURCE_LINE),
            List.of(
                    Fields.INGESTION_ID,
                    Fields.SOURCE_FILE,
                    Fields.SOURCE_LINE,
                    Fields.QUARANTINE_REASON,
                    Fields.QUARANTINE_DETAIL,
                    Fields.EVENT_ID.optional(),
                    Fields.EVENT_TYPE.optional(),
                    Fields.CONTENT_SHA256,
                    Fields.SEALED_ROW,
                    Fields.CONTRACTS_VERSION.optional()));
    public static final TableContract INGESTION_RUNS = new TableContract(
            Layer.BRONZE,
            "ingestion_runs",
            "one row per source file of an ingestion run",
            List.of(Fields.INGESTION_ID, Fields.SOURCE_FILE),
            List.of(
                    Fields.INGESTION_ID,
                    Fields.SOURCE_FILE,
                    Fields.RECEIVED_ROWS,
                    Fields.ACCEPTED_ROWS,
                    Fields.DUPLICATE_ROWS,
                    Fields.QUARANTINED_ROWS,
                    Fields.LAST_POSITION.optional(),
                    Fields.CONTRACTS_VERSION.optional()));
    public static final TableContract ERASURES = new TableContract(
            Layer.BRONZE,
            "erasures",
            "one row per table that a person was erased from; says what was done, not to whom",
            List.of(Fields.ERASURE_ID, Fields.ERASED_TABLE),
            List.of(Fields.ERASURE_ID, Fields.ERASED_AT, Fields.ERASED_TABLE, Fields.ERASED_ROWS));
    public static final TableContract ERASURE_DIGESTS = new TableContract(
            Layer.BRONZE,
            "tombstones",
            "one row per key of an erased person, as a keyed digest; events that carry the key are not landed again",
            List.of(Fields.ERASURE_DIGEST),
            List.of(Fields.ERASURE_DIGEST));
    public static final TableContract APPLICANTS = new TableContract(
            Layer.GOLD,
            "applicants",
            "one row per registered applicant",
            List.of(Fields.APPLICANT_ID),
            ColumnPart.columns(
                    ColumnGroup.PERSON_KEYS,
                    ColumnGroup.PERSON_TRAITS,
                    Fields.PROVINCE,
                    PlaceFields.NIK_PROVINCE.optional(),
                    ColumnGroup.DOMICILE,
                    ColumnGroup.BASELINE,
                    Fields.REGISTERED_AT,
                    Fields.IS_VERIFIED,
                    Fields.COUNT_APPLICATIONS,
                    Fields.COUNT_DRAWS,
                    Fields.IS_EVER_SELECTED,
                    Fields.IS_PURCHASER,
                    Fields.IS_COMPLETER,
                    Fields.IS_PAID));
    public static final TableContract BENEFICIARIES = new TableContract(
            Layer.GOLD,
            "beneficiaries",
            "one row per beneficiary: selected and holding an account",
            List.of(Fields.APPLICANT_ID),
            ColumnPart.columns(
                    ColumnGroup.PERSON_KEYS,
                    ColumnGroup.STRATUM,
                    ColumnGroup.PERSON_TRAITS,
                    Fields.PROVINCE,
                    ColumnGroup.DOMICILE,
                    ColumnGroup.BASELINE,
                    Fields.DRAWN_ON,
                    Fields.ACCOUNT_OPENED_AT,
                    Fields.TRAINING_CREDIT_IDR,
                    Fields.BENEFICIARY_STATUS,
                    Fields.IS_REVOKED,
                    Fields.REVOKED_AT.optional(),
                    Fields.RETURNED_IDR,
                    Fields.COUNT_PURCHASES,
                    Fields.COUNT_COMPLETED,
                    Fields.IS_PURCHASER,
                    Fields.IS_COMPLETER,
                    Fields.FIRST_PURCHASED_AT.optional(),
                    Fields.FIRST_COMPLETED_AT.optional(),
                    Fields.SPENT_IDR,
                    Fields.PAYOUT_CHANNEL.optional(),
                    Fields.PAYMENT_PARTNER.optional(),
                    Fields.IS_FIRST_ACCOUNT.optional(),
                    Fields.COUNT_DISBURSEMENTS,
                    Fields.DISBURSED_IDR,
                    Fields.IS_PAID,
                    Fields.COUNT_SURVEYS,
                    Fields.COUNT_COMPLAINTS));
    public static final TableContract PERSON_DRAWS = new TableContract(
            Layer.GOLD,
            "person_draws",
            "one row per applicant and draw: the grain of the experiment",
            List.of(Fields.DRAW_ID, Fields.APPLICANT_ID),
            ColumnPart.columns(
                    Fields.DRAW_ID,
                    ColumnGroup.PERSON_KEYS,
                    ColumnGroup.DRAW,
                    Fields.QUOTA,
                    Fields.COUNT_ELIGIBLE,
                    Fields.SELECTION_PROBABILITY,
                    DrawFields.ASSIGNMENT_PROBABILITY.optional(),
                    DrawFields.ASSIGNMENT_ERROR.optional(),
                    DrawFields.COUNT_ENTRIES,
                    DrawFields.PERSON_PROBABILITY.optional(),
                    DrawFields.WAVE_WIN_PROBABILITY.optional(),
                    DrawFields.EVER_WIN_PROBABILITY.optional(),
                    Fields.DRAW_RANK,
                    Fields.IS_SELECTED,
                    DrawFields.IS_WAVE_WINNER,
                    Fields.DRAW_SEQUENCE,
                    Fields.COUNT_DRAWS,
                    Fields.IS_EVER_SELECTED,
                    ColumnGroup.PERSON_TRAITS,
                    Fields.PROVINCE,
                    ColumnGroup.DOMICILE,
                    ColumnGroup.BASELINE,
                    Fields.IS_PARTICIPANT,
                    Fields.IS_INVITED,
                    Fields.IS_RESPONDENT,
                    ColumnGroup.LABOUR_FORCE_IF_ANSWERED,
                    ColumnGroup.EMPLOYMENT.optional(),
                    ColumnGroup.ANSWERS.optional(),
                    Fields.ANSWERED_AT.optional()));
    public static final TableContract SURVEY_PANEL = new TableContract(
            Layer.GOLD,
            "survey_panel",
            "one row per person and answered survey round",
            List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND),
            ColumnPart.columns(
                    Fields.APPLICANT_ID,
                    Fields.HOUSEHOLD_KEY,
                    Fields.SURVEY_ROUND,
                    Fields.IS_EVER_SELECTED,
                    ColumnGroup.PERSON_TRAITS,
                    ColumnGroup.DOMICILE,
                    Fields.AGE,
                    Fields.BASELINE_STATUS,
                    Fields.BASELINE_IS_EMPLOYED,
                    Fields.LABOUR_STATUS,
                    PanelFields.LABOUR_FORCE_SURVEY,
                    PanelFields.LABOUR_FORCE_BPS.optional(),
                    PanelFields.LABOUR_FORCE_ILO.optional(),
                    ColumnGroup.EMPLOYMENT,
                    Fields.IS_INFORMAL.optional(),
                    ColumnGroup.ANSWERS,
                    Fields.HAS_SKILL_GAIN.optional(),
                    Fields.INCENTIVE_USES.optional(),
                    Fields.ANSWERED_AT,
                    ColumnGroup.WORK_ANSWERS,
                    WorkFields.IS_INFORMAL_BY_SECTOR));
    public static final TableContract COURSE_RATINGS = new TableContract(
            Layer.GOLD,
            "course_ratings",
            "one row per rating of a completed course",
            List.of(Fields.PURCHASE_ID),
            ColumnPart.columns(
                    Fields.PURCHASE_ID,
                    Fields.APPLICANT_ID,
                    ColumnGroup.COURSE,
                    Fields.PLATFORM,
                    Fields.STARS,
                    Fields.RATED_AT));
    public static final TableContract COURSE_ASSESSMENTS = new TableContract(
            Layer.GOLD,
            "course_assessments",
            "one row per assessor's scores of a course in one phase",
            List.of(Fields.ASSESSMENT_ID),
            ColumnPart.columns(
                    Fields.ASSESSMENT_ID,
                    ColumnGroup.COURSE,
                    Fields.ASSESSOR_ID,
                    Fields.ASSESSMENT_PHASE,
                    Fields.SCORE_LABOUR_MARKET,
                    Fields.SCORE_REQUIREMENTS,
                    Fields.SCORE_CURRICULUM,
                    Fields.SCORE_ADMINISTRATION,
                    Fields.SCORE_MEAN,
                    Fields.ASSESSED_ON));
    public static final TableContract COMPLAINTS = new TableContract(
            Layer.GOLD,
            "complaints",
            "one row per complaint",
            List.of(Fields.COMPLAINT_ID),
            List.of(
                    Fields.COMPLAINT_ID,
                    Fields.APPLICANT_ID,
                    Fields.COMPLAINT_CHANNEL,
                    Fields.COMPLAINT_TOPIC,
                    Fields.OPENED_AT,
                    Fields.FIRST_RESPONSE_AT.optional(),
                    Fields.RESOLVED_AT.optional(),
                    Fields.RESPONSE_HOURS.optional(),
                    Fields.RESOLUTION_HOURS.optional()));

    public static final TableContract COURSE_VERSIONS = new TableContract(
            Layer.GOLD,
            "course_versions",
            "one row per course and time for which the catalogue said the same of it",
            List.of(Fields.COURSE_ID, CatalogueFields.VALID_FROM),
            ColumnPart.columns(
                    Fields.COURSE_ID,
                    ColumnGroup.VALIDITY,
                    Fields.PROVIDER_ID,
                    CatalogueFields.COURSE_TITLE.optional(),
                    Fields.COURSE_CATEGORY,
                    Fields.COURSE_MODE,
                    Fields.PRICE_IDR));
    public static final TableContract PROVIDER_VERSIONS = new TableContract(
            Layer.GOLD,
            "provider_versions",
            "one row per training institution and time for which the same was said of it",
            List.of(Fields.PROVIDER_ID, CatalogueFields.VALID_FROM),
            ColumnPart.columns(
                    Fields.PROVIDER_ID,
                    ColumnGroup.VALIDITY,
                    CatalogueFields.PROVIDER_NAME,
                    CatalogueFields.PROVIDER_STATUS));
    public static final TableContract PLATFORM_VERSIONS = new TableContract(
            Layer.GOLD,
            "platform_versions",
            "one row per digital platform and time for which it was in the programme",
            List.of(Fields.PLATFORM, CatalogueFields.VALID_FROM),
            ColumnPart.columns(Fields.PLATFORM, ColumnGroup.VALIDITY));

    private TableContracts() {}

    /**
     * The silver table of an event, in all its versions: its data, with the event's identifier in front and its time behind. It is a view
     * of {@link #EVENTS}.
     */
    public static TableContract silver(EventContract event) {
        List<Field> columns = Stream.of(
                        Stream.of(Fields.EVENT_ID), event.fieldsOfAllVersions().stream(), Stream.of(Fields.OCCURRED_AT))
                .flatMap(part -> part)
                .toList();
        return new TableContract(Layer.SILVER, event.silver(), event.grain(), List.of(Fields.EVENT_ID), columns);
    }

    /** All tables: bronze, then silver, then gold. */
    public static List<TableContract> list() {
        return Stream.of(bronze().stream(), EventContracts.list().stream().map(TableContracts::silver), gold().stream())
                .flatMap(part -> part)
                .toList();
    }

    public static List<TableContract> bronze() {
        return List.of(EVENTS, QUARANTINE, INGESTION_RUNS, ERASURES, ERASURE_DIGESTS);
    }

    public static List<TableContract> gold() {
        List<TableContract> first = List.of(
                APPLICANTS,
                BENEFICIARIES,
                PERSON_DRAWS,
                SURVEY_PANEL,
                COURSE_RATINGS,
                COURSE_ASSESSMENTS,
                COMPLAINTS,
                COURSE_VERSIONS,
                PROVIDER_VERSIONS,
                PLATFORM_VERSIONS);
        return Stream.of(
                        first,
                        PanelContracts.list(),
                        CubeContracts.list(),
                        HistoryContracts.list(),
                        List.of(PlaceContracts.PROVINCES))
                .flatMap(List::stream)
                .toList();
    }
}
