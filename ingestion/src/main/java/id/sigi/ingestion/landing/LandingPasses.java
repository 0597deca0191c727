package id.sigi.ingestion.landing;

import id.sigi.ingestion.files.Slice;
import id.sigi.lake.Lake;
import id.sigi.lake.file.WrittenFile;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** The passes of one batch: a look at the ids, then over all lines, then over the few that were undecided. */
final class LandingPasses {
    private static final long FILE_BYTES = 128L << 20;
    /** So many undecided rows are decided in memory at once. */
    private static final long BUCKET_ROWS = 500_000;

    private final Lake lake;
    private final JavaSparkContext spark;
    private final Batch batch;
    private final CheckPass.PassSettings settings;

    LandingPasses(Lake lake, JavaSparkContext spark, Batch batch, CheckPass.PassSettings settings) {
        this.lake = lake;
        this.spark = spark;
        this.batch = batch;
        this.settings = settings;
    }

    /**
     * Lands the accepted events.
     *
     * @param tally to which all rows are counted
     * @return temporary files with the rows for quarantine
     */
    List<String> run(RowTally tally) {
        ScannedIds ids = scan();
        IdHashes suspicious = new IdHashes();
        Broadcast<IdSet> seen = spark.broadcast(IdSet.of(ids.hashes(), suspicious));
        List<LandedIds.Part> landed = landed(ids, seen);
        landed.forEach(part -> suspicious.addAll(part.hashes()));
        Broadcast<IdSet> suspects = spark.broadcast(IdSet.of(suspicious));
        List<WrittenFile> files = new ArrayList<>();
        List<PassReport> first = first(seen, suspects, files);
        List<PassReport> second = second(first, landed, files);
        append(files);
        seen.destroy();
        suspects.destroy();
        Stream.concat(first.stream(), second.stream()).forEach(report -> tally.add(report.tally()));
        return Stream.concat(first.stream(), second.stream())
                .filter(report -> report.refused() > 0)
                .map(PassReport::file)
                .toList();
    }

    private ScannedIds scan() {
        return ScannedIds.of(
                slices().mapPartitions(new IdScan(settings.longestLine())).collect());
    }

    /** As many parts as the table shall have files for each type of event. */
    private JavaRDD<Slice> slices() {
        long files = Math.max(lake.session().settings().cores(), batch.bytes() / FILE_BYTES);
        int parts = (int) Math.max(1, Math.min(batch.slices().size(), files));
        return spark.parallelize(batch.slices(), parts);
    }

    private List<LandedIds.Part> landed(ScannedIds ids, Broadcast<IdSet> coming) {
        if (ids.least().isEmpty() || !lake.exists(TableContracts.EVENTS)) {
            return List.of();
        }
        Column id = column(Fields.EVENT_ID);
        return lake.readNow(TableContracts.EVENTS)
                .where(id.geq(ids.least().get()).and(id.leq(ids.greatest().orElseThrow())))
                .select(id, column(Fields.CONTENT_SHA256))
                .javaRDD()
                .mapPartitions(new LandedIds(coming, settings.folder()))
                .collect();
    }

    private List<PassReport> first(Broadcast<IdSet> seen, Broadcast<IdSet> suspects, List<WrittenFile> files) {
        PassReports reports = reports();
        written(slices().mapPartitions(new CheckPass(settings, seen, suspects, reports)), files);
        return reports.value();
    }

    private List<PassReport> second(List<PassReport> first, List<LandedIds.Part> landed, List<WrittenFile> files) {
        long undecided = first.stream().mapToLong(PassReport::undecided).sum();
        if (undecided == 0) {
            return List.of();
        }
        int buckets = (int) (1 + undecided / BUCKET_ROWS);
        PassReports reports = reports();
        List<String> setAside = first.stream().map(PassReport::file).toList();
        List<String> landedFiles = landed.stream().map(LandedIds.Part::file).toList();
        List<Integer> numbers = IntStream.range(0, buckets).boxed().toList();
        JavaRDD<Integer> parts = spark.parallelize(
                new ArrayList<>(numbers),
                Math.min(buckets, lake.session().settings().cores()));
        written(parts.mapPartitions(new DuplicatePass(settings, setAside, landedFiles, buckets, reports)), files);
        return reports.value();
    }

    private PassReports reports() {
        PassReports reports = new PassReports();
        spark.sc().register(reports);
        return reports;
    }

    /** Adds the files that a pass writes, which nobody sees before they are appended. */
    private void written(JavaRDD<WrittenFile> pass, List<WrittenFile> files) {
        files.addAll(lake.explained(TableContracts.EVENTS, pass::collect));
    }

    private void append(List<WrittenFile> files) {
        lake.appendFiles(
                TableContracts.EVENTS,
                files,
                Landing.nextMark(lake, TableContracts.EVENTS, settings.ingestionId()),
                Fields.EVENT_TYPE);
    }

    private static Column column(Field field) {
        return functions.col(field.name());
    }
}
