package id.sigi.app.scenario;

import id.sigi.lake.Lake;
import id.sigi.lake.TransactionMark;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.gold.DrawEntries;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The record of two waves' draws in another lake, where one draw's seed is changed, another's loser wins, and of a third a result is missing. */
final class TamperedDraws {
    private TamperedDraws() {}

    static void copy(Lake from, Lake to) {
        to.append(
                TableContracts.EVENTS,
                changedResults(changedSeed(ofDraws(from))),
                new TransactionMark("test", 0),
                List.of(Fields.EVENT_TYPE));
    }

    /** What an audit reads of the draws of two waves, of which four are looked at. */
    private static Dataset<Row> ofDraws(Lake lake) {
        Object[] types = DrawEntries.INPUTS.stream()
                .flatMap(event -> event.versions().stream())
                .map(EventContract::type)
                .toArray();
        Column isOfLaterWave = functions
                .col(Fields.WAVE.name())
                .gt(2)
                .or(functions.not(functions.col(Fields.DRAW_ID.name()).rlike("^drw-00[12]-")));
        return lake.read(TableContracts.EVENTS)
                .where(functions.col(Fields.EVENT_TYPE.name()).isin(types))
                .where(functions.not(functions.coalesce(isOfLaterWave, functions.lit(false))));
    }

    private static Column isDraw(String id) {
        return functions.col(Fields.DRAW_ID.name()).equalTo(id);
    }

    private static Dataset<Row> changedSeed(Dataset<Row> events) {
        Column seed = functions.col(Fields.SEED.name());
        return events.withColumn(
                Fields.SEED.name(),
                functions.when(isDraw("drw-002-JAWA-GENERAL"), seed.plus(1)).otherwise(seed));
    }

    /** The last of a draw wins; the last of another is gone. */
    private static Dataset<Row> changedResults(Dataset<Row> events) {
        Dataset<Row> last = events.groupBy(Fields.DRAW_ID.name())
                .agg(functions.max(Fields.DRAW_RANK.name()).as("last_rank"));
        Column isLast = functions.coalesce(
                functions.col(Fields.DRAW_RANK.name()).equalTo(functions.col("last_rank")), functions.lit(false));
        return events.join(functions.broadcast(last), new String[] {Fields.DRAW_ID.name()}, "left")
                .where(functions
                        .not(isDraw("drw-001-SUMATERA-GENERAL").and(isLast))
                        .or(functions.not(isLast)))
                .withColumn(
                        Fields.IS_SELECTED.name(),
                        functions
                                .when(isDraw("drw-001-JAWA-GENERAL").and(isLast), true)
                                .otherwise(functions.col(Fields.IS_SELECTED.name())))
                .drop("last_rank");
    }
}
