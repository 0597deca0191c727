package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import id.sigi.programme.vocabulary.SurveyRound;
import id.sigi.transforms.Columns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Everybody who was selected and holds an account. The draw is the one that was won in the account's wave; the payout account is the
 * first one linked; surveys are the recipients' rounds, without the endline.
 */
final class Beneficiaries {
    static final List<EventContract> INPUTS = Stream.concat(
                    Draws.INPUTS.stream(),
                    Stream.of(
                            EventContracts.APPLICANT_REGISTERED,
                            EventContracts.ACCOUNT_OPENED,
                            EventContracts.COURSE_PURCHASED,
                            EventContracts.COURSE_COMPLETED,
                            EventContracts.PAYOUT_LINKED,
                            EventContracts.INCENTIVE_PAID,
                            EventContracts.SURVEY_ANSWERED,
                            EventContracts.COMPLAINT_OPENED,
                            EventContracts.PARTICIPATION_REVOKED))
            .toList();

    private Beneficiaries() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> rows = holders(silver)
                .transform(holders -> Totals.joined(holders, purchases(silver)))
                .transform(holders -> Totals.joined(holders, completions(silver)))
                .transform(holders -> Totals.joined(holders, payouts(silver)))
                .transform(holders -> Totals.joined(holders, disbursements(silver)))
                .transform(holders -> Totals.joined(holders, surveys(silver)))
                .transform(holders -> Totals.joined(holders, complaints(silver)))
                .transform(holders -> Totals.joined(holders, revocations(silver)));
        return Columns.select(TableContracts.BENEFICIARIES, described(counted(rows)));
    }

    private static Dataset<Row> holders(SilverTables silver) {
        Dataset<Row> accounts = silver.facts(EventContracts.ACCOUNT_OPENED)
                .select(columns(
                        Fields.APPLICANT_ID, Fields.WAVE, Fields.ACCOUNT_OPENED_AT, Fields.TRAINING_CREDIT_IDR));
        Dataset<Row> won = Draws.entered(silver)
                .where(column(Fields.IS_SELECTED))
                .select(columns(
                        Fields.APPLICANT_ID, Fields.WAVE, Fields.PRIORITY_GROUP, Fields.STRATUM, Fields.DRAWN_ON));
        return accounts.join(won, new String[] {Fields.APPLICANT_ID.name(), Fields.WAVE.name()}, "inner")
                .join(People.registered(silver), Fields.APPLICANT_ID.name());
    }

    private static Dataset<Row> purchases(SilverTables silver) {
        return Totals.byApplicant(
                silver.facts(EventContracts.COURSE_PURCHASED),
                Fields.COUNT_PURCHASES,
                sum(column(Fields.PRICE_IDR)).as(Fields.SPENT_IDR.name()),
                min(column(Fields.PURCHASED_AT)).as(Fields.FIRST_PURCHASED_AT.name()));
    }

    private static Dataset<Row> completions(SilverTables silver) {
        return Totals.byApplicant(
                silver.facts(EventContracts.COURSE_COMPLETED),
                Fields.COUNT_COMPLETED,
                min(column(Fields.COMPLETED_AT)).as(Fields.FIRST_COMPLETED_AT.name()));
    }

    private static Dataset<Row> payouts(SilverTables silver) {
        return silver.facts(EventContracts.PAYOUT_LINKED)
                .select(columns(
                        Fields.APPLICANT_ID, Fields.PAYOUT_CHANNEL, Fields.PAYMENT_PARTNER, Fields.IS_FIRST_ACCOUNT));
    }

    private static Dataset<Row> disbursements(SilverTables silver) {
        return Totals.byApplicant(
                silver.facts(EventContracts.INCENTIVE_PAID),
                Fields.COUNT_DISBURSEMENTS,
                sum(column(Fields.AMOUNT_IDR)).as(Fields.DISBURSED_IDR.name()));
    }

    private static Dataset<Row> surveys(SilverTables silver) {
        return Totals.byApplicant(
                silver.facts(EventContracts.SURVEY_ANSWERED)
                        .where(column(Fields.SURVEY_ROUND).notEqual(SurveyRound.ENDLINE.name())),
                Fields.COUNT_SURVEYS);
    }

    private static Dataset<Row> complaints(SilverTables silver) {
        return Totals.byApplicant(silver.facts(EventContracts.COMPLAINT_OPENED), Fields.COUNT_COMPLAINTS);
    }

    private static Dataset<Row> revocations(SilverTables silver) {
        return silver.facts(EventContracts.PARTICIPATION_REVOKED)
                .select(columns(Fields.APPLICANT_ID, Fields.REVOKED_AT, Fields.RETURNED_IDR));
    }

    private static Dataset<Row> counted(Dataset<Row> rows) {
        return rows.withColumns(Map.of(
                Fields.RETURNED_IDR.name(), Totals.orNought(Fields.RETURNED_IDR),
                Fields.COUNT_PURCHASES.name(), Totals.orNought(Fields.COUNT_PURCHASES),
                Fields.SPENT_IDR.name(), Totals.orNought(Fields.SPENT_IDR),
                Fields.COUNT_COMPLETED.name(), Totals.orNought(Fields.COUNT_COMPLETED),
                Fields.COUNT_DISBURSEMENTS.name(), Totals.orNought(Fields.COUNT_DISBURSEMENTS),
                Fields.DISBURSED_IDR.name(), Totals.orNought(Fields.DISBURSED_IDR),
                Fields.COUNT_SURVEYS.name(), Totals.orNought(Fields.COUNT_SURVEYS),
                Fields.COUNT_COMPLAINTS.name(), Totals.orNought(Fields.COUNT_COMPLAINTS)));
    }

    private static Dataset<Row> described(Dataset<Row> counted) {
        Column isRevoked = column(Fields.REVOKED_AT).isNotNull();
        return counted.withColumns(Map.of(
                Fields.AGE.name(), People.ageOn(column(Fields.DRAWN_ON)),
                Fields.IS_REVOKED.name(), isRevoked,
                Fields.IS_PURCHASER.name(), Totals.isAny(Fields.COUNT_PURCHASES, Fields.IS_PURCHASER),
                Fields.IS_COMPLETER.name(), Totals.isAny(Fields.COUNT_COMPLETED, Fields.IS_COMPLETER),
                Fields.IS_PAID.name(), Totals.isAny(Fields.COUNT_DISBURSEMENTS, Fields.IS_PAID),
                Fields.BENEFICIARY_STATUS.name(), status(isRevoked)));
    }

    private static Column status(Column isRevoked) {
        return when(isRevoked, lit(BeneficiaryStatus.REVOKED.name()))
                .when(column(Fields.COUNT_DISBURSEMENTS).gt(0), lit(BeneficiaryStatus.PAID.name()))
                .when(column(Fields.COUNT_COMPLETED).gt(0), lit(BeneficiaryStatus.COMPLETED.name()))
                .when(column(Fields.COUNT_PURCHASES).gt(0), lit(BeneficiaryStatus.PURCHASED.name()))
                .otherwise(lit(BeneficiaryStatus.SELECTED.name()));
    }
}
