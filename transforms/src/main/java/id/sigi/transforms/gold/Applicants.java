package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.to_date;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.Columns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Everybody who registered, and how far they came. Age is that on the day of the first draw entered, or of registration. */
final class Applicants {
    static final List<EventContract> INPUTS = Stream.concat(
                    Draws.INPUTS.stream(),
                    Stream.of(
                            EventContracts.APPLICANT_REGISTERED,
                            EventContracts.IDENTITY_VERIFIED,
                            EventContracts.APPLICATION_SUBMITTED,
                            EventContracts.COURSE_PURCHASED,
                            EventContracts.COURSE_COMPLETED,
                            EventContracts.INCENTIVE_PAID))
            .toList();

    private Applicants() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> rows = People.registered(silver)
                .transform(people -> Totals.joined(people, verified(silver)))
                .transform(people -> Totals.joined(people, Draws.histories(Draws.entered(silver))))
                .transform(people -> Totals.joined(
                        people,
                        Totals.byApplicant(
                                silver.facts(EventContracts.APPLICATION_SUBMITTED), Fields.COUNT_APPLICATIONS)))
                .transform(people -> Totals.joined(
                        people,
                        Totals.byApplicant(silver.facts(EventContracts.COURSE_PURCHASED), Fields.COUNT_PURCHASES)))
                .transform(people -> Totals.joined(
                        people,
                        Totals.byApplicant(silver.facts(EventContracts.COURSE_COMPLETED), Fields.COUNT_COMPLETED)))
                .transform(people -> Totals.joined(
                        people,
                        Totals.byApplicant(silver.facts(EventContracts.INCENTIVE_PAID), Fields.COUNT_DISBURSEMENTS)));
        return Columns.select(TableContracts.APPLICANTS, counted(rows));
    }

    private static Dataset<Row> verified(SilverTables silver) {
        return silver.facts(EventContracts.IDENTITY_VERIFIED)
                .groupBy(column(Fields.APPLICANT_ID))
                .agg(max(column(Fields.IS_VERIFIED)).as(Fields.IS_VERIFIED.name()));
    }

    private static Dataset<Row> counted(Dataset<Row> rows) {
        return rows.withColumns(Map.of(
                Fields.AGE.name(),
                        People.ageOn(coalesce(col(Draws.FIRST_DRAWN_ON), to_date(column(Fields.REGISTERED_AT)))),
                Fields.IS_VERIFIED.name(), Totals.orFalse(Fields.IS_VERIFIED),
                Fields.COUNT_APPLICATIONS.name(), Totals.orNought(Fields.COUNT_APPLICATIONS),
                Fields.COUNT_DRAWS.name(), Totals.orNought(Fields.COUNT_DRAWS),
                Fields.IS_EVER_SELECTED.name(), Totals.orFalse(Fields.IS_EVER_SELECTED),
                Fields.IS_PURCHASER.name(), Totals.isAny(Fields.COUNT_PURCHASES, Fields.IS_PURCHASER),
                Fields.IS_COMPLETER.name(), Totals.isAny(Fields.COUNT_COMPLETED, Fields.IS_COMPLETER),
                Fields.IS_PAID.name(), Totals.isAny(Fields.COUNT_DISBURSEMENTS, Fields.IS_PAID)));
    }
}
