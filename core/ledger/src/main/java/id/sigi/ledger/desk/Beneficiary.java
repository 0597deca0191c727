package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        boolean isRevoked) {
    private static final String COLUMNS = "select applicant_id, account_id, wave, opened_at, count_purchases,"
            + " count_completed, count_rated, is_payout_linked, count_post_training, first_paid_at, count_surveys,"
            + " revoked_at from beneficiary where ";

    static Optional<Beneficiary> find(Statements statements, String applicantId) {
        return statements.find(COLUMNS + "applicant_id = ? for update", Beneficiary::read, applicantId);
    }

    static Optional<Beneficiary> findByAccount(Statements statements, String accountId) {
        return statements.find(COLUMNS + "account_id = ? for update", Beneficiary::read, accountId);
    }

    private static Beneficiary read(ResultSet row) throws SQLException {
        return new Beneficiary(
                row.getString("applicant_id"),
                row.getString("account_id"),
                row.getInt("wave"),
                Statements.getInstant(row, "opened_at"),
                row.getInt("count_purchases"),
                row.getInt("count_completed"),
                row.getInt("count_rated"),
                row.getBoolean("is_payout_linked"),
                row.getInt("count_post_training"),
                Statements.findInstant(row, "first_paid_at"),
                row.getInt("count_surveys"),
                Statements.findInstant(row, "revoked_at").isPresent());
    }
}
