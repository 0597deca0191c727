package id.sigi.ledger;

import id.sigi.ledger.store.Statements;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the ledger itself says of the programme, to compare panels with.
 *
 * @param applicants registered applicants
 * @param applications applications that were taken
 * @param beneficiaries people who hold an account
 * @param beneficiariesByStatus the same by furthest state; revoked wins over all others
 * @param creditIdr training credit given, in rupiah
 * @param spentIdr training credit spent on courses
 * @param returnedIdr training credit that went back
 * @param disbursedIdr incentives paid
 * @param balanceSumIdr sum of all money accounts, always zero
 */
public record LedgerState(
        long applicants,
        long applications,
        long beneficiaries,
        Map<BeneficiaryStatus, Long> beneficiariesByStatus,
        long creditIdr,
        long spentIdr,
        long returnedIdr,
        long disbursedIdr,
        long balanceSumIdr) {
    private static final String BY_STATUS = "select case when revoked_at is not null then 'REVOKED'"
            + " when first_paid_at is not null then 'PAID' when count_completed > 0 then 'COMPLETED'"
            + " when count_purchases > 0 then 'PURCHASED' else 'SELECTED' end as status, count(*)"
            + " from beneficiary group by 1";

    public LedgerState {
        Map<BeneficiaryStatus, Long> ordered = new EnumMap<>(BeneficiaryStatus.class);
        for (BeneficiaryStatus status : BeneficiaryStatus.values()) {
            ordered.put(status, beneficiariesByStatus.getOrDefault(status, 0L));
        }
        beneficiariesByStatus = Collections.unmodifiableMap(ordered);
    }

    static LedgerState of(Statements statements) {
        Map<BeneficiaryStatus, Long> byStatus = new EnumMap<>(BeneficiaryStatus.class);
        statements
                .list(BY_STATUS, row -> Map.entry(BeneficiaryStatus.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> byStatus.put(entry.getKey(), entry.getValue()));
        return new LedgerState(
                statements.number("select count(*) from applicant"),
                statements.number("select count(*) from application"),
                statements.number("select count(*) from beneficiary"),
                byStatus,
                statements.number("select coalesce(sum(amount_idr), 0) from journal where given_to like 'training:%'"),
                statements.number("select coalesce(sum(price_idr), 0) from purchase"),
                statements.number("select coalesce(sum(returned_idr), 0) from beneficiary"),
                statements.number("select coalesce(sum(amount_idr), 0) from disbursement"),
                statements.number("select coalesce(sum(balance_idr), 0) from money_account"));
    }
}
