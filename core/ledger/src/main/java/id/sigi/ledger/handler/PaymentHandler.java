package id.sigi.ledger.handler;

import id.sigi.ledger.store.DoubleEntryBooks;
import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.RawIdentifier;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.PayoutAccount;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import java.util.Optional;

/** Funds, payout accounts and incentives. */
final class PaymentHandler {
    private final LedgerContext office;
    private final Store store;

    PaymentHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    Optional<Refusal> fund(Operation.FundProgramme operation) {
        boolean isNew = store.insertNew(
                Tables.FUNDING, operation.fundingId(), operation.fund(), operation.amountIdr(), operation.at());
        if (!isNew) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        office.books().give(operation.fund(), operation.amountIdr(), operation.at());
        EventData facts = new EventData()
                .with(Fields.FUNDING_ID, operation.fundingId())
                .with(Fields.FUND, operation.fund())
                .with(Fields.GIVEN_IDR, operation.amountIdr())
                .with(Fields.GIVEN_AT, operation.at());
        office.outbox().append(StepEvents.FUND_GIVEN, operation.at(), operation.fundingId(), facts);
        return Optional.empty();
    }

    Optional<Refusal> link(Operation.LinkPayoutAccount operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        if (found.get().isRevoked()) {
            return Optional.of(Refusal.PARTICIPATION_REVOKED);
        }
        if (found.get().isPayoutLinked()) {
            return Optional.of(Refusal.PAYOUT_ALREADY_LINKED);
        }
        boolean isBank = operation.account().partner() == PaymentPartner.BNI;
        if (isBank != (operation.account().channel() == PayoutChannel.BANK)) {
            return Optional.of(Refusal.PARTNER_DOES_NOT_SERVE_CHANNEL);
        }
        keep(operation);
        return Optional.empty();
    }

    private void keep(Operation.LinkPayoutAccount operation) {
        PayoutAccount account = operation.account();
        String number = RawIdentifier.ACCOUNT_NUMBER.pseudonym(
                office.pseudonymiser(), account.number().digits());
        boolean hadAccount = store.find(Tables.APPLICANT.of(operation.applicantId()))
                .orElseThrow()
                .is("had_account");
        store.set(
                Tables.BENEFICIARY.of(operation.applicantId()),
                "is_payout_linked",
                true,
                "account_number_key",
                number,
                "kyc_level",
                account.kycLevel());
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.PAYOUT_CHANNEL, account.channel())
                .with(Fields.PAYMENT_PARTNER, account.partner())
                .with(Fields.IS_FIRST_ACCOUNT, !hadAccount)
                .with(Fields.LINKED_AT, operation.at())
                .with(Fields.ACCOUNT_NUMBER_KEY, number)
                .with(Fields.KYC_LEVEL, account.kycLevel());
        office.outbox().append(EventContracts.PAYOUT_LINKED, operation.at(), operation.applicantId(), facts);
    }

    Optional<Refusal> upgrade(Operation.UpgradeEwallet operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        if (!found.get().isPayoutLinked()) {
            return Optional.of(Refusal.PAYOUT_NOT_LINKED);
        }
        if (!isBasic(found.get())) {
            return Optional.of(Refusal.ALREADY_UPGRADED);
        }
        store.set(Tables.BENEFICIARY.of(operation.applicantId()), "kyc_level", KycLevel.FULL);
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.KYC_LEVEL, KycLevel.FULL)
                .with(Fields.UPGRADED_AT, operation.at());
        office.outbox().append(StepEvents.PAYOUT_UPGRADED, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    private static boolean isBasic(Beneficiary beneficiary) {
        return beneficiary.kycLevel().filter(KycLevel.BASIC.name()::equals).isPresent();
    }

    Optional<Refusal> disburse(Operation.DisburseIncentive operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        WaveRules rules = office.rules().getRules(found.get().wave());
        long amount = operation.kind() == IncentiveKind.SURVEY
                ? rules.surveyIncentiveIdr()
                : rules.postTrainingIncentiveIdr();
        Optional<Refusal> refusal = refuseBeneficiary(found.get())
                .or(() -> refuseInstalment(operation, found.get(), rules))
                .or(() -> refuseFund(amount))
                .or(() -> refuseIdentifier(operation));
        if (refusal.isEmpty()) {
            pay(operation, found.get(), amount);
        }
        return refusal;
    }

    private Optional<Refusal> refuseBeneficiary(Beneficiary beneficiary) {
        if (beneficiary.isRevoked()) {
            return Optional.of(Refusal.PARTICIPATION_REVOKED);
        }
        if (beneficiary.completed() == 0) {
            return Optional.of(Refusal.NOT_COMPLETED);
        }
        if (beneficiary.rated() == 0) {
            return Optional.of(Refusal.NOT_RATED);
        }
        if (!beneficiary.isPayoutLinked()) {
            return Optional.of(Refusal.PAYOUT_NOT_LINKED);
        }
        return isBasic(beneficiary) ? Optional.of(Refusal.EWALLET_NOT_UPGRADED) : Optional.empty();
    }

    private Optional<Refusal> refuseInstalment(
            Operation.DisburseIncentive operation, Beneficiary beneficiary, WaveRules rules) {
        boolean isSurvey = operation.kind() == IncentiveKind.SURVEY;
        int most = isSurvey ? rules.surveyRounds() : rules.instalments();
        if (operation.instalment() < 1 || operation.instalment() > most) {
            return Optional.of(Refusal.INSTALMENT_BEYOND_RULES);
        }
        if (isPaid(operation)) {
            return Optional.of(Refusal.ALREADY_PAID);
        }
        if (isSurvey && operation.instalment() > beneficiary.surveys()) {
            return Optional.of(Refusal.SURVEY_NOT_ANSWERED);
        }
        if (Schedule.isDueLater(store, operation)) {
            return Optional.of(Refusal.PAYMENT_NOT_DUE);
        }
        boolean isNext = isSurvey || operation.instalment() == beneficiary.postTraining() + 1;
        return isNext ? Optional.empty() : Optional.of(Refusal.INSTALMENT_OUT_OF_ORDER);
    }

    private boolean isPaid(Operation.DisburseIncentive operation) {
        return store.has(Tables.DISBURSEMENT_OF_INSTALMENT.of(
                operation.applicantId(), operation.kind(), operation.instalment()));
    }

    private Optional<Refusal> refuseFund(long amount) {
        boolean isThere = office.books().holds(DoubleEntryBooks.fund(Fund.INCENTIVE), amount);
        return isThere ? Optional.empty() : Optional.of(Refusal.FUND_EXHAUSTED);
    }

    private Optional<Refusal> refuseIdentifier(Operation.DisburseIncentive operation) {
        boolean isTaken = store.has(Tables.DISBURSEMENT.of(operation.disbursementId()));
        return isTaken ? Optional.of(Refusal.IDENTIFIER_TAKEN) : Optional.empty();
    }

    private void pay(Operation.DisburseIncentive operation, Beneficiary beneficiary, long amount) {
        store.insert(
                Tables.DISBURSEMENT,
                operation.disbursementId(),
                operation.applicantId(),
                operation.kind(),
                operation.instalment(),
                amount);
        if (operation.kind() == IncentiveKind.POST_TRAINING) {
            store.set(
                    Tables.BENEFICIARY.of(operation.applicantId()),
                    "count_post_training",
                    operation.instalment(),
                    "first_paid_at",
                    beneficiary.firstPaidAt().orElse(operation.at()));
        }
        office.books()
                .move(
                        new DoubleEntryBooks.Transfer(
                                DoubleEntryBooks.fund(Fund.INCENTIVE),
                                DoubleEntryBooks.person(operation.applicantId()),
                                amount),
                        operation.at());
        EventData facts = new EventData()
                .with(Fields.DISBURSEMENT_ID, operation.disbursementId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.INCENTIVE_KIND, operation.kind())
                .with(Fields.INSTALMENT, operation.instalment())
                .with(Fields.AMOUNT_IDR, amount)
                .with(Fields.PAID_AT, operation.at());
        office.outbox().append(EventContracts.INCENTIVE_PAID, operation.at(), operation.applicantId(), facts);
    }
}
