package id.sigi.ingestion;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import id.sigi.ingestion.files.FileSlice;
import id.sigi.ingestion.files.SourceFolder;
import id.sigi.lake.Lake;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.TransactionMark;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Lands folders of events in bronze. Whatever is sent again, in other files or after a broken run, lands once: the event id is the key,
 * and each append carries the run's mark. The counts are written last, so a run that has counts is complete.
 */
public final class Ingestion {
    private static final long FILE_BYTES = 128L << 20;
    private static final int TASKS_PER_CORE = 4;

    private final Lake lake;

    public Ingestion(Lake lake) {
        this.lake = lake;
    }

    /**
     * Lands a folder.
     *
     * @return what became of every row; of the earlier run, if these very files were landed before
     * @throws id.sigi.programme.fault.RequestFault if there is no such folder, it cannot be read, or it holds no events
     */
    public IngestionSummary run(IngestionRequest request) {
        SourceFolder folder = SourceFolder.read(request.folder());
        String ingestionId = RunId.of(folder);
        return findLanded(ingestionId).orElseGet(() -> land(request, folder, ingestionId));
    }

    private Optional<IngestionSummary> findLanded(String ingestionId) {
        if (!lake.exists(TableContracts.INGESTION_RUNS)) {
            return Optional.empty();
        }
        List<Row> runs = ofRun(TableContracts.INGESTION_RUNS, ingestionId).collectAsList();
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(Tallies.read(ingestionId, runs, ofRun(TableContracts.QUARANTINE, ingestionId)));
    }

    private Dataset<Row> ofRun(TableContract table, String ingestionId) {
        return lake.read(table).where(column(Fields.INGESTION_ID).equalTo(ingestionId));
    }

    private IngestionSummary land(IngestionRequest request, SourceFolder folder, String ingestionId) {
        Dataset<Row> verdicts = verdicts(request, folder).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> places =
                Fates.firstPlaces(verdicts, landedBefore(ingestionId)).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            // Counted first, so that the engine knows how many there are when it plans the join with them.
            places.count();
            Dataset<Row> decided =
                    Fates.decided(verdicts, places).withColumn(Fields.INGESTION_ID.name(), lit(ingestionId));
            IngestionSummary summary = Tallies.tally(ingestionId, folder, decided);
            appendQuarantine(request, summary, decided);
            appendEvents(folder, summary, decided);
            append(TableContracts.INGESTION_RUNS, ingestionId, runs(summary), List.of());
            return summary;
        } finally {
            places.unpersist();
            verdicts.unpersist();
        }
    }

    private Dataset<Row> verdicts(IngestionRequest request, SourceFolder folder) {
        SparkSession spark = lake.session().spark();
        List<FileSlice> slices = folder.slices();
        int tasks = Math.min(
                slices.size(), TASKS_PER_CORE * lake.session().settings().cores());
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(slices, tasks)
                .mapPartitions(new VerdictRows(request));
        return spark.createDataFrame(rows, VerdictRows.schema());
    }

    /** Event ids and digests of earlier runs; rows that a broken attempt of this very run left behind are its own. */
    private Dataset<Row> landedBefore(String ingestionId) {
        TableContract events = TableContracts.EVENTS;
        Dataset<Row> landed = lake.exists(events)
                ? lake.read(events).where(column(Fields.INGESTION_ID).notEqual(ingestionId))
                : lake.session().spark().createDataFrame(List.<Row>of(), SparkSchemas.of(events));
        return landed.select(column(Fields.EVENT_ID), column(Fields.CONTENT_SHA256));
    }

    private void appendQuarantine(IngestionRequest request, IngestionSummary summary, Dataset<Row> decided) {
        TableContract table = TableContracts.QUARANTINE;
        if (summary.total().quarantined() == 0 && lake.exists(table)) {
            return;
        }
        List<Field> carried = Stream.concat(
                        table.columns().stream().filter(field -> !field.equals(Fields.SEALED_ROW)),
                        Stream.of(
                                Fields.EVENT_SOURCE.optional(),
                                Fields.SUBJECT.optional(),
                                Fields.OCCURRED_AT.optional(),
                                Fields.DATA.optional(),
                                Fields.SEALED_ROW.optional()))
                .toList();
        Dataset<Row> rows = select(decided.where(isFate(Fate.QUARANTINED)), carried)
                .mapPartitions(new ConflictSeals(request.key()), Encoders.row(SparkSchemas.of(carried)));
        append(table, summary.ingestionId(), select(rows, table.columns()).coalesce(1), List.of());
    }

    private void appendEvents(SourceFolder folder, IngestionSummary summary, Dataset<Row> decided) {
        TableContract table = TableContracts.EVENTS;
        if (summary.total().accepted() == 0 && lake.exists(table)) {
            return;
        }
        int files = (int) Math.max(lake.session().settings().cores(), folder.bytes() / FILE_BYTES);
        Dataset<Row> rows =
                select(decided.where(isFate(Fate.ACCEPTED)), table.columns()).coalesce(files);
        append(table, summary.ingestionId(), rows, List.of(Fields.EVENT_TYPE));
    }

    private Dataset<Row> runs(IngestionSummary summary) {
        return lake.session()
                .spark()
                .createDataFrame(Tallies.rows(summary), SparkSchemas.of(TableContracts.INGESTION_RUNS))
                .coalesce(1);
    }

    private void append(TableContract table, String ingestionId, Dataset<Row> rows, List<Field> partitions) {
        lake.append(table, rows, new TransactionMark(ingestionId, 0), partitions);
    }

    private static Dataset<Row> select(Dataset<Row> rows, List<Field> columns) {
        return rows.select(columns.stream().map(Ingestion::column).toArray(Column[]::new));
    }

    private static Column isFate(Fate fate) {
        return col(Fates.FATE).equalTo(fate.name());
    }

    private static Column column(Field field) {
        return functions.col(field.name());
    }
}
