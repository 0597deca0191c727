package id.sigi.ledger.handler;

import id.sigi.ledger.store.Row;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import java.time.Instant;
import java.util.Optional;

/**
 * A beneficiary as the ledger knows them; whoever finds one holds the row until the transaction ends.
 *
 * @param applicantId registration number
 * @param accountId virtual account
 * @param wave wave of the selection
 * @param openedAt when the account was opened
 * @param purchases courses bought
 * @param completed courses completed
 * @param rated courses rated
 * @param isPayoutLinked whether a payout account was linked
 * @param postTraining instalments of the incentive after training
 * @param firstPaidAt when the first incentive was paid
 * @param surveys recipients' surveys answered
 * @param isRevoked whether the participation was revoked
 * @param kycLevel how far the payout account's holder is known
 * @param revocationReason why it was revoked
 */
record Beneficiary(
        String applicantId,
        String accountId,
        int wave,
        Instant openedAt,
        int purchases,
        int completed,
        int rated,
        boolean isPayoutLinked,
        int postTraining,
        Optional<Instant> firstPaidAt,
        int surveys,
        boolean isRevoked,
        Optional<String> kycLevel,
        Optional<String> revocationReason) {

    static Optional<Beneficiary> find(Store store, String applicantId) {
        return store.hold(Tables.BENEFICIARY.of(applicantId)).map(Beneficiary::read);
    }

    static Optional<Beneficiary> findByAccount(Store store, String accountId) {
        return store.hold(Tables.BENEFICIARY_BY_ACCOUNT.of(accountId)).map(Beneficiary::read);
    }

    private static Beneficiary read(Row row) {
        return new Beneficiary(
                row.text("applicant_id"),
                row.text("account_id"),
                row.count("wave"),
                row.instant("opened_at"),
                row.count("count_purchases"),
                row.count("count_completed"),
                row.count("count_rated"),
                row.is("is_payout_linked"),
                row.count("count_post_training"),
                row.findInstant("first_paid_at"),
                row.count("count_surveys"),
                row.findInstant("revoked_at").isPresent(),
                row.findText("kyc_level"),
                row.findText("revocation_reason"));
    }
}
