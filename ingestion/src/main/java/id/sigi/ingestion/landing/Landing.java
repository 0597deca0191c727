package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.CheckRules;
import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.landing.IngestionSummary.Outcome;
import id.sigi.lake.Lake;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.TransactionMark;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.ContractsVersion;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/**
 * Lands batches. Whatever is sent again, in other files or after a broken run, lands once: the event id is the key. The counts are written
 * last, so a run that has counts is complete, and one that has none is taken back before the next one begins. For one process at a time:
 * the caller holds the lake's lock.
 */
public final class Landing {
    private final Lake lake;
    private final JavaSparkContext spark;
    private final StartedRuns begun;
    private final RecordedContracts contracts;
    private final CheckRules rules;
    private final int longestLine;

    public Landing(Lake lake, CheckRules rules, int longestLine) {
        this.lake = lake;
        this.spark = JavaSparkContext.fromSparkContext(lake.session().spark().sparkContext());
        this.begun = new StartedRuns(lake);
        this.contracts = new RecordedContracts(lake.root());
        this.rules = rules;
        this.longestLine = longestLine;
    }

    /**
     * Lands a batch, or finds that it was landed.
     *
     * @throws id.sigi.programme.fault.RequestFault if the contracts break what the lake's earlier events were landed by, or those have plain
     *     digests
     */
    public IngestionSummary land(Batch batch) {
        lake.demandKeyedDigests();
        contracts.bringUpToDate(EventContracts.list());
        begun.takeBack();
        if (begun.isCounted(batch.ingestionId())) {
            return earlier(batch.ingestionId());
        }
        begun.begin(batch.ingestionId());
        RowTally tally = passes(batch);
        append(TableContracts.INGESTION_RUNS, batch, runs(batch, tally));
        begun.finish(batch.ingestionId());
        return new IngestionSummary(batch.ingestionId(), Outcome.LANDED, tally.files(), tally.reasons());
    }

    private RowTally passes(Batch batch) {
        try (TemporaryFolder folder = TemporaryFolder.make(lake)) {
            LandingPasses passes = new LandingPasses(lake, spark, batch, settings(batch, folder));
            RowTally tally = new RowTally();
            batch.sources().forEach(tally::know);
            List<String> refused = passes.run(tally);
            if (!refused.isEmpty() || !lake.exists(TableContracts.QUARANTINE)) {
                append(TableContracts.QUARANTINE, batch, quarantine(batch, refused));
            }
            return tally;
        }
    }

    private CheckPass.PassSettings settings(Batch batch, TemporaryFolder folder) {
        return new CheckPass.PassSettings(
                batch.ingestionId(),
                rules,
                longestLine,
                folder.path(),
                lake.folder(TableContracts.EVENTS).toString());
    }

    private Dataset<Row> quarantine(Batch batch, List<String> files) {
        JavaRDD<Row> rows = spark.parallelize(files, 1)
                .mapPartitions(new QuarantineRows(batch.ingestionId(), ContractsVersion.current()));
        return lake.session().spark().createDataFrame(rows, QuarantineRows.schema());
    }

    private Dataset<Row> runs(Batch batch, RowTally tally) {
        List<Row> rows = tally.files().stream()
                .map(file -> RowFactory.create(
                        batch.ingestionId(),
                        file.file(),
                        file.received(),
                        file.accepted(),
                        file.duplicate(),
                        file.quarantined(),
                        tally.lastPosition(file.file()),
                        ContractsVersion.current()))
                .toList();
        return lake.session()
                .spark()
                .createDataFrame(rows, SparkSchemas.of(TableContracts.INGESTION_RUNS))
                .coalesce(1);
    }

    private void append(TableContract table, Batch batch, Dataset<Row> rows) {
        lake.append(table, rows, nextMark(lake, table, batch.ingestionId()));
    }

    /** A mark that the run has not used on a table; what an earlier attempt of it wrote was taken back. */
    static TransactionMark nextMark(Lake lake, TableContract table, String ingestionId) {
        return new TransactionMark(
                ingestionId, lake.findTransaction(table, ingestionId).orElse(-1) + 1);
    }

    private IngestionSummary earlier(String ingestionId) {
        Map<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);
        ofRun(TableContracts.QUARANTINE, ingestionId)
                .groupBy(column(Fields.QUARANTINE_REASON))
                .count()
                .collectAsList()
                .forEach(row -> reasons.put(QuarantineReason.valueOf(row.getString(0)), row.getLong(1)));
        List<FileCount> files =
                ofRun(TableContracts.INGESTION_RUNS, ingestionId)
                        .orderBy(column(Fields.SOURCE_FILE))
                        .collectAsList()
                        .stream()
                        .map(row -> new FileCount(
                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                        .toList();
        return new IngestionSummary(ingestionId, Outcome.LANDED_BEFORE, files, reasons);
    }

    private Dataset<Row> ofRun(TableContract table, String ingestionId) {
        return lake.readNow(table).where(column(Fields.INGESTION_ID).equalTo(ingestionId));
    }

    private static org.apache.spark.sql.Column column(Field field) {
        return functions.col(field.name());
    }
}
