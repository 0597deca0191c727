package id.sigi.programme.contract.event;

import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PlaceFields;
import id.sigi.programme.contract.WorkFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry of event contracts: selection, training, payment, surveys and complaints here, the rest in its own classes. */
public final class EventContracts {
    public static final EventContract APPLICANT_REGISTERED = new EventContract(
                    "id.prakerja.applicant.registered.v1",
                    "one event per registered applicant",
                    "applicants",
                    List.of(Fields.APPLICANT_ID),
                    List.of(
                            Fields.APPLICANT_ID,
                            Fields.PERSON_KEY,
                            Fields.HOUSEHOLD_KEY,
                            Fields.SEX,
                            Fields.BIRTH_DATE,
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
                            Fields.REGISTERED_AT))
            .with(Fields.NAME_KEY, Fields.PHONE_KEY, Fields.EMAIL_KEY, Fields.DECLARED_GROUNDS)
            .with(PlaceFields.NIK_PROVINCE.optional());
    public static final EventContract IDENTITY_VERIFIED = new EventContract(
                    "id.prakerja.identity.verified.v1",
                    "one event per check of an applicant's identity",
                    "verifications",
                    List.of(Fields.APPLICANT_ID, Fields.VERIFIED_AT),
                    List.of(Fields.APPLICANT_ID, Fields.IS_VERIFIED, Fields.VERIFIED_AT))
            .with(Fields.CHECK_RESULT);
    public static final EventContract APPLICATION_SUBMITTED = new EventContract(
                    "id.prakerja.application.submitted.v1",
                    "one event per application to a wave",
                    "applications",
                    List.of(Fields.APPLICATION_ID),
                    List.of(
                            Fields.APPLICATION_ID,
                            Fields.APPLICANT_ID,
                            Fields.WAVE,
                            Fields.AREA,
                            Fields.PRIORITY_GROUP,
                            Fields.APPLIED_AT))
            .with(DrawFields.OPERATOR_ID.optional());
    public static final EventContract WAVE_CLOSED = new EventContract(
            "id.prakerja.wave.closed.v1",
            "one event per closed wave",
            "waves",
            List.of(Fields.WAVE),
            List.of(Fields.WAVE, Fields.OPENED_ON, Fields.CLOSED_ON, Fields.COUNT_APPLICATIONS));
    public static final EventContract APPLICATION_EXCLUDED = new EventContract(
            "id.prakerja.application.excluded.v1",
            "one event per application kept out of its draw",
            "exclusions",
            List.of(Fields.APPLICATION_ID),
            List.of(
                    Fields.APPLICATION_ID,
                    Fields.APPLICANT_ID,
                    Fields.WAVE,
                    Fields.EXCLUSION_REASON,
                    Fields.EXCLUDED_AT));
    public static final EventContract LOTTERY_DRAWN = new EventContract(
                    "id.prakerja.lottery.drawn.v1",
                    "one event per lottery in one stratum; a national one has no area",
                    "draws",
                    List.of(Fields.DRAW_ID),
                    List.of(
                            Fields.DRAW_ID,
                            Fields.WAVE,
                            Fields.AREA,
                            Fields.PRIORITY_GROUP,
                            Fields.QUOTA,
                            Fields.COUNT_ELIGIBLE,
                            Fields.SEED,
                            Fields.ALGORITHM,
                            Fields.DRAWN_ON))
            .with(Fields.COUNT_FREED_PLACES)
            .with(DrawFields.HOUSEHOLD_CAP)
            .next(List.of(
                    Fields.DRAW_ID,
                    Fields.WAVE,
                    Fields.AREA.optional(),
                    Fields.PRIORITY_GROUP,
                    Fields.QUOTA,
                    Fields.COUNT_ELIGIBLE,
                    Fields.SEED,
                    Fields.ALGORITHM,
                    Fields.DRAWN_ON,
                    Fields.COUNT_FREED_PLACES,
                    DrawFields.HOUSEHOLD_CAP,
                    DrawFields.DRAW_STAGE));
    public static final EventContract LOTTERY_RESULT = new EventContract(
            "id.prakerja.lottery.result.v1",
            "one event per applicant in one draw",
            "draw_results",
            List.of(Fields.DRAW_ID, Fields.APPLICANT_ID),
            List.of(Fields.DRAW_ID, Fields.APPLICATION_ID, Fields.APPLICANT_ID, Fields.DRAW_RANK, Fields.IS_SELECTED));
    public static final EventContract ACCOUNT_OPENED = new EventContract(
            "id.prakerja.account.opened.v1",
            "one event per virtual account",
            "accounts",
            List.of(Fields.APPLICANT_ID),
            List.of(
                    Fields.ACCOUNT_ID,
                    Fields.APPLICANT_ID,
                    Fields.WAVE,
                    Fields.TRAINING_CREDIT_IDR,
                    Fields.ACCOUNT_OPENED_AT));
    public static final EventContract COURSE_LISTED = new EventContract(
                    "id.prakerja.course.listed.v1",
                    "one event per course in the catalogue",
                    "courses",
                    List.of(Fields.COURSE_ID),
                    List.of(
                            Fields.COURSE_ID,
                            Fields.PROVIDER_ID,
                            Fields.COURSE_CATEGORY,
                            Fields.COURSE_MODE,
                            Fields.PRICE_IDR,
                            Fields.LISTED_ON))
            .with(CatalogueFields.COURSE_TITLE);
    public static final EventContract COURSE_PURCHASED = new EventContract(
            "id.prakerja.course.purchased.v1",
            "one event per purchase of a course",
            "purchases",
            List.of(Fields.PURCHASE_ID),
            List.of(
                    Fields.PURCHASE_ID,
                    Fields.ACCOUNT_ID,
                    Fields.APPLICANT_ID,
                    Fields.COURSE_ID,
                    Fields.PLATFORM,
                    Fields.PRICE_IDR,
                    Fields.PURCHASED_AT));
    public static final EventContract COURSE_COMPLETED = new EventContract(
            "id.prakerja.course.completed.v1",
            "one event per completed purchase",
            "completions",
            List.of(Fields.PURCHASE_ID),
            List.of(
                    Fields.PURCHASE_ID,
                    Fields.APPLICANT_ID,
                    Fields.COURSE_ID,
                    Fields.CERTIFICATE_ID,
                    Fields.COMPLETED_AT));
    public static final EventContract COURSE_RATED = new EventContract(
                    "id.prakerja.course.rated.v1",
                    "one event per rating of a completed course",
                    "ratings",
                    List.of(Fields.PURCHASE_ID),
                    List.of(Fields.PURCHASE_ID, Fields.APPLICANT_ID, Fields.COURSE_ID, Fields.STARS, Fields.RATED_AT))
            .with(Fields.REVIEW);
    public static final EventContract COURSE_ASSESSED = new EventContract(
            "id.prakerja.course.assessed.v1",
            "one event per assessor's scores of a course in one phase",
            "assessments",
            List.of(Fields.ASSESSMENT_ID),
            List.of(
                    Fields.ASSESSMENT_ID,
                    Fields.COURSE_ID,
                    Fields.ASSESSOR_ID,
                    Fields.ASSESSMENT_PHASE,
                    Fields.SCORE_LABOUR_MARKET,
                    Fields.SCORE_REQUIREMENTS,
                    Fields.SCORE_CURRICULUM,
                    Fields.SCORE_ADMINISTRATION,
                    Fields.ASSESSED_ON));
    public static final EventContract PAYOUT_LINKED = new EventContract(
                    "id.prakerja.payout.linked.v1",
                    "one event per linked payout account",
                    "payout_accounts",
                    List.of(Fields.APPLICANT_ID),
                    List.of(
                            Fields.APPLICANT_ID,
                            Fields.PAYOUT_CHANNEL,
                            Fields.PAYMENT_PARTNER,
                            Fields.IS_FIRST_ACCOUNT,
                            Fields.LINKED_AT))
            .with(Fields.ACCOUNT_NUMBER_KEY, Fields.KYC_LEVEL);
    public static final EventContract INCENTIVE_PAID = new EventContract(
            "id.prakerja.incentive.paid.v1",
            "one event per paid incentive",
            "disbursements",
            List.of(Fields.DISBURSEMENT_ID),
            List.of(
                    Fields.DISBURSEMENT_ID,
                    Fields.APPLICANT_ID,
                    Fields.INCENTIVE_KIND,
                    Fields.INSTALMENT,
                    Fields.AMOUNT_IDR,
                    Fields.PAID_AT));
    public static final EventContract SURVEY_INVITED = new EventContract(
            "id.prakerja.survey.invited.v1",
            "one event per invitation to a survey round",
            "survey_invitations",
            List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND),
            List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND, Fields.INVITED_AT));
    public static final EventContract SURVEY_ANSWERED = new EventContract(
                    "id.prakerja.survey.answered.v1",
                    "one event per answered questionnaire",
                    "survey_responses",
                    List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND),
                    List.of(
                            Fields.RESPONSE_ID,
                            Fields.APPLICANT_ID,
                            Fields.SURVEY_ROUND,
                            Fields.LABOUR_STATUS,
                            Fields.HAS_NEW_JOB,
                            Fields.MONTHLY_INCOME_IDR,
                            Fields.HAS_USED_CERTIFICATE,
                            Fields.HAS_SKILL_GAIN.optional(),
                            Fields.INCENTIVE_USES.optional(),
                            Fields.ANSWERED_AT))
            .with(WorkFields.asked().toArray(Field[]::new));
    public static final EventContract COMPLAINT_OPENED = new EventContract(
                    "id.prakerja.complaint.opened.v1",
                    "one event per opened complaint",
                    "complaints",
                    List.of(Fields.COMPLAINT_ID),
                    List.of(
                            Fields.COMPLAINT_ID,
                            Fields.APPLICANT_ID,
                            Fields.COMPLAINT_CHANNEL,
                            Fields.COMPLAINT_TOPIC,
                            Fields.OPENED_AT))
            .with(Fields.COMPLAINT_TEXT);
    public static final EventContract COMPLAINT_RESOLVED = new EventContract(
                    "id.prakerja.complaint.resolved.v1",
                    "one event per resolved complaint",
                    "complaint_resolutions",
                    List.of(Fields.COMPLAINT_ID),
                    List.of(Fields.COMPLAINT_ID, Fields.FIRST_RESPONSE_AT, Fields.RESOLVED_AT))
            .with(Fields.APPLICANT_ID);
    public static final EventContract PARTICIPATION_REVOKED = new EventContract(
            "id.prakerja.participation.revoked.v1",
            "one event per revoked participation",
            "revocations",
            List.of(Fields.APPLICANT_ID),
            List.of(
                    Fields.APPLICANT_ID,
                    Fields.WAVE,
                    Fields.REVOCATION_REASON,
                    Fields.RETURNED_IDR,
                    Fields.REVOKED_AT));

    private static final List<EventContract> FIRST = List.of(
            APPLICANT_REGISTERED,
            IDENTITY_VERIFIED,
            APPLICATION_SUBMITTED,
            WAVE_CLOSED,
            APPLICATION_EXCLUDED,
            LOTTERY_DRAWN,
            LOTTERY_RESULT,
            ACCOUNT_OPENED,
            COURSE_LISTED,
            COURSE_PURCHASED,
            COURSE_COMPLETED,
            COURSE_RATED,
            COURSE_ASSESSED,
            PAYOUT_LINKED,
            INCENTIVE_PAID,
            SURVEY_INVITED,
            SURVEY_ANSWERED,
            COMPLAINT_OPENED,
            COMPLAINT_RESOLVED,
            PARTICIPATION_REVOKED);

    private static final List<EventContract> ALL = Stream.of(
                    FIRST, StepEvents.list(), CatalogueEvents.list(), PartnerEvents.list())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, EventContract> BY_TYPE = ALL.stream()
            .flatMap(contract -> contract.versions().stream())
            .collect(Collectors.toUnmodifiableMap(EventContract::type, Function.identity()));

    private EventContracts() {}

    /** The newest contract of every event. */
    public static List<EventContract> list() {
        return ALL;
    }

    /** The contracts of every version that is accepted. */
    public static List<EventContract> listVersions() {
        return ALL.stream().flatMap(contract -> contract.versions().stream()).toList();
    }

    /** The contract of a type in its version, empty for a type that is not in the registry. */
    public static Optional<EventContract> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
