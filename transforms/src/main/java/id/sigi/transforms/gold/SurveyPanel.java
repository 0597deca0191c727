package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_date;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.Columns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every answered questionnaire, one per person and round, with who answered. Age is that of {@link Applicants}. */
final class SurveyPanel {
    static final List<EventContract> INPUTS = Stream.concat(
                    Draws.INPUTS.stream(),
                    Stream.of(EventContracts.APPLICANT_REGISTERED, EventContracts.SURVEY_ANSWERED))
            .toList();

    private SurveyPanel() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> people = Totals.joined(People.registered(silver), Draws.histories(Draws.entered(silver)));
        Dataset<Row> rows = silver.facts(EventContracts.SURVEY_ANSWERED).join(people, Fields.APPLICANT_ID.name());
        return Columns.select(TableContracts.SURVEY_PANEL, described(rows));
    }

    private static Dataset<Row> described(Dataset<Row> rows) {
        Column status = column(Fields.LABOUR_STATUS);
        Column day = coalesce(col(Draws.FIRST_DRAWN_ON), to_date(column(Fields.REGISTERED_AT)));
        return rows.withColumns(Map.of(
                Fields.AGE.name(), People.ageOn(day),
                Fields.IS_EVER_SELECTED.name(), Totals.orFalse(Fields.IS_EVER_SELECTED),
                Fields.IS_EMPLOYED.name(), LabourColumns.isEmployed(status),
                Fields.IS_SELF_EMPLOYED.name(), LabourColumns.isSelfEmployed(status),
                Fields.IS_BUSINESS_OWNER.name(), LabourColumns.isBusinessOwner(status),
                Fields.IS_INFORMAL.name(), LabourColumns.isInformal(status)));
    }
}
