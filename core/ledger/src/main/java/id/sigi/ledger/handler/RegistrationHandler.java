package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PlaceFields;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.privacy.Pseudonymiser;
import id.sigi.programme.vocabulary.RegisterCheck;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Registration, identity and exclusion lists. */
final class RegistrationHandler {
    private final LedgerContext office;
    private final Store store;

    RegistrationHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    Optional<Refusal> register(Operation.RegisterApplicant operation) {
        Keys keys = keys(operation);
        if (store.has(Tables.APPLICANT.of(operation.applicantId()))) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        if (store.has(Tables.APPLICANT_BY_PERSON.of(keys.person()))) {
            return Optional.of(Refusal.ALREADY_REGISTERED);
        }
        if (store.has(Tables.APPLICANT_BY_EMAIL.of(keys.email()))) {
            return Optional.of(Refusal.EMAIL_TAKEN);
        }
        insert(operation, keys);
        office.outbox()
                .append(
                        EventContracts.APPLICANT_REGISTERED,
                        operation.at(),
                        operation.applicantId(),
                        facts(operation, keys));
        return Optional.empty();
    }

    private void insert(Operation.RegisterApplicant operation, Keys keys) {
        Profile profile = operation.profile();
        store.insertNew(Tables.HOUSEHOLD, keys.household(), 0);
        store.insert(
                Tables.APPLICANT,
                operation.applicantId(),
                keys.person(),
                keys.household(),
                profile.birthDate(),
                profile.area(),
                profile.hadBankAccount() || profile.hadEwallet(),
                false,
                0,
                keys.name(),
                keys.phone(),
                keys.email());
        profile.declaredGrounds()
                .forEach(ground -> store.insert(Tables.DECLARED_GROUND, operation.applicantId(), ground));
    }

    /** What the ledger keeps of a person's identifiers. */
    private record Keys(String person, String household, String name, String phone, String email) {}

    private Keys keys(Operation.RegisterApplicant operation) {
        Pseudonymiser pseudonymiser = office.pseudonymiser();
        return new Keys(
                RawIdentifier.NIK.pseudonym(pseudonymiser, operation.nik().digits()),
                RawIdentifier.KK_NUMBER.pseudonym(
                        pseudonymiser, operation.familyCard().digits()),
                RawIdentifier.NAME.pseudonym(pseudonymiser, operation.contact().name()),
                RawIdentifier.PHONE.pseudonym(pseudonymiser, operation.contact().phone()),
                RawIdentifier.EMAIL.pseudonym(pseudonymiser, operation.contact().email()));
    }

    private static EventData facts(Operation.RegisterApplicant operation, Keys keys) {
        Profile profile = operation.profile();
        return new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.PERSON_KEY, keys.person())
                .with(Fields.HOUSEHOLD_KEY, keys.household())
                .with(Fields.SEX, profile.sex())
                .with(Fields.BIRTH_DATE, profile.birthDate())
                .with(Fields.EDUCATION, profile.education())
                .with(Fields.DISABILITY, profile.disability())
                .with(Fields.PROVINCE, profile.province())
                .with(Fields.AREA, profile.area())
                .with(Fields.IS_URBAN, profile.isUrban())
                .with(Fields.IS_DISADVANTAGED_REGION, profile.isDisadvantagedRegion())
                .with(Fields.IS_FORMER_MIGRANT, profile.isFormerMigrant())
                .with(Fields.HAD_BANK_ACCOUNT, profile.hadBankAccount())
                .with(Fields.HAD_EWALLET, profile.hadEwallet())
                .with(Fields.BASELINE_STATUS, profile.baselineStatus())
                .with(Fields.REGISTERED_AT, operation.at())
                .with(Fields.NAME_KEY, keys.name())
                .with(Fields.PHONE_KEY, keys.phone())
                .with(Fields.EMAIL_KEY, keys.email())
                .with(Fields.DECLARED_GROUNDS, List.copyOf(profile.declaredGrounds()))
                .with(PlaceFields.NIK_PROVINCE, operation.nik().province());
    }

    Optional<Refusal> verify(Operation.VerifyIdentity operation) {
        Optional<Boolean> verified =
                store.hold(Tables.APPLICANT.of(operation.applicantId())).map(row -> row.is("is_verified"));
        if (verified.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (verified.get()) {
            return Optional.of(Refusal.ALREADY_VERIFIED);
        }
        boolean isVerified = operation.result() == RegisterCheck.PASSED;
        store.set(Tables.APPLICANT.of(operation.applicantId()), "is_verified", isVerified);
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.IS_VERIFIED, isVerified)
                .with(Fields.VERIFIED_AT, operation.at())
                .with(Fields.CHECK_RESULT, operation.result());
        office.outbox().append(EventContracts.IDENTITY_VERIFIED, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    /** A list may name people who never registered; naming somebody again at the same instant changes nothing. */
    Optional<Refusal> list(Operation.ListExclusion operation) {
        Exclusions.Known known = new Exclusions.Known(operation.at(), operation.validity());
        Exclusions.add(office, personKey(operation.nik().digits()), operation.ground(), known);
        return Optional.empty();
    }

    Optional<Refusal> withdraw(Operation.WithdrawExclusion operation) {
        String person = personKey(operation.nik().digits());
        if (!Exclusions.withdraw(store, person, operation.ground(), operation.at())) {
            return Optional.of(Refusal.NOT_LISTED);
        }
        EventData facts = new EventData()
                .with(Fields.PERSON_KEY, person)
                .with(Fields.EXCLUSION_GROUND, operation.ground())
                .with(Fields.WITHDRAWN_AT, operation.at());
        office.outbox().append(StepEvents.EXCLUSION_WITHDRAWN, operation.at(), person, facts);
        return Optional.empty();
    }

    Optional<Refusal> take(Operation.TakeEntrySteps operation) {
        if (store.hold(Tables.APPLICANT.of(operation.applicantId())).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (!Collections.disjoint(EntrySteps.taken(store, operation.applicantId()), operation.steps())) {
            return Optional.of(Refusal.STEP_TAKEN);
        }
        EntrySteps.take(store, operation);
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.ENTRY_STEPS, List.copyOf(operation.steps()))
                .with(Fields.TAKEN_AT, operation.at());
        office.outbox().append(StepEvents.ENTRY_STEPS_TAKEN, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    private String personKey(String digits) {
        return office.pseudonymiser().pseudonym(Pseudonymiser.PERSON, digits);
    }
}
