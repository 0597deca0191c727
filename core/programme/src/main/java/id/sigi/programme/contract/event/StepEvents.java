package id.sigi.programme.contract.event;

import id.sigi.programme.contract.Fields;
import java.util.List;

/** Contracts of the steps beside selection, purchase and payment, so that the lake sees every operation that the ledger applies. */
public final class StepEvents {
    public static final EventContract FUND_GIVEN = new EventContract(
            "id.prakerja.fund.given.v1",
            "one event per sum that the state gives for a purpose",
            "fundings",
            List.of(Fields.FUNDING_ID),
            List.of(Fields.FUNDING_ID, Fields.FUND, Fields.GIVEN_IDR, Fields.GIVEN_AT));
    public static final EventContract EXCLUSION_LISTED = new EventContract(
            "id.prakerja.exclusion.listed.v1",
            "one event per person, ground and instant from which it is known",
            "exclusion_listings",
            List.of(Fields.PERSON_KEY, Fields.EXCLUSION_GROUND, Fields.KNOWN_AT),
            List.of(
                    Fields.PERSON_KEY,
                    Fields.EXCLUSION_GROUND,
                    Fields.EXCLUSION_REASON,
                    Fields.HOLDS_FROM.optional(),
                    Fields.HOLDS_TO.optional(),
                    Fields.KNOWN_AT));
    public static final EventContract EXCLUSION_WITHDRAWN = new EventContract(
            "id.prakerja.exclusion.withdrawn.v1",
            "one event per person, ground and instant from which its listing no longer counts",
            "exclusion_withdrawals",
            List.of(Fields.PERSON_KEY, Fields.EXCLUSION_GROUND, Fields.WITHDRAWN_AT),
            List.of(Fields.PERSON_KEY, Fields.EXCLUSION_GROUND, Fields.WITHDRAWN_AT));
    public static final EventContract ENTRY_STEPS_TAKEN = new EventContract(
            "id.prakerja.entry_steps.taken.v1",
            "one event per sitting in which an applicant took some of the steps before joining a wave",
            "entry_steps",
            List.of(Fields.APPLICANT_ID, Fields.ENTRY_STEPS),
            List.of(Fields.APPLICANT_ID, Fields.ENTRY_STEPS, Fields.TAKEN_AT));
    public static final EventContract WAVE_OPENED = new EventContract(
            "id.prakerja.wave.opened.v1",
            "one event per opened wave",
            "wave_openings",
            List.of(Fields.WAVE),
            List.of(Fields.WAVE, Fields.OPENED_ON, Fields.CLOSED_ON, Fields.AREAS));
    public static final EventContract REDEEM_CODE_ASKED = new EventContract(
            "id.prakerja.redeem_code.asked.v1",
            "one event per answered question whether a redeem code is unused",
            "redeem_questions",
            List.of(Fields.PURCHASE_ID, Fields.ASKED_AT),
            List.of(Fields.PURCHASE_ID, Fields.PROVIDER_ID, Fields.ASKED_AT));
    public static final EventContract REDEEM_CODE_COMMITTED = new EventContract(
            "id.prakerja.redeem_code.committed.v1",
            "one event per redeem code used: the training begins",
            "redemptions",
            List.of(Fields.PURCHASE_ID),
            List.of(Fields.PURCHASE_ID, Fields.PROVIDER_ID, Fields.REDEEMED_AT));
    public static final EventContract ATTENDANCE_RECORDED = new EventContract(
            "id.prakerja.attendance.recorded.v1",
            "one event per attended session of a purchase",
            "attendances",
            List.of(Fields.PURCHASE_ID, Fields.SESSION),
            List.of(Fields.PURCHASE_ID, Fields.APPLICANT_ID, Fields.SESSION, Fields.ATTENDED_AT));
    public static final EventContract CERTIFICATE_SHOWN = new EventContract(
            "id.prakerja.certificate.shown.v1",
            "one event per certificate that appears on a dashboard",
            "certificates",
            List.of(Fields.PURCHASE_ID),
            List.of(Fields.PURCHASE_ID, Fields.APPLICANT_ID, Fields.CERTIFICATE_ID, Fields.ISSUED_AT, Fields.SHOWN_AT));
    public static final EventContract INCENTIVE_SCHEDULED = new EventContract(
            "id.prakerja.incentive.scheduled.v1",
            "one event per instalment put on the schedule",
            "scheduled_incentives",
            List.of(Fields.APPLICANT_ID, Fields.INCENTIVE_KIND, Fields.INSTALMENT),
            List.of(Fields.APPLICANT_ID, Fields.INCENTIVE_KIND, Fields.INSTALMENT, Fields.DUE_ON, Fields.SCHEDULED_AT));
    public static final EventContract INCENTIVE_FAILED = new EventContract(
            "id.prakerja.incentive.failed.v1",
            "one event per attempt to pay an instalment that failed",
            "incentive_failures",
            List.of(Fields.APPLICANT_ID, Fields.INCENTIVE_KIND, Fields.INSTALMENT, Fields.ATTEMPT),
            List.of(
                    Fields.APPLICANT_ID,
                    Fields.INCENTIVE_KIND,
                    Fields.INSTALMENT,
                    Fields.ATTEMPT,
                    Fields.PAYMENT_FAILURE,
                    Fields.FAILED_AT));
    public static final EventContract PAYOUT_UPGRADED = new EventContract(
            "id.prakerja.payout.upgraded.v1",
            "one event per e-wallet upgraded after it was linked",
            "payout_upgrades",
            List.of(Fields.APPLICANT_ID),
            List.of(Fields.APPLICANT_ID, Fields.KYC_LEVEL, Fields.UPGRADED_AT));
    public static final EventContract CLAW_BACK_PAID = new EventContract(
            "id.prakerja.claw_back.paid.v1",
            "one event per sum that was paid back",
            "claw_backs",
            List.of(Fields.CLAW_BACK_ID),
            List.of(Fields.CLAW_BACK_ID, Fields.APPLICANT_ID, Fields.AMOUNT_IDR, Fields.PAID_BACK_AT));

    private StepEvents() {}

    static List<EventContract> list() {
        return List.of(
                FUND_GIVEN,
                EXCLUSION_LISTED,
                EXCLUSION_WITHDRAWN,
                ENTRY_STEPS_TAKEN,
                WAVE_OPENED,
                REDEEM_CODE_ASKED,
                REDEEM_CODE_COMMITTED,
                ATTENDANCE_RECORDED,
                CERTIFICATE_SHOWN,
                INCENTIVE_SCHEDULED,
                INCENTIVE_FAILED,
                PAYOUT_UPGRADED,
                CLAW_BACK_PAID);
    }
}
