package id.sigi.ledger.store;

import java.util.List;

/** The ledger's tables. What refers to another table stands after it, so rows can be written in this order. */
public final class Tables {
    public static final Table APPLICANT = Table.named(
            "applicant",
            1,
            "applicant_id",
            "person_key",
            "household_key",
            "birth_date:d",
            "area",
            "had_account:f",
            "is_verified:f",
            "count_draws:n",
            "name_key",
            "phone_key",
            "email_key");
    public static final Key APPLICANT_BY_PERSON = APPLICANT.unique("person_key");
    public static final Key APPLICANT_BY_EMAIL = APPLICANT.unique("email_key");

    public static final Table EXCLUSION = Table.named(
            "exclusion", 3, "person_key", "ground", "known_at:i", "valid_from:d", "valid_to:d", "withdrawn_at:i");
    public static final Key EXCLUSIONS_OF_PERSON = EXCLUSION.group("person_key");

    public static final Table HOUSEHOLD = Table.named("household", 1, "household_key", "recipients:n");

    public static final Table DECLARED_GROUND = Table.named("declared_ground", 2, "applicant_id", "ground");
    public static final Key GROUNDS_OF_APPLICANT = DECLARED_GROUND.group("applicant_id");

    public static final Table ENTRY_STEP = Table.named("entry_step", 2, "applicant_id", "step", "taken_at:i");
    public static final Key STEPS_OF_APPLICANT = ENTRY_STEP.group("applicant_id");

    public static final Table WAVE =
            Table.named("wave", 1, "wave:n", "opened_on:d", "closed_on:d", "is_closed:f", "count_applications:n");
    public static final Table WAVE_AREA = Table.named("wave_area", 2, "wave:n", "area");

    public static final Table APPLICATION = Table.named(
            "application", 1, "application_id", "applicant_id", "wave:n", "area", "priority_group", "state");
    public static final Key APPLICATION_OF_WAVE = APPLICATION.unique("applicant_id", "wave");
    public static final Key APPLICATIONS_OF_WAVE = APPLICATION.group("wave");
    public static final Key APPLICATIONS_OF_AREA = APPLICATION.group("wave", "area", "priority_group");
    public static final Key APPLICATIONS_OF_GROUP = APPLICATION.group("wave", "priority_group");

    public static final Table RECIPIENT = Table.named("recipient", 1, "applicant_id", "application_id");

    public static final Table DRAW = Table.named(
            "draw",
            1,
            "draw_id",
            "quota:n",
            "count_eligible:n",
            "seed:n",
            "algorithm",
            "drawn_at:i",
            "count_selected:n");
    public static final Table FREED_PLACE =
            Table.named("freed_place", 2, "area", "priority_group", "freed:n", "used:n");

    public static final Table BENEFICIARY = Table.named(
            "beneficiary",
            1,
            "applicant_id",
            "account_id",
            "wave:n",
            "opened_at:i",
            "count_purchases:n",
            "count_completed:n",
            "count_rated:n",
            "is_payout_linked:f",
            "count_post_training:n",
            "first_paid_at:i",
            "count_surveys:n",
            "revoked_at:i",
            "returned_idr:n",
            "revocation_reason",
            "account_number_key",
            "kyc_level");
    public static final Key BENEFICIARY_BY_ACCOUNT = BENEFICIARY.unique("account_id");

    public static final Table PROVIDER = Table.named("provider", 1, "client_code", "provider_id", "sign_key");
    public static final Key PROVIDER_BY_ID = PROVIDER.unique("provider_id");
    public static final Table PROVIDER_VERSION =
            versions("provider", "provider_id", "provider_name", "provider_status");
    public static final Key PROVIDER_HISTORY = PROVIDER_VERSION.group("provider_id");
    public static final Table COURSE = Table.named("course", 1, "course_id", "provider_id");
    public static final Table COURSE_VERSION =
            versions("course", "course_id", "course_title", "course_category", "course_mode", "price_idr:n");
    public static final Key COURSE_HISTORY = COURSE_VERSION.group("course_id");
    public static final Table PLATFORM = Table.named("platform", 1, "platform");
    public static final Table PLATFORM_VERSION = versions("platform", "platform");

    public static final Key PLATFORM_HISTORY = PLATFORM_VERSION.group("platform");

    public static final Table PURCHASE = Table.named(
            "purchase",
            1,
            "purchase_id",
            "applicant_id",
            "course_id",
            "price_idr:n",
            "is_completed:f",
            "is_rated:f",
            "purchased_at:i");
    public static final Key PURCHASE_OF_COURSE = PURCHASE.unique("applicant_id", "course_id");
    public static final Key PURCHASES_OF_APPLICANT = PURCHASE.group("applicant_id");
    public static final Table REDEMPTION = Table.named("redemption", 1, "purchase_id", "redeemed_at:i");
    public static final Table ATTENDANCE = Table.named("attendance", 2, "purchase_id", "session:n", "attended_at:i");
    public static final Table CERTIFICATE =
            Table.named("certificate", 1, "purchase_id", "certificate_id", "issued_at:i", "shown_at:i");

    public static final Table ASSESSMENT =
            Table.named("assessment", 1, "assessment_id", "course_id", "assessor_id", "phase");
    public static final Key ASSESSMENT_OF_PHASE = ASSESSMENT.unique("course_id", "assessor_id", "phase");

    public static final Table SCHEDULED_INCENTIVE = Table.named(
            "scheduled_incentive",
            3,
            "applicant_id",
            "kind",
            "instalment:n",
            "due_on:d",
            "count_failures:n",
            "last_failure");
    public static final Table DISBURSEMENT =
            Table.named("disbursement", 1, "disbursement_id", "applicant_id", "kind", "instalment:n", "amount_idr:n");
    public static final Key DISBURSEMENT_OF_INSTALMENT = DISBURSEMENT.unique("applicant_id", "kind", "instalment");
    public static final Key DISBURSEMENTS_OF_APPLICANT = DISBURSEMENT.group("applicant_id");
    public static final Table CLAW_BACK =
            Table.named("claw_back", 1, "claw_back_id", "applicant_id", "amount_idr:n", "paid_back_at:i");
    public static final Key CLAW_BACKS_OF_APPLICANT = CLAW_BACK.group("applicant_id");

    public static final Table SURVEY =
            Table.named("survey", 2, "applicant_id", "survey_round", "invited_at:i", "response_id");
    public static final Key SURVEY_BY_RESPONSE = SURVEY.unique("response_id");

    public static final Table COMPLAINT =
            Table.named("complaint", 1, "complaint_id", "applicant_id", "opened_at:i", "is_resolved:f");
    public static final Table FUNDING = Table.named("funding", 1, "funding_id", "fund", "given_idr:n", "given_at:i");
    public static final Table QUESTIONNAIRE =
            Table.named("questionnaire", 3, "partner_id", "of_year:n", "of_half:n", "answered_at:i");
    public static final Table VACANCY = Table.named("vacancy", 1, "vacancy_id", "portal_id", "posted_at:i");
    public static final Table VACANCY_APPLICATION =
            Table.named("vacancy_application", 2, "applicant_id", "vacancy_id", "applied_at:i");

    public static final Table MONEY_ACCOUNT = Table.named("money_account", 1, "money_account", "kind", "balance_idr:n");

    /** Numbered rows, which are written and never kept. */
    static final Table JOURNAL =
            Table.named("journal", 1, "line:n", "taken_from", "given_to", "amount_idr:n", "booked_at:i");

    static final Table OUTBOX = Table.named("outbox", 1, "sequence:n", "event_type", "body");

    /** What is kept. */
    static final List<Table> ALL = List.of(
            APPLICANT,
            EXCLUSION,
            HOUSEHOLD,
            DECLARED_GROUND,
            ENTRY_STEP,
            WAVE,
            WAVE_AREA,
            APPLICATION,
            RECIPIENT,
            DRAW,
            FREED_PLACE,
            BENEFICIARY,
            PROVIDER,
            PROVIDER_VERSION,
            COURSE,
            COURSE_VERSION,
            PLATFORM,
            PLATFORM_VERSION,
            PURCHASE,
            REDEMPTION,
            ATTENDANCE,
            CERTIFICATE,
            ASSESSMENT,
            SCHEDULED_INCENTIVE,
            DISBURSEMENT,
            CLAW_BACK,
            SURVEY,
            COMPLAINT,
            FUNDING,
            QUESTIONNAIRE,
            VACANCY,
            VACANCY_APPLICATION,
            MONEY_ACCOUNT);

    private Tables() {}

    private static Table versions(String thing, String key, String... said) {
        String[] columns = new String[6 + said.length];
        String[] first = {key, "version:n", "valid_from:i", "valid_to:i", "before_version:n", "before_to:i"};
        System.arraycopy(first, 0, columns, 0, first.length);
        System.arraycopy(said, 0, columns, first.length, said.length);
        return Table.named(thing + "_version", 2, columns);
    }
}
