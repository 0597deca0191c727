package id.sigi.transforms.fact;

import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PlaceFields;
import id.sigi.programme.contract.WorkFields;
import id.sigi.programme.contract.event.CatalogueEvents;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.transforms.exchange.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The events that gold is made of, with the fields that it takes of them and where they are brought together. */
public final class FactKind {
    private static final List<FactKind> ALL = new ArrayList<>();

    /** Place of the event's identifier in every layout. */
    public static final int EVENT_ID = 0;
    /** Place of the event's instant in every layout. */
    public static final int OCCURRED_AT = 1;

    public static final FactKind REGISTERED = new FactKind(
            EventContracts.APPLICANT_REGISTERED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.PERSON_KEY,
            Fields.HOUSEHOLD_KEY,
            Fields.SEX,
            Fields.BIRTH_DATE,
            Fields.EDUCATION,
            Fields.DISABILITY,
            Fields.PROVINCE,
            PlaceFields.NIK_PROVINCE,
            Fields.AREA,
            Fields.IS_URBAN,
            Fields.IS_DISADVANTAGED_REGION,
            Fields.IS_FORMER_MIGRANT,
            Fields.HAD_BANK_ACCOUNT,
            Fields.HAD_EWALLET,
            Fields.BASELINE_STATUS,
            Fields.REGISTERED_AT);
    public static final FactKind VERIFIED = new FactKind(
            EventContracts.IDENTITY_VERIFIED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.IS_VERIFIED,
            Fields.VERIFIED_AT);
    public static final FactKind APPLIED = new FactKind(
            EventContracts.APPLICATION_SUBMITTED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICATION_ID,
            Fields.APPLICANT_ID,
            Fields.WAVE,
            Fields.AREA,
            Fields.PRIORITY_GROUP,
            Fields.APPLIED_AT);
    public static final FactKind EXCLUDED = new FactKind(
            EventContracts.APPLICATION_EXCLUDED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICATION_ID,
            Fields.APPLICANT_ID,
            Fields.EXCLUDED_AT);
    public static final FactKind RESULT = new FactKind(
            EventContracts.LOTTERY_RESULT,
            EnumSet.of(Scope.APPLICANT),
            Fields.DRAW_ID,
            Fields.APPLICANT_ID,
            Fields.DRAW_RANK,
            Fields.IS_SELECTED);
    public static final FactKind ACCOUNT_OPENED = new FactKind(
            EventContracts.ACCOUNT_OPENED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.WAVE,
            Fields.TRAINING_CREDIT_IDR,
            Fields.ACCOUNT_OPENED_AT);
    public static final FactKind PURCHASED = new FactKind(
            EventContracts.COURSE_PURCHASED,
            EnumSet.of(Scope.APPLICANT, Scope.REFERENCE),
            Fields.PURCHASE_ID,
            Fields.APPLICANT_ID,
            Fields.COURSE_ID,
            Fields.PLATFORM,
            Fields.PRICE_IDR,
            Fields.PURCHASED_AT);
    public static final FactKind COMPLETED = new FactKind(
            EventContracts.COURSE_COMPLETED,
            EnumSet.of(Scope.APPLICANT),
            Fields.PURCHASE_ID,
            Fields.APPLICANT_ID,
            Fields.COURSE_ID,
            Fields.COMPLETED_AT);
    public static final FactKind RATED = new FactKind(
            EventContracts.COURSE_RATED,
            EnumSet.of(Scope.REFERENCE),
            Fields.PURCHASE_ID,
            Fields.APPLICANT_ID,
            Fields.COURSE_ID,
            Fields.STARS,
            Fields.RATED_AT);
    public static final FactKind PAYOUT_LINKED = new FactKind(
            EventContracts.PAYOUT_LINKED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.PAYOUT_CHANNEL,
            Fields.PAYMENT_PARTNER,
            Fields.IS_FIRST_ACCOUNT);
    public static final FactKind PAID = new FactKind(
            EventContracts.INCENTIVE_PAID,
            EnumSet.of(Scope.APPLICANT),
            Fields.DISBURSEMENT_ID,
            Fields.APPLICANT_ID,
            Fields.INCENTIVE_KIND,
            Fields.INSTALMENT,
            Fields.AMOUNT_IDR,
            Fields.PAID_AT);
    public static final FactKind INCENTIVE_SCHEDULED = new FactKind(
            StepEvents.INCENTIVE_SCHEDULED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.INCENTIVE_KIND,
            Fields.INSTALMENT,
            Fields.DUE_ON);
    public static final FactKind INCENTIVE_FAILED = new FactKind(
            StepEvents.INCENTIVE_FAILED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.INCENTIVE_KIND,
            Fields.INSTALMENT,
            Fields.ATTEMPT,
            Fields.FAILED_AT);
    public static final FactKind INVITED = new FactKind(
            EventContracts.SURVEY_INVITED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.SURVEY_ROUND,
            Fields.INVITED_AT);
    public static final FactKind ANSWERED = new FactKind(
            EventContracts.SURVEY_ANSWERED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.SURVEY_ROUND,
            Fields.LABOUR_STATUS,
            Fields.HAS_NEW_JOB,
            Fields.MONTHLY_INCOME_IDR,
            Fields.HAS_USED_CERTIFICATE,
            Fields.HAS_SKILL_GAIN,
            Fields.INCENTIVE_USES,
            Fields.ANSWERED_AT,
            WorkFields.ENTERPRISE_SECTOR,
            WorkFields.COUNT_HIRED_WORKERS,
            WorkFields.IS_BUSINESS_REGISTERED,
            WorkFields.HAS_ACCOUNTS,
            WorkFields.BUSINESS_INCOME_IDR,
            WorkFields.HAS_PENSION);
    public static final FactKind COMPLAINT_OPENED = new FactKind(
            EventContracts.COMPLAINT_OPENED,
            EnumSet.of(Scope.APPLICANT, Scope.REFERENCE),
            Fields.COMPLAINT_ID,
            Fields.APPLICANT_ID,
            Fields.COMPLAINT_CHANNEL,
            Fields.COMPLAINT_TOPIC,
            Fields.OPENED_AT);
    public static final FactKind COMPLAINT_RESOLVED = new FactKind(
            EventContracts.COMPLAINT_RESOLVED,
            EnumSet.of(Scope.APPLICANT, Scope.REFERENCE),
            Fields.COMPLAINT_ID,
            Fields.APPLICANT_ID,
            Fields.FIRST_RESPONSE_AT,
            Fields.RESOLVED_AT);
    public static final FactKind REVOKED = new FactKind(
            EventContracts.PARTICIPATION_REVOKED,
            EnumSet.of(Scope.APPLICANT),
            Fields.APPLICANT_ID,
            Fields.RETURNED_IDR,
            Fields.REVOKED_AT);
    /** An exclusion list's entry, which is brought to a group of its own by the person that it names. */
    public static final FactKind LISTED = new FactKind(
            StepEvents.EXCLUSION_LISTED,
            EnumSet.of(Scope.APPLICANT),
            Fields.PERSON_KEY,
            Fields.EXCLUSION_GROUND,
            Fields.HOLDS_FROM,
            Fields.HOLDS_TO,
            Fields.KNOWN_AT);

    public static final FactKind LISTING_WITHDRAWN = new FactKind(
            StepEvents.EXCLUSION_WITHDRAWN,
            EnumSet.of(Scope.APPLICANT),
            Fields.PERSON_KEY,
            Fields.EXCLUSION_GROUND,
            Fields.WITHDRAWN_AT);
    public static final FactKind DRAWN = new FactKind(
            EventContracts.LOTTERY_DRAWN,
            EnumSet.of(Scope.CATALOGUE),
            Fields.DRAW_ID,
            Fields.WAVE,
            Fields.AREA,
            Fields.PRIORITY_GROUP,
            Fields.QUOTA,
            Fields.COUNT_ELIGIBLE,
            Fields.DRAWN_ON,
            DrawFields.HOUSEHOLD_CAP,
            DrawFields.DRAW_STAGE);
    public static final FactKind COURSE_LISTED = new FactKind(
            EventContracts.COURSE_LISTED,
            EnumSet.of(Scope.CATALOGUE),
            Fields.COURSE_ID,
            Fields.PROVIDER_ID,
            Fields.COURSE_CATEGORY,
            Fields.COURSE_MODE,
            Fields.PRICE_IDR,
            CatalogueFields.COURSE_TITLE);
    public static final FactKind COURSE_CHANGED = new FactKind(
            CatalogueEvents.COURSE_CHANGED,
            EnumSet.of(Scope.CATALOGUE),
            Fields.COURSE_ID,
            Fields.PROVIDER_ID,
            CatalogueFields.COURSE_TITLE,
            Fields.COURSE_CATEGORY,
            Fields.COURSE_MODE,
            Fields.PRICE_IDR,
            CatalogueFields.CHANGED_AT);
    public static final FactKind COURSE_WITHDRAWN = new FactKind(
            CatalogueEvents.COURSE_WITHDRAWN, EnumSet.of(Scope.CATALOGUE), Fields.COURSE_ID, Fields.WITHDRAWN_AT);
    public static final FactKind PROVIDER_ADMITTED = new FactKind(
            CatalogueEvents.PROVIDER_ADMITTED,
            EnumSet.of(Scope.CATALOGUE),
            Fields.PROVIDER_ID,
            CatalogueFields.PROVIDER_NAME,
            CatalogueFields.ADMITTED_AT);
    public static final FactKind PROVIDER_CHANGED = new FactKind(
            CatalogueEvents.PROVIDER_CHANGED,
            EnumSet.of(Scope.CATALOGUE),
            Fields.PROVIDER_ID,
            CatalogueFields.PROVIDER_NAME,
            CatalogueFields.PROVIDER_STATUS,
            CatalogueFields.CHANGED_AT);
    public static final FactKind PROVIDER_WITHDRAWN = new FactKind(
            CatalogueEvents.PROVIDER_WITHDRAWN, EnumSet.of(Scope.CATALOGUE), Fields.PROVIDER_ID, Fields.WITHDRAWN_AT);
    public static final FactKind PLATFORM_JOINED = new FactKind(
            CatalogueEvents.PLATFORM_JOINED, EnumSet.of(Scope.CATALOGUE), Fields.PLATFORM, CatalogueFields.JOINED_AT);
    public static final FactKind PLATFORM_LEFT = new FactKind(
            CatalogueEvents.PLATFORM_LEFT, EnumSet.of(Scope.CATALOGUE), Fields.PLATFORM, CatalogueFields.LEFT_AT);
    public static final FactKind ASSESSED = new FactKind(
            EventContracts.COURSE_ASSESSED,
            EnumSet.of(Scope.CATALOGUE),
            Fields.ASSESSMENT_ID,
            Fields.COURSE_ID,
            Fields.ASSESSOR_ID,
            Fields.ASSESSMENT_PHASE,
            Fields.SCORE_LABOUR_MARKET,
            Fields.SCORE_REQUIREMENTS,
            Fields.SCORE_CURRICULUM,
            Fields.SCORE_ADMINISTRATION,
            Fields.ASSESSED_ON);

    private final EventContract event;
    private final Set<Scope> scopes;
    private final List<Field> fields;
    private final RowLayout layout;
    private final int[] key;
    private final int number;
    private final boolean isContestable;

    /** Where a fact is needed. */
    public enum Scope {
        /** With all other facts of the applicant; a fact that names none is not needed there. */
        APPLICANT,
        /** With the other facts of its purchase or complaint, whoever reported them. */
        REFERENCE,
        /** With all facts of the catalogue and the draws, of which there are few. */
        CATALOGUE
    }

    private FactKind(EventContract event, Set<Scope> scopes, Field... fields) {
        this.event = event;
        this.scopes = scopes;
        this.fields = List.of(fields);
        layout = RowLayout.of(Stream.concat(Stream.of(Fields.EVENT_ID, Fields.OCCURRED_AT), Arrays.stream(fields))
                .toList());
        number = ALL.size();
        ALL.add(this);
        isContestable = scopes.contains(Scope.APPLICANT) && !event.key().contains(owner());
        key = event.key().stream().mapToInt(layout::place).toArray();
    }

    /** All kinds, each at the place of its number. */
    public static List<FactKind> list() {
        return List.copyOf(ALL);
    }

    /** The number of the kind in passing rows. */
    int number() {
        return number;
    }

    /** The layouts of all kinds, by number. */
    public static RowLayout[] layouts() {
        return ALL.stream().map(FactKind::layout).toArray(RowLayout[]::new);
    }

    public EventContract event() {
        return event;
    }

    public boolean isNeededBy(Scope scope) {
        return scopes.contains(scope);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The event's identifier and instant, then the fields. */
    public RowLayout layout() {
        return layout;
    }

    /** Where a field lies. */
    public int place(Field field) {
        return layout.place(field);
    }

    /** Places of the fields that make two events one fact. */
    int[] key() {
        return key.clone();
    }

    /** Whether facts of different owners could claim to be one: the owner is no part of what identifies them. */
    boolean isContestable() {
        return isContestable;
    }

    /** Whether it is brought together by the person, because it names no applicant. */
    boolean isOfPerson() {
        return isNeededBy(Scope.APPLICANT) && !layout.has(Fields.APPLICANT_ID);
    }

    /** By what facts are brought together with others of an applicant, or of a person where they name no applicant. */
    public Field owner() {
        return layout.has(Fields.APPLICANT_ID) ? Fields.APPLICANT_ID : Fields.PERSON_KEY;
    }

    /** What a fact that others refer to is referred to by. */
    public Field reference() {
        return layout.has(Fields.PURCHASE_ID) ? Fields.PURCHASE_ID : Fields.COMPLAINT_ID;
    }
}
