package id.sigi.programme.contract;

import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RegisterCheck;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.IncentiveUse;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import id.sigi.programme.vocabulary.training.CourseCategory;
import id.sigi.programme.vocabulary.training.CourseMode;
import id.sigi.programme.vocabulary.training.Platform;

/**
 * Every field of every contract, once: a name has one meaning and one type wherever it occurs. Columns are computed and read by these
 * constants, never by literals.
 */
public final class Fields {
    // Keys.
    public static final Field APPLICANT_ID = Field.of(
            "applicant_id", FieldType.STRING, "registration number of an applicant; says nothing of the person");
    public static final Field PERSON_KEY =
            Field.of("person_key", FieldType.PSEUDONYM, "keyed pseudonym of the identity number (NIK)");
    public static final Field HOUSEHOLD_KEY =
            Field.of("household_key", FieldType.PSEUDONYM, "keyed pseudonym of the family card (KK): the household");
    public static final Field NAME_KEY =
            Field.of("name_key", FieldType.PSEUDONYM, "keyed pseudonym of a person's name");
    public static final Field PHONE_KEY =
            Field.of("phone_key", FieldType.PSEUDONYM, "keyed pseudonym of a telephone number");
    public static final Field EMAIL_KEY =
            Field.of("email_key", FieldType.PSEUDONYM, "keyed pseudonym of an e-mail address");
    public static final Field ACCOUNT_NUMBER_KEY = Field.of(
            "account_number_key", FieldType.PSEUDONYM, "keyed pseudonym of the number of a bank account or e-wallet");
    public static final Field APPLICATION_ID =
            Field.of("application_id", FieldType.STRING, "an applicant's application to one wave");
    public static final Field DRAW_ID = Field.of("draw_id", FieldType.STRING, "one lottery in one stratum");
    public static final Field ACCOUNT_ID =
            Field.of("account_id", FieldType.STRING, "virtual account that holds the training credit");
    public static final Field COURSE_ID = Field.of("course_id", FieldType.STRING, "course in the catalogue");
    public static final Field PROVIDER_ID =
            Field.of("provider_id", FieldType.STRING, "training institution that offers a course");
    public static final Field PURCHASE_ID = Field.of("purchase_id", FieldType.STRING, "one purchase of one course");
    public static final Field CERTIFICATE_ID =
            Field.of("certificate_id", FieldType.STRING, "certificate of a completed course");
    public static final Field ASSESSMENT_ID =
            Field.of("assessment_id", FieldType.STRING, "one assessor's scores of one course in one phase");
    public static final Field ASSESSOR_ID = Field.of("assessor_id", FieldType.STRING, "university assessor");
    public static final Field DISBURSEMENT_ID =
            Field.of("disbursement_id", FieldType.STRING, "one payment of one incentive");
    public static final Field RESPONSE_ID =
            Field.of("response_id", FieldType.STRING, "one answered survey questionnaire");
    public static final Field COMPLAINT_ID = Field.of("complaint_id", FieldType.STRING, "one complaint");

    // Person.
    public static final Field SEX = Field.code("sex", Sex.class, "sex as registered");
    public static final Field BIRTH_DATE =
            Field.of("birth_date", FieldType.DATE, "date of birth; stays in bronze and silver");
    public static final Field EDUCATION =
            Field.code("education", EducationLevel.class, "highest completed level of education");
    public static final Field DISABILITY =
            Field.code("disability", Disability.class, "disability as declared at registration");
    public static final Field PROVINCE =
            Field.of("province", FieldType.STRING, "province of domicile, two digits, Statistics Indonesia's codes");
    public static final Field AREA = Field.code("area", Area.class, "quota area of the domicile");
    public static final Field IS_URBAN = Field.of("is_urban", FieldType.BOOLEAN, "domicile is urban");
    public static final Field IS_DISADVANTAGED_REGION = Field.of(
            "is_disadvantaged_region",
            FieldType.BOOLEAN,
            "domicile is one of the 62 disadvantaged regencies of 2020-2024");
    public static final Field IS_FORMER_MIGRANT =
            Field.of("is_former_migrant", FieldType.BOOLEAN, "former migrant worker");
    public static final Field HAD_BANK_ACCOUNT =
            Field.of("had_bank_account", FieldType.BOOLEAN, "held a bank account before applying");
    public static final Field HAD_EWALLET =
            Field.of("had_ewallet", FieldType.BOOLEAN, "held an e-wallet before applying");
    public static final Field BASELINE_STATUS =
            Field.code("baseline_status", LabourStatus.class, "labour status at registration, before any draw");
    public static final Field REGISTERED_AT =
            Field.of("registered_at", FieldType.TIMESTAMP, "when the applicant registered");
    public static final Field IS_VERIFIED =
            Field.of("is_verified", FieldType.BOOLEAN, "identity checked against the population register, and passed");
    public static final Field VERIFIED_AT =
            Field.of("verified_at", FieldType.TIMESTAMP, "when the identity was checked");
    public static final Field CHECK_RESULT =
            Field.code("check_result", RegisterCheck.class, "what the population register said of the applicant");
    public static final Field DECLARED_GROUNDS = Field.codes(
            "declared_grounds", ExclusionGround.class, "what the applicant declared that may bar from a wave");
    public static final Field AGE = Field.of(
                    "age",
                    FieldType.INTEGER,
                    "age in completed years on the day of the draw; of registration where there was none")
            .in("years")
            .within(new Bounds(0, 120));

    // Waves and draws.
    public static final Field WAVE =
            Field.of("wave", FieldType.INTEGER, "wave (gelombang)").within(new Bounds(1, 999));
    public static final Field PRIORITY_GROUP =
            Field.code("priority_group", PriorityGroup.class, "priority group of the draw");
    public static final Field STRATUM =
            Field.of("stratum", FieldType.STRING, "cell of the lottery: wave, area and priority group");
    public static final Field APPLIED_AT =
            Field.of("applied_at", FieldType.TIMESTAMP, "when the application was submitted");
    public static final Field OPENED_ON = Field.of("opened_on", FieldType.DATE, "first day of the wave");
    public static final Field CLOSED_ON =
            Field.of("closed_on", FieldType.DATE, "last day of the wave").notBefore(OPENED_ON);
    public static final Field COUNT_APPLICATIONS = Field.of(
                    "count_applications", FieldType.LONG, "applications to the wave")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field EXCLUSION_REASON =
            Field.code("exclusion_reason", ExclusionReason.class, "why somebody is kept out of a draw");
    public static final Field EXCLUDED_AT =
            Field.of("excluded_at", FieldType.TIMESTAMP, "when the application was excluded");
    public static final Field DRAWN_ON = Field.of("drawn_on", FieldType.DATE, "day of the draw");
    public static final Field QUOTA = Field.of("quota", FieldType.LONG, "places in the stratum at the draw")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_ELIGIBLE = Field.of(
                    "count_eligible", FieldType.LONG, "eligible applicants in the stratum at the draw")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field SELECTION_PROBABILITY = Field.of(
                    "selection_probability", FieldType.DOUBLE, "quota over eligible applicants, at most one")
            .within(Bounds.SHARE);
    public static final Field SEED = Field.of("seed", FieldType.LONG, "seed of the draw");
    public static final Field ALGORITHM = Field.of("algorithm", FieldType.STRING, "identifier of the draw's algorithm");
    public static final Field DRAW_RANK = Field.of(
                    "draw_rank", FieldType.LONG, "rank in the random order of the draw, from one")
            .within(new Bounds(1, Double.POSITIVE_INFINITY));
    public static final Field IS_SELECTED = Field.of("is_selected", FieldType.BOOLEAN, "won this draw");
    public static final Field DRAW_SEQUENCE = Field.of(
            "draw_sequence",
            FieldType.INTEGER,
            "number of this draw among the draws that the applicant entered, from one");
    public static final Field COUNT_DRAWS = Field.of(
                    "count_draws", FieldType.INTEGER, "draws that the applicant entered")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field IS_EVER_SELECTED = Field.of("is_ever_selected", FieldType.BOOLEAN, "won any draw");

    public static final Field COUNT_FREED_PLACES = Field.of(
                    "count_freed_places", FieldType.LONG, "places of the quota that revocations in earlier waves freed")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field AREAS = Field.codes("areas", Area.class, "quota areas for which the wave is open");

    // Steps before a draw.
    public static final Field ENTRY_STEPS =
            Field.codes("entry_steps", EntryStep.class, "steps before joining a wave that were taken in one sitting");
    public static final Field TAKEN_AT = Field.of("taken_at", FieldType.TIMESTAMP, "when the steps were taken");
    public static final Field EXCLUSION_GROUND =
            Field.code("exclusion_ground", ExclusionGround.class, "why a list names a person");
    public static final Field HOLDS_FROM =
            Field.of("holds_from", FieldType.DATE, "first day on which the listing holds; empty if it has always held");
    public static final Field HOLDS_TO =
            Field.of("holds_to", FieldType.DATE, "last day on which the listing holds; empty if it has no end");
    public static final Field KNOWN_AT =
            Field.of("known_at", FieldType.TIMESTAMP, "from when on the listing is known to the programme");
    public static final Field WITHDRAWN_AT =
            Field.of("withdrawn_at", FieldType.TIMESTAMP, "from when on what was withdrawn no longer counts");

    // Participation.
    public static final Field TRAINING_CREDIT_IDR = Field.of(
                    "training_credit_idr", FieldType.LONG, "training credit given")
            .in("rupiah")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field ACCOUNT_OPENED_AT =
            Field.of("account_opened_at", FieldType.TIMESTAMP, "when the virtual account was opened");
    public static final Field PRICE_IDR = Field.of("price_idr", FieldType.LONG, "price of a course")
            .in("rupiah")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field PURCHASED_AT =
            Field.of("purchased_at", FieldType.TIMESTAMP, "when the course was bought");
    public static final Field COMPLETED_AT =
            Field.of("completed_at", FieldType.TIMESTAMP, "when the course was completed");
    public static final Field PLATFORM =
            Field.code("platform", Platform.class, "digital platform on which courses are sold");
    public static final Field COURSE_CATEGORY =
            Field.code("course_category", CourseCategory.class, "subject category of the course");
    public static final Field COURSE_MODE = Field.code("course_mode", CourseMode.class, "mode of delivery");
    public static final Field LISTED_ON =
            Field.of("listed_on", FieldType.DATE, "day on which the course was admitted to the catalogue");
    public static final Field STARS = Field.of(
                    "stars", FieldType.INTEGER, "rating by the beneficiary, one to five stars")
            .within(new Bounds(1, 5));
    public static final Field REVIEW =
            Field.of("review", FieldType.FREE_TEXT, "what the beneficiary writes of the course, with the stars");
    public static final Field RATED_AT = Field.of("rated_at", FieldType.TIMESTAMP, "when the rating was given");
    public static final Field IS_REVOKED = Field.of("is_revoked", FieldType.BOOLEAN, "participation was revoked");
    public static final Field REVOCATION_REASON =
            Field.code("revocation_reason", RevocationReason.class, "why the participation was revoked");
    public static final Field REVOKED_AT =
            Field.of("revoked_at", FieldType.TIMESTAMP, "when the participation was revoked");
    public static final Field RETURNED_IDR = Field.of("returned_idr", FieldType.LONG, "training credit that went back")
            .in("rupiah")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_PURCHASES =
            Field.of("count_purchases", FieldType.INTEGER, "courses bought").within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_COMPLETED =
            Field.of("count_completed", FieldType.INTEGER, "courses completed").within(Bounds.NOT_NEGATIVE);
    public static final Field IS_PURCHASER = Field.of("is_purchaser", FieldType.BOOLEAN, "bought at least one course");
    public static final Field IS_COMPLETER =
            Field.of("is_completer", FieldType.BOOLEAN, "completed at least one course");
    public static final Field IS_PARTICIPANT = Field.of(
            "is_participant",
            FieldType.BOOLEAN,
            "completed at least one course before the endline: the treatment received");
    public static final Field FIRST_PURCHASED_AT =
            Field.of("first_purchased_at", FieldType.TIMESTAMP, "when the first course was bought");
    public static final Field FIRST_COMPLETED_AT =
            Field.of("first_completed_at", FieldType.TIMESTAMP, "when the first course was completed");
    public static final Field SPENT_IDR = Field.of("spent_idr", FieldType.LONG, "training credit spent on courses")
            .in("rupiah")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field BENEFICIARY_STATUS =
            Field.code("beneficiary_status", BeneficiaryStatus.class, "furthest state of the beneficiary");

    public static final Field ASKED_AT =
            Field.of("asked_at", FieldType.TIMESTAMP, "when the institution asked about the redeem code");
    public static final Field REDEEMED_AT =
            Field.of("redeemed_at", FieldType.TIMESTAMP, "when the redeem code was used and the training began");
    public static final Field SESSION = Field.of("session", FieldType.INTEGER, "session of the training, from one")
            .within(new Bounds(1, 1_000));
    public static final Field ATTENDED_AT =
            Field.of("attended_at", FieldType.TIMESTAMP, "when the session was attended");
    public static final Field ISSUED_AT =
            Field.of("issued_at", FieldType.TIMESTAMP, "when the institution issued the certificate");
    public static final Field SHOWN_AT =
            Field.of("shown_at", FieldType.TIMESTAMP, "when the certificate appeared on the dashboard");

    // Assessment of training quality.
    public static final Field ASSESSMENT_PHASE =
            Field.code("assessment_phase", AssessmentPhase.class, "before admission, or while the course is sold");
    public static final Field SCORE_LABOUR_MARKET = Field.of(
                    "score_labour_market", FieldType.INTEGER, "aspect 1, fit with labour-market need, 1 to 5")
            .within(new Bounds(1, 5));
    public static final Field SCORE_REQUIREMENTS = Field.of(
                    "score_requirements", FieldType.INTEGER, "aspect 2, main requirements, 1 to 5")
            .within(new Bounds(1, 5));
    public static final Field SCORE_CURRICULUM = Field.of(
                    "score_curriculum", FieldType.INTEGER, "aspect 3, curriculum, 1 to 5")
            .within(new Bounds(1, 5));
    public static final Field SCORE_ADMINISTRATION = Field.of(
                    "score_administration", FieldType.INTEGER, "aspect 4, administrative requirements, 1 to 5")
            .within(new Bounds(1, 5));
    public static final Field SCORE_MEAN = Field.of("score_mean", FieldType.DOUBLE, "mean of the four aspect scores")
            .within(new Bounds(1, 5));
    public static final Field ASSESSED_ON = Field.of("assessed_on", FieldType.DATE, "day of the assessment");

    // Payouts.
    public static final Field PAYOUT_CHANNEL =
            Field.code("payout_channel", PayoutChannel.class, "kind of account that receives the incentives");
    public static final Field PAYMENT_PARTNER = Field.code("payment_partner", PaymentPartner.class, "payment partner");
    public static final Field IS_FIRST_ACCOUNT = Field.of(
            "is_first_account", FieldType.BOOLEAN, "the linked account is the person's first account of any kind");
    public static final Field KYC_LEVEL = Field.code(
            "kyc_level", KycLevel.class, "how well the payment partner knows the holder of the payout account");
    public static final Field UPGRADED_AT =
            Field.of("upgraded_at", FieldType.TIMESTAMP, "when the e-wallet was upgraded");
    public static final Field LINKED_AT =
            Field.of("linked_at", FieldType.TIMESTAMP, "when the payout account was linked");
    public static final Field INCENTIVE_KIND =
            Field.code("incentive_kind", IncentiveKind.class, "what the incentive is paid for");
    public static final Field INSTALMENT = Field.of(
                    "instalment", FieldType.INTEGER, "number of the payment within its kind, from one")
            .within(new Bounds(1, 12));
    public static final Field AMOUNT_IDR = Field.of("amount_idr", FieldType.LONG, "amount of the payment")
            .in("rupiah")
            .within(new Bounds(1, 10_000_000));
    public static final Field PAID_AT = Field.of("paid_at", FieldType.TIMESTAMP, "when the incentive was paid");
    public static final Field DISBURSED_IDR = Field.of("disbursed_idr", FieldType.LONG, "incentives paid, in total")
            .in("rupiah")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field COUNT_DISBURSEMENTS = Field.of(
                    "count_disbursements", FieldType.INTEGER, "incentives paid")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field IS_PAID = Field.of("is_paid", FieldType.BOOLEAN, "received at least one incentive");

    public static final Field DUE_ON = Field.of("due_on", FieldType.DATE, "day from which the instalment is paid");
    public static final Field SCHEDULED_AT =
            Field.of("scheduled_at", FieldType.TIMESTAMP, "when the instalment was put on the schedule");
    public static final Field PAYMENT_FAILURE =
            Field.code("payment_failure", PaymentFailure.class, "published reason why the payment failed");
    public static final Field ATTEMPT = Field.of(
                    "attempt", FieldType.INTEGER, "number of the failed attempt to pay an instalment, from one")
            .within(new Bounds(1, 1_000));
    public static final Field FAILED_AT = Field.of("failed_at", FieldType.TIMESTAMP, "when the payment failed");
    public static final Field CLAW_BACK_ID =
            Field.of("claw_back_id", FieldType.STRING, "one payment back to the state");
    public static final Field PAID_BACK_AT =
            Field.of("paid_back_at", FieldType.TIMESTAMP, "when the money was paid back");
    public static final Field FUNDING_ID =
            Field.of("funding_id", FieldType.STRING, "one sum that the state gave to the programme");
    public static final Field FUND = Field.code("fund", Fund.class, "purpose of the money that the state gave");
    public static final Field GIVEN_IDR = Field.of("given_idr", FieldType.LONG, "money that the state gave")
            .in("rupiah")
            .within(new Bounds(1, Double.POSITIVE_INFINITY));
    public static final Field GIVEN_AT = Field.of("given_at", FieldType.TIMESTAMP, "when the state gave the money");

    // Surveys.
    public static final Field SURVEY_ROUND = Field.code("survey_round", SurveyRound.class, "survey round");
    public static final Field INVITED_AT =
            Field.of("invited_at", FieldType.TIMESTAMP, "when the survey invitation was sent");
    public static final Field ANSWERED_AT =
            Field.of("answered_at", FieldType.TIMESTAMP, "when the questionnaire was submitted");
    public static final Field LABOUR_STATUS =
            Field.code("labour_status", LabourStatus.class, "labour status in the reference week");
    public static final Field HAS_NEW_JOB = Field.of(
            "has_new_job", FieldType.BOOLEAN, "started a new job or business since the announcement of wave 1");
    public static final Field MONTHLY_INCOME_IDR = Field.of(
                    "monthly_income_idr", FieldType.LONG, "income from all jobs per month, nought if not employed")
            .in("rupiah per month")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field HAS_USED_CERTIFICATE =
            Field.of("has_used_certificate", FieldType.BOOLEAN, "used a training certificate in a job search");
    public static final Field HAS_SKILL_GAIN =
            Field.of("has_skill_gain", FieldType.BOOLEAN, "says that the training improved skills");
    public static final Field INCENTIVE_USES =
            Field.codes("incentive_uses", IncentiveUse.class, "uses of the incentive; several may be named");
    public static final Field IS_EMPLOYED =
            Field.of("is_employed", FieldType.BOOLEAN, "employed in the reference week");
    public static final Field IS_SELF_EMPLOYED =
            Field.of("is_self_employed", FieldType.BOOLEAN, "own-account worker (status codes 1 and 2)");
    public static final Field IS_BUSINESS_OWNER =
            Field.of("is_business_owner", FieldType.BOOLEAN, "employer with permanent paid workers (status code 3)");
    public static final Field IS_INFORMAL =
            Field.of("is_informal", FieldType.BOOLEAN, "informal by the status proxy; empty if not employed");
    public static final Field BASELINE_IS_EMPLOYED =
            Field.of("baseline_is_employed", FieldType.BOOLEAN, "employed at registration");
    public static final Field IS_INVITED = Field.of("is_invited", FieldType.BOOLEAN, "invited to the endline survey");
    public static final Field IS_RESPONDENT =
            Field.of("is_respondent", FieldType.BOOLEAN, "answered the endline survey");
    public static final Field COUNT_SURVEYS = Field.of(
                    "count_surveys", FieldType.INTEGER, "recipients' survey rounds answered")
            .within(Bounds.NOT_NEGATIVE);

    // Complaints.
    public static final Field COMPLAINT_CHANNEL =
            Field.code("complaint_channel", ComplaintChannel.class, "channel of the complaint");
    public static final Field COMPLAINT_TOPIC =
            Field.code("complaint_topic", ComplaintTopic.class, "topic of the complaint");
    public static final Field COMPLAINT_TEXT =
            Field.of("complaint_text", FieldType.FREE_TEXT, "what the applicant complains of, in own words");
    public static final Field OPENED_AT = Field.of("opened_at", FieldType.TIMESTAMP, "when the complaint was opened");
    public static final Field FIRST_RESPONSE_AT =
            Field.of("first_response_at", FieldType.TIMESTAMP, "when the complaint was first answered");
    public static final Field RESOLVED_AT = Field.of(
                    "resolved_at", FieldType.TIMESTAMP, "when the complaint was resolved")
            .notBefore(FIRST_RESPONSE_AT);
    public static final Field COUNT_COMPLAINTS =
            Field.of("count_complaints", FieldType.INTEGER, "complaints opened").within(Bounds.NOT_NEGATIVE);
    public static final Field RESPONSE_HOURS = Field.of(
                    "response_hours", FieldType.DOUBLE, "hours from opening to the first response")
            .in("hours")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field RESOLUTION_HOURS = Field.of(
                    "resolution_hours", FieldType.DOUBLE, "hours from opening to resolution")
            .in("hours")
            .within(Bounds.NOT_NEGATIVE);

    // Landing.
    public static final Field EVENT_ID = Field.of(
            "event_id",
            FieldType.STRING,
            "identifier of an event, given by its source; the key of exactly-once landing");
    public static final Field EVENT_TYPE =
            Field.of("event_type", FieldType.STRING, "CloudEvents type with its version");
    public static final Field EVENT_SOURCE =
            Field.of("event_source", FieldType.STRING, "CloudEvents source: the system that wrote the event");
    public static final Field SUBJECT =
            Field.of("subject", FieldType.STRING, "CloudEvents subject: the key of what the event is about");
    public static final Field OCCURRED_AT =
            Field.of("occurred_at", FieldType.TIMESTAMP, "CloudEvents time: when the fact happened");
    public static final Field DATA =
            Field.of("data", FieldType.STRING, "data of the event as JSON, identifiers replaced by pseudonyms");
    public static final Field CONTENT_SHA256 = Field.of(
            "content_sha256", FieldType.STRING, "keyed digest (HMAC-SHA256) of type, time, subject and canonical data");
    public static final Field INGESTION_ID =
            Field.of("ingestion_id", FieldType.STRING, "ingestion run that landed the row");
    public static final Field SOURCE_FILE =
            Field.of("source_file", FieldType.STRING, "name of the file the row came from");
    public static final Field SOURCE_LINE = Field.of("source_line", FieldType.LONG, "line in the file, from one");
    public static final Field QUARANTINE_REASON =
            Field.of("quarantine_reason", FieldType.STRING, "code of the reason why a row was not accepted");
    public static final Field QUARANTINE_DETAIL =
            Field.of("quarantine_detail", FieldType.STRING, "the reason in words, without any value of the row");
    public static final Field ERASURE_ID =
            Field.of("erasure_id", FieldType.STRING, "one erasure; says nothing of the person");
    public static final Field ERASED_AT = Field.of("erased_at", FieldType.TIMESTAMP, "when the erasure was asked for");
    public static final Field ERASED_TABLE =
            Field.of("erased_table", FieldType.STRING, "table that rows were erased from");
    public static final Field ERASED_ROWS =
            Field.of("erased_rows", FieldType.LONG, "rows that were erased").within(Bounds.NOT_NEGATIVE);
    public static final Field ERASURE_DIGEST =
            Field.of("tombstone", FieldType.PSEUDONYM, "keyed digest of a key of an erased person");
    public static final Field CONTRACTS_VERSION =
            Field.of("contracts_version", FieldType.STRING, "digest of the contract registry that judged the row");
    public static final Field LAST_POSITION =
            Field.of("last_position", FieldType.LONG, "last line or sequence number that was read of the source");
    public static final Field SEALED_ROW = Field.of("sealed_row", FieldType.STRING, "the row as received, encrypted");
    public static final Field RECEIVED_ROWS =
            Field.of("received_rows", FieldType.LONG, "rows received").within(Bounds.NOT_NEGATIVE);
    public static final Field ACCEPTED_ROWS =
            Field.of("accepted_rows", FieldType.LONG, "rows accepted").within(Bounds.NOT_NEGATIVE);
    public static final Field DUPLICATE_ROWS = Field.of(
                    "duplicate_rows", FieldType.LONG, "rows already landed, with the same content")
            .within(Bounds.NOT_NEGATIVE);
    public static final Field QUARANTINED_ROWS = Field.of("quarantined_rows", FieldType.LONG, "rows put in quarantine")
            .within(Bounds.NOT_NEGATIVE);

    private Fields() {}
}
