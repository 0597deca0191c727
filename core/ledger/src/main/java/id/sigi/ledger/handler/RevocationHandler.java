package id.sigi.ledger.handler;

import id.sigi.ledger.store.DoubleEntryBooks;
import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Row;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Validity;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.payment.Fund;
import java.time.Duration;
import java.util.Optional;

/** Revocation: the unused credit goes back, the household's place is free again, and the person is barred from later waves. */
final class RevocationHandler {
    private final LedgerContext office;
    private final Store store;

    RevocationHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    private record Keys(String person, String household, String area, String group) {}

    Optional<Refusal> revoke(Operation.RevokeParticipation operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        if (found.get().isRevoked()) {
            return Optional.of(Refusal.ALREADY_REVOKED);
        }
        Keys keys = keys(operation.applicantId());
        Optional<Refusal> refusal = switch (operation.reason()) {
            case NO_PURCHASE_IN_TIME -> refuseUnlessLate(operation, found.get());
            case LATER_FOUND_INELIGIBLE -> refuseUnlessListed(operation, keys, found.get());
        };
        if (refusal.isEmpty()) {
            end(operation, found.get(), keys);
        }
        return refusal;
    }

    private Optional<Refusal> refuseUnlessLate(Operation.RevokeParticipation operation, Beneficiary beneficiary) {
        if (beneficiary.purchases() > 0) {
            return Optional.of(Refusal.HAS_PURCHASED);
        }
        Duration allowed =
                Duration.ofDays(office.rules().getRules(beneficiary.wave()).firstPurchaseDays());
        boolean isPassed = operation.at().isAfter(beneficiary.openedAt().plus(allowed));
        return isPassed ? Optional.empty() : Optional.of(Refusal.DEADLINE_NOT_PASSED);
    }

    private Optional<Refusal> refuseUnlessListed(
            Operation.RevokeParticipation operation, Keys keys, Beneficiary beneficiary) {
        boolean isListed = Exclusions.known(store, keys.person(), beneficiary.openedAt(), operation.at()).stream()
                .anyMatch(office.rules().getRules(beneficiary.wave())::isBarredBy);
        return isListed ? Optional.empty() : Optional.of(Refusal.NOT_FOUND_INELIGIBLE);
    }

    private void end(Operation.RevokeParticipation operation, Beneficiary beneficiary, Keys keys) {
        String account = DoubleEntryBooks.training(beneficiary.accountId());
        long returned = office.books().balance(account);
        if (returned > 0) {
            office.books()
                    .move(
                            new DoubleEntryBooks.Transfer(account, DoubleEntryBooks.fund(Fund.TRAINING), returned),
                            operation.at());
        }
        store.set(
                Tables.BENEFICIARY.of(operation.applicantId()),
                "revoked_at",
                operation.at(),
                "revocation_reason",
                operation.reason(),
                "returned_idr",
                returned);
        store.add(Tables.HOUSEHOLD.of(keys.household()), "recipients", -1);
        Exclusions.add(
                office,
                keys.person(),
                ExclusionGround.BLACKLISTED,
                new Exclusions.Known(operation.at(), Validity.ALWAYS));
        free(keys);
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.WAVE, beneficiary.wave())
                .with(Fields.REVOCATION_REASON, operation.reason())
                .with(Fields.RETURNED_IDR, returned)
                .with(Fields.REVOKED_AT, operation.at());
        office.outbox().append(EventContracts.PARTICIPATION_REVOKED, operation.at(), operation.applicantId(), facts);
    }

    /** The place may be given to somebody else in a later wave. */
    private void free(Keys keys) {
        store.insertNew(Tables.FREED_PLACE, keys.area(), keys.group(), 0, 0);
        store.add(Tables.FREED_PLACE.of(keys.area(), keys.group()), "freed", 1);
    }

    private Keys keys(String applicantId) {
        Row applicant = store.find(Tables.APPLICANT.of(applicantId)).orElseThrow();
        Row recipient = store.find(Tables.RECIPIENT.of(applicantId)).orElseThrow();
        Row application = store.find(Tables.APPLICATION.of(recipient.text("application_id")))
                .orElseThrow();
        return new Keys(
                applicant.text("person_key"),
                applicant.text("household_key"),
                application.text("area"),
                application.text("priority_group"));
    }
}
