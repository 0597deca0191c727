package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.operation.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Redeem codes, attendance and certificates: what training institutions report of a purchase. */
final class ClassHandler {
    /** The contract names no tolerance; five minutes is this ledger's choice against calls that are sent again. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final LedgerContext office;
    private final Store store;

    ClassHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    private record Provider(String providerId, String signKey) {}

    private record Certificate(String certificateId, Instant issuedAt) {}

    private record Purchase(String applicantId, String providerId, boolean isCompleted) {}

    Optional<Refusal> redeem(Operation.RedeemCode operation) {
        RedeemRequest request = operation.request();
        Optional<Provider> provider = store.find(Tables.PROVIDER.of(request.clientCode()))
                .map(row -> new Provider(row.text("provider_id"), row.text("sign_key")));
        if (provider.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_CLIENT);
        }
        if (!request.isSignedWith(provider.get().signKey())) {
            return Optional.of(Refusal.SIGNATURE_WRONG);
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(request.timestamp()), operation.at());
        if (apart.abs().compareTo(TOLERANCE) > 0) {
            return Optional.of(Refusal.CALL_OUT_OF_TIME);
        }
        return redeem(operation, provider.get());
    }

    private Optional<Refusal> redeem(Operation.RedeemCode operation, Provider provider) {
        String code = operation.request().redeemCode();
        Optional<Purchase> purchase = findPurchase(code);
        if (purchase.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_PURCHASE);
        }
        if (!purchase.get().providerId().equals(provider.providerId())) {
            return Optional.of(Refusal.CODE_OF_ANOTHER_PROVIDER);
        }
        if (store.has(Tables.REDEMPTION.of(code))) {
            return Optional.of(Refusal.CODE_USED);
        }
        if (PurchaseTimes.isBeforePurchase(store, code, operation.at())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        switch (operation.request().endpoint()) {
            case STATUS -> tell(StepEvents.REDEEM_CODE_ASKED, Fields.ASKED_AT, operation, provider);
            case COMMIT -> {
                store.insert(Tables.REDEMPTION, code, operation.at());
                tell(StepEvents.REDEEM_CODE_COMMITTED, Fields.REDEEMED_AT, operation, provider);
            }
        }
        return Optional.empty();
    }

    private void tell(EventContract contract, Field when, Operation.RedeemCode operation, Provider provider) {
        EventData facts = new EventData()
                .with(Fields.PURCHASE_ID, operation.request().redeemCode())
                .with(Fields.PROVIDER_ID, provider.providerId())
                .with(when, operation.at());
        office.outbox().append(contract, operation.at(), operation.request().redeemCode(), facts);
    }

    Optional<Refusal> attend(Operation.RecordAttendance operation) {
        Optional<Purchase> purchase = findPurchase(operation.purchaseId());
        if (purchase.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_PURCHASE);
        }
        boolean isRevoked = Beneficiary.find(store, purchase.get().applicantId())
                .orElseThrow()
                .isRevoked();
        if (isRevoked) {
            return Optional.of(Refusal.PARTICIPATION_REVOKED);
        }
        if (PurchaseTimes.isBeforePurchase(store, operation.purchaseId(), operation.at())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        boolean isNew = store.insertNew(Tables.ATTENDANCE, operation.purchaseId(), operation.session(), operation.at());
        if (!isNew) {
            return Optional.of(Refusal.ALREADY_ATTENDED);
        }
        String applicantId = purchase.get().applicantId();
        EventData facts = new EventData()
                .with(Fields.PURCHASE_ID, operation.purchaseId())
                .with(Fields.APPLICANT_ID, applicantId)
                .with(Fields.SESSION, operation.session())
                .with(Fields.ATTENDED_AT, operation.at());
        office.outbox().append(StepEvents.ATTENDANCE_RECORDED, operation.at(), applicantId, facts);
        return Optional.empty();
    }

    Optional<Refusal> show(Operation.ShowCertificate operation) {
        Optional<Purchase> purchase = findPurchase(operation.purchaseId());
        if (purchase.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_PURCHASE);
        }
        if (!purchase.get().isCompleted()) {
            return Optional.of(Refusal.NOT_COMPLETED);
        }
        Optional<Certificate> hidden = store.find(Tables.CERTIFICATE.of(operation.purchaseId()))
                .filter(row -> row.findInstant("shown_at").isEmpty())
                .map(row -> new Certificate(row.text("certificate_id"), row.instant("issued_at")));
        if (hidden.isEmpty()) {
            return Optional.of(Refusal.CERTIFICATE_SHOWN);
        }
        if (operation.at().isBefore(hidden.get().issuedAt())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        show(operation, purchase.get().applicantId(), hidden.get());
        return Optional.empty();
    }

    private void show(Operation.ShowCertificate operation, String applicantId, Certificate certificate) {
        store.set(Tables.CERTIFICATE.of(operation.purchaseId()), "shown_at", operation.at());
        EventData facts = new EventData()
                .with(Fields.PURCHASE_ID, operation.purchaseId())
                .with(Fields.APPLICANT_ID, applicantId)
                .with(Fields.CERTIFICATE_ID, certificate.certificateId())
                .with(Fields.ISSUED_AT, certificate.issuedAt())
                .with(Fields.SHOWN_AT, operation.at());
        office.outbox().append(StepEvents.CERTIFICATE_SHOWN, operation.at(), applicantId, facts);
    }

    private Optional<Purchase> findPurchase(String purchaseId) {
        return store.hold(Tables.PURCHASE.of(purchaseId))
                .map(row -> new Purchase(
                        row.text("applicant_id"), provider(row.text("course_id")), row.is("is_completed")));
    }

    private String provider(String courseId) {
        return store.find(Tables.COURSE.of(courseId)).orElseThrow().text("provider_id");
    }
}
