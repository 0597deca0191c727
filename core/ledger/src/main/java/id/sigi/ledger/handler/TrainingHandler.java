package id.sigi.ledger.handler;

import id.sigi.ledger.store.DoubleEntryBooks;
import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.privacy.ScrubbedText;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.payment.Fund;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Virtual accounts, purchases, completions and ratings. */
final class TrainingHandler {
    private final LedgerContext office;
    private final Store store;
    private final Catalogue catalogue;

    TrainingHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
        catalogue = Catalogue.of(store);
    }

    /** A course at the price of the day. */
    private record Course(String providerId, long priceIdr) {}

    private record Purchase(String applicantId, String courseId, boolean isCompleted, boolean isRated) {}

    Optional<Refusal> open(Operation.OpenAccount operation) {
        if (store.hold(Tables.APPLICANT.of(operation.applicantId())).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (Beneficiary.find(store, operation.applicantId()).isPresent()) {
            return Optional.of(Refusal.ACCOUNT_EXISTS);
        }
        boolean isSelected = store.find(Tables.APPLICATION_OF_WAVE.of(operation.applicantId(), operation.wave()))
                .filter(row -> row.text("state").equals("WON"))
                .isPresent();
        if (!isSelected) {
            return Optional.of(Refusal.NOT_SELECTED);
        }
        if (isBeforeDraws(operation)) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        if (Beneficiary.findByAccount(store, operation.accountId()).isPresent()) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        long credit = office.rules().getRules(operation.wave()).trainingCreditIdr();
        if (!office.books().holds(DoubleEntryBooks.fund(Fund.TRAINING), credit)) {
            return Optional.of(Refusal.FUND_EXHAUSTED);
        }
        grant(operation, credit);
        return Optional.empty();
    }

    /** A wave is drawn after its last day. */
    private boolean isBeforeDraws(Operation.OpenAccount operation) {
        LocalDate lastDay =
                store.find(Tables.WAVE.of(operation.wave())).orElseThrow().day("closed_on");
        return !ProgrammeTime.day(operation.at()).isAfter(lastDay);
    }

    private void grant(Operation.OpenAccount operation, long credit) {
        store.insert(
                Tables.BENEFICIARY,
                operation.applicantId(),
                operation.accountId(),
                operation.wave(),
                operation.at(),
                0,
                0,
                0,
                false,
                0,
                null,
                0,
                null,
                0);
        office.books()
                .move(
                        new DoubleEntryBooks.Transfer(
                                DoubleEntryBooks.fund(Fund.TRAINING),
                                DoubleEntryBooks.training(operation.accountId()),
                                credit),
                        operation.at());
        EventData facts = new EventData()
                .with(Fields.ACCOUNT_ID, operation.accountId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.WAVE, operation.wave())
                .with(Fields.TRAINING_CREDIT_IDR, credit)
                .with(Fields.ACCOUNT_OPENED_AT, operation.at());
        office.outbox().append(EventContracts.ACCOUNT_OPENED, operation.at(), operation.applicantId(), facts);
    }

    Optional<Refusal> purchase(Operation.PurchaseCourse operation) {
        Optional<Beneficiary> buyer = Beneficiary.findByAccount(store, operation.accountId());
        Optional<String> provider =
                store.find(Tables.COURSE.of(operation.courseId())).map(row -> row.text("provider_id"));
        if (buyer.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_ACCOUNT);
        }
        if (provider.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_COURSE);
        }
        return refuseTime(operation, buyer.get()).or(() -> purchase(operation, buyer.get(), provider.get()));
    }

    private Optional<Refusal> purchase(Operation.PurchaseCourse operation, Beneficiary buyer, String providerId) {
        Optional<Long> price = catalogue.findPrice(operation.courseId(), operation.at());
        if (price.isEmpty()) {
            return Optional.of(Refusal.COURSE_NOT_ON_OFFER);
        }
        Course course = new Course(providerId, price.get());
        Optional<Refusal> refusal = catalogue
                .refuseProvider(providerId, operation.at())
                .or(() -> catalogue.refusePlatform(operation.platform(), operation.at()))
                .or(() -> refusePurchase(operation, buyer, course));
        if (refusal.isEmpty()) {
            buy(operation, buyer, course);
        }
        return refusal;
    }

    private Optional<Refusal> refuseTime(Operation.PurchaseCourse operation, Beneficiary buyer) {
        WaveRules rules = office.rules().getRules(buyer.wave());
        if (buyer.isRevoked()) {
            return Optional.of(Refusal.PARTICIPATION_REVOKED);
        }
        if (operation.at().isBefore(buyer.openedAt())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        LocalDate lastDay =
                rules.creditUseBy().atYear(ProgrammeTime.day(buyer.openedAt()).getYear());
        if (ProgrammeTime.day(operation.at()).isAfter(lastDay)) {
            return Optional.of(Refusal.CREDIT_EXPIRED);
        }
        boolean isLate = operation.at().isAfter(buyer.openedAt().plus(Duration.ofDays(rules.firstPurchaseDays())));
        return buyer.purchases() == 0 && isLate ? Optional.of(Refusal.FIRST_PURCHASE_TOO_LATE) : Optional.empty();
    }

    private Optional<Refusal> refusePurchase(Operation.PurchaseCourse operation, Beneficiary buyer, Course course) {
        if (store.has(Tables.PURCHASE_OF_COURSE.of(buyer.applicantId(), operation.courseId()))) {
            return Optional.of(Refusal.COURSE_ALREADY_BOUGHT);
        }
        if (!office.books().holds(DoubleEntryBooks.training(buyer.accountId()), course.priceIdr())) {
            return Optional.of(Refusal.CREDIT_TOO_SMALL);
        }
        return findPurchase(operation.purchaseId()).map(purchase -> Refusal.IDENTIFIER_TAKEN);
    }

    private void buy(Operation.PurchaseCourse operation, Beneficiary buyer, Course course) {
        store.insert(
                Tables.PURCHASE,
                operation.purchaseId(),
                buyer.applicantId(),
                operation.courseId(),
                course.priceIdr(),
                false,
                false,
                operation.at());
        store.add(Tables.BENEFICIARY.of(buyer.applicantId()), "count_purchases", 1);
        office.books()
                .move(
                        new DoubleEntryBooks.Transfer(
                                DoubleEntryBooks.training(buyer.accountId()),
                                DoubleEntryBooks.provider(course.providerId()),
                                course.priceIdr()),
                        operation.at());
        EventData facts = new EventData()
                .with(Fields.PURCHASE_ID, operation.purchaseId())
                .with(Fields.ACCOUNT_ID, operation.accountId())
                .with(Fields.APPLICANT_ID, buyer.applicantId())
                .with(Fields.COURSE_ID, operation.courseId())
                .with(Fields.PLATFORM, operation.platform())
                .with(Fields.PRICE_IDR, course.priceIdr())
                .with(Fields.PURCHASED_AT, operation.at());
        office.outbox().append(EventContracts.COURSE_PURCHASED, operation.at(), buyer.applicantId(), facts);
    }

    Optional<Refusal> complete(Operation.CompleteCourse operation) {
        Optional<Purchase> found = findPurchase(operation.purchaseId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_PURCHASE);
        }
        Purchase purchase = found.get();
        if (purchase.isCompleted()) {
            return Optional.of(Refusal.ALREADY_COMPLETED);
        }
        if (isRevoked(purchase)) {
            return Optional.of(Refusal.PARTICIPATION_REVOKED);
        }
        if (PurchaseTimes.isBeforePurchase(store, operation.purchaseId(), operation.at())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        store.set(Tables.PURCHASE.of(operation.purchaseId()), "is_completed", true);
        store.add(Tables.BENEFICIARY.of(purchase.applicantId()), "count_completed", 1);
        store.insert(Tables.CERTIFICATE, operation.purchaseId(), operation.certificateId(), operation.at());
        EventData facts = new EventData()
                .with(Fields.PURCHASE_ID, operation.purchaseId())
                .with(Fields.APPLICANT_ID, purchase.applicantId())
                .with(Fields.COURSE_ID, purchase.courseId())
                .with(Fields.CERTIFICATE_ID, operation.certificateId())
                .with(Fields.COMPLETED_AT, operation.at());
        office.outbox().append(EventContracts.COURSE_COMPLETED, operation.at(), purchase.applicantId(), facts);
        return Optional.empty();
    }

    private boolean isRevoked(Purchase purchase) {
        return Beneficiary.find(store, purchase.applicantId()).orElseThrow().isRevoked();
    }

    Optional<Refusal> rate(Operation.RateCourse operation) {
        Optional<Purchase> found = findPurchase(operation.purchaseId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_PURCHASE);
        }
        Purchase purchase = found.get();
        if (!purchase.isCompleted()) {
            return Optional.of(Refusal.NOT_COMPLETED);
        }
        if (purchase.isRated()) {
            return Optional.of(Refusal.ALREADY_RATED);
        }
        if (PurchaseTimes.isBeforeCertificate(store, operation.purchaseId(), operation.at())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        store.set(Tables.PURCHASE.of(operation.purchaseId()), "is_rated", true);
        store.add(Tables.BENEFICIARY.of(purchase.applicantId()), "count_rated", 1);
        EventData facts = new EventData()
                .with(Fields.PURCHASE_ID, operation.purchaseId())
                .with(Fields.APPLICANT_ID, purchase.applicantId())
                .with(Fields.COURSE_ID, purchase.courseId())
                .with(Fields.STARS, operation.stars())
                .with(Fields.RATED_AT, operation.at())
                .with(Fields.REVIEW, ScrubbedText.of(operation.review()));
        office.outbox().append(EventContracts.COURSE_RATED, operation.at(), purchase.applicantId(), facts);
        return Optional.empty();
    }

    private Optional<Purchase> findPurchase(String purchaseId) {
        return store.hold(Tables.PURCHASE.of(purchaseId))
                .map(row -> new Purchase(
                        row.text("applicant_id"), row.text("course_id"), row.is("is_completed"), row.is("is_rated")));
    }
}
