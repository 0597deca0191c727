package id.sigi.transforms.fact;

import id.sigi.programme.contract.CatalogueEvents;
import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PartnerEvents;
import id.sigi.programme.contract.PartnerFields;
import id.sigi.programme.contract.StepEvents;
import java.util.List;
import java.util.Map;

/**
 * What makes two events one fact. A source may send a fact again under another event id; of such events the earliest counts, and of
 * those at one time the one with the least event id.
 */
public final class BusinessKeys {
    private static final Map<EventContract, List<Field>> KEYS = Map.ofEntries(
            Map.entry(EventContracts.APPLICANT_REGISTERED, List.of(Fields.APPLICANT_ID)),
            Map.entry(EventContracts.IDENTITY_VERIFIED, List.of(Fields.APPLICANT_ID, Fields.VERIFIED_AT)),
            Map.entry(EventContracts.APPLICATION_SUBMITTED, List.of(Fields.APPLICATION_ID)),
            Map.entry(EventContracts.WAVE_CLOSED, List.of(Fields.WAVE)),
            Map.entry(EventContracts.APPLICATION_EXCLUDED, List.of(Fields.APPLICATION_ID)),
            Map.entry(EventContracts.LOTTERY_DRAWN, List.of(Fields.DRAW_ID)),
            Map.entry(EventContracts.LOTTERY_RESULT, List.of(Fields.DRAW_ID, Fields.APPLICANT_ID)),
            Map.entry(EventContracts.ACCOUNT_OPENED, List.of(Fields.APPLICANT_ID)),
            Map.entry(EventContracts.COURSE_LISTED, List.of(Fields.COURSE_ID)),
            Map.entry(EventContracts.COURSE_PURCHASED, List.of(Fields.PURCHASE_ID)),
            Map.entry(EventContracts.COURSE_COMPLETED, List.of(Fields.PURCHASE_ID)),
            Map.entry(EventContracts.COURSE_RATED, List.of(Fields.PURCHASE_ID)),
            Map.entry(EventContracts.COURSE_ASSESSED, List.of(Fields.ASSESSMENT_ID)),
            Map.entry(EventContracts.PAYOUT_LINKED, List.of(Fields.APPLICANT_ID)),
            Map.entry(EventContracts.INCENTIVE_PAID, List.of(Fields.DISBURSEMENT_ID)),
            Map.entry(EventContracts.SURVEY_INVITED, List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND)),
            Map.entry(EventContracts.SURVEY_ANSWERED, List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND)),
            Map.entry(EventContracts.COMPLAINT_OPENED, List.of(Fields.COMPLAINT_ID)),
            Map.entry(EventContracts.COMPLAINT_RESOLVED, List.of(Fields.COMPLAINT_ID)),
            Map.entry(EventContracts.PARTICIPATION_REVOKED, List.of(Fields.APPLICANT_ID)),
            Map.entry(StepEvents.FUND_GIVEN, List.of(Fields.FUNDING_ID)),
            Map.entry(
                    StepEvents.EXCLUSION_LISTED, List.of(Fields.PERSON_KEY, Fields.EXCLUSION_GROUND, Fields.KNOWN_AT)),
            Map.entry(
                    StepEvents.EXCLUSION_WITHDRAWN,
                    List.of(Fields.PERSON_KEY, Fields.EXCLUSION_GROUND, Fields.WITHDRAWN_AT)),
            Map.entry(StepEvents.ENTRY_STEPS_TAKEN, List.of(Fields.APPLICANT_ID, Fields.ENTRY_STEPS)),
            Map.entry(StepEvents.WAVE_OPENED, List.of(Fields.WAVE)),
            Map.entry(StepEvents.REDEEM_CODE_ASKED, List.of(Fields.PURCHASE_ID, Fields.ASKED_AT)),
            Map.entry(StepEvents.REDEEM_CODE_COMMITTED, List.of(Fields.PURCHASE_ID)),
            Map.entry(StepEvents.ATTENDANCE_RECORDED, List.of(Fields.PURCHASE_ID, Fields.SESSION)),
            Map.entry(StepEvents.CERTIFICATE_SHOWN, List.of(Fields.PURCHASE_ID)),
            Map.entry(
                    StepEvents.INCENTIVE_SCHEDULED,
                    List.of(Fields.APPLICANT_ID, Fields.INCENTIVE_KIND, Fields.INSTALMENT)),
            Map.entry(
                    StepEvents.INCENTIVE_FAILED,
                    List.of(Fields.APPLICANT_ID, Fields.INCENTIVE_KIND, Fields.INSTALMENT, Fields.ATTEMPT)),
            Map.entry(StepEvents.PAYOUT_UPGRADED, List.of(Fields.APPLICANT_ID)),
            Map.entry(StepEvents.CLAW_BACK_PAID, List.of(Fields.CLAW_BACK_ID)),
            Map.entry(CatalogueEvents.PROVIDER_ADMITTED, List.of(Fields.PROVIDER_ID)),
            Map.entry(CatalogueEvents.PROVIDER_CHANGED, List.of(Fields.PROVIDER_ID, CatalogueFields.CHANGED_AT)),
            Map.entry(CatalogueEvents.PROVIDER_WITHDRAWN, List.of(Fields.PROVIDER_ID)),
            Map.entry(CatalogueEvents.COURSE_CHANGED, List.of(Fields.COURSE_ID, CatalogueFields.CHANGED_AT)),
            Map.entry(CatalogueEvents.COURSE_WITHDRAWN, List.of(Fields.COURSE_ID)),
            Map.entry(CatalogueEvents.PLATFORM_JOINED, List.of(Fields.PLATFORM, CatalogueFields.JOINED_AT)),
            Map.entry(CatalogueEvents.PLATFORM_LEFT, List.of(Fields.PLATFORM, CatalogueFields.LEFT_AT)),
            Map.entry(
                    PartnerEvents.QUESTIONNAIRE_ANSWERED,
                    List.of(PartnerFields.PARTNER_ID, PartnerFields.OF_YEAR, PartnerFields.OF_HALF)),
            Map.entry(PartnerEvents.VACANCY_POSTED, List.of(PartnerFields.VACANCY_ID)),
            Map.entry(PartnerEvents.VACANCY_APPLIED, List.of(PartnerFields.VACANCY_ID, Fields.APPLICANT_ID)));

    private BusinessKeys() {}

    /** The fields that identify a fact of this event. */
    public static List<Field> of(EventContract event) {
        List<Field> key = KEYS.get(event);
        if (key == null) {
            throw new IllegalArgumentException("no business key is written down for " + event.type());
        }
        return key;
    }
}
