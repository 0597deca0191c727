package id.sigi.lake.session;

import id.sigi.lake.log.DurableLocalLogStore;
import id.sigi.lake.log.PlainLocalFileSystem;
import id.sigi.lake.log.PlainLocalFs;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.fault.DiskFaultText;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;

/**
 * The engine, running inside this process: the only place that builds a {@link SparkSession}. One session at a time in a process.
 *
 * <p>Time zone UTC, ANSI arithmetic, no web page, bound to loopback, Delta commits through {@link DurableLocalLogStore}.
 */
public final class LakeSession implements AutoCloseable {
    /** The engine's own option by which it reads the tables of a catalogue, whose places are no patterns. */
    private static final String WITHOUT_PATTERNS = "__globPaths__";

    private final LakeSettings settings;
    private final SparkSession spark;

    /** For {@link #open}, and for tests that bring an engine of their own. */
    public LakeSession(LakeSettings settings, SparkSession spark) {
        this.settings = settings;
        this.spark = spark;
    }

    /**
     * Opens the session.
     *
     * @throws RequestFault if the machine cannot carry the engine, or the work folder cannot be made
     * @throws IllegalStateException if this process already has a session: it would be reused with other settings
     */
    public static LakeSession open(LakeSettings settings) {
        if (isOpen()) {
            throw new IllegalStateException("this process already has a lake session; close it first or share it");
        }
        SparkRequirements.check();
        SparkSession.Builder builder = SparkSession.builder().appName("sigi").master("local[" + settings.cores() + "]");
        options(settings, workFolder(settings)).forEach(builder::config);
        return new LakeSession(settings, builder.getOrCreate());
    }

    /**
     * Asks whether the machine can carry the engine, for work that does much before it needs one.
     *
     * @throws RequestFault if there is too little memory, too few file handles, or no loopback interface
     */
    public static void checkMachine() {
        SparkRequirements.check();
    }

    private static boolean isOpen() {
        var session = SparkSession.getDefaultSession();
        return session.isDefined() && !session.get().sparkContext().isStopped();
    }

    private static Path workFolder(LakeSettings settings) {
        Path folder = settings.workFolder().toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return folder;
        } catch (IOException fault) {
            throw new RequestFault(
                    "the work folder " + folder + " cannot be made",
                    DiskFaultText.of(fault),
                    "Name a folder that this user may write to",
                    fault);
        }
    }

    private static Map<String, String> options(LakeSettings settings, Path work) {
        Map<String, String> options = new LinkedHashMap<>();
        options.putAll(meaning());
        options.putAll(storage());
        options.putAll(tableLogs());
        options.putAll(columns());
        options.putAll(size(settings));
        // Re-planning after every stage costs more than it gains while stages are short.
        options.put("spark.sql.adaptive.enabled", Boolean.toString(settings.workload() == Workload.LONG));
        // A worker without memory fails its job and no more: Spark would end the process without a word.
        options.put("spark.executor.killOnFatalError.depth", "0");
        // All is one process, and a table of the nation takes as long as it takes: to give up waiting for a small side
        // of a join, or to take a busy process for a dead one, fails a job that was going well.
        options.put("spark.sql.broadcastTimeout", "-1");
        options.put("spark.network.timeout", "36000s");
        // Results of tasks stay in the process that they come from, and those of a nation's cells are merged as they
        // come.
        options.put("spark.driver.maxResultSize", "0");
        // Tables are their owner's alone; whoever opens them to others does so on purpose.
        options.put("spark.hadoop.fs.permissions.umask-mode", "077");
        options.put("spark.local.dir", work.toString());
        options.put("spark.sql.warehouse.dir", work.resolve("warehouse").toUri().toString());
        return options;
    }

    private static Map<String, String> meaning() {
        return Map.ofEntries(
                Map.entry("spark.sql.session.timeZone", "UTC"),
                Map.entry("spark.sql.ansi.enabled", "true"),
                // Two columns of a user's table may differ in the case of a letter alone.
                Map.entry("spark.sql.caseSensitive", "true"),
                Map.entry("spark.sql.datetime.java8API.enabled", "true"),
                Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
                Map.entry("spark.sql.variable.substitute", "false"),
                Map.entry("spark.ui.enabled", "false"),
                Map.entry("spark.ui.showConsoleProgress", "false"),
                Map.entry("spark.driver.host", "127.0.0.1"),
                Map.entry("spark.driver.bindAddress", "127.0.0.1"));
    }

    private static Map<String, String> storage() {
        return Map.of(
                "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
                "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
                "spark.delta.logStore.file.impl", DurableLocalLogStore.class.getName(),
                "spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName(),
                "spark.hadoop.fs.AbstractFileSystem.file.impl", PlainLocalFs.class.getName(),
                "spark.sql.parquet.compression.codec", "zstd",
                // A file for each type of event stays open at once, which saves sorting rows by their type before they
                // are written.
                "spark.sql.maxConcurrentOutputFileWriters", "96");
    }

    private static Map<String, String> tableLogs() {
        return Map.of(
                "spark.databricks.delta.snapshotPartitions", "1",
                "spark.databricks.delta.schema.autoMerge.enabled", "false",
                // A checksum that lists its version's files saves whoever asks for them the replay of the log; a file
                // for each bucket is soon more than the fifty that are listed if nothing is said.
                "spark.databricks.delta.allFilesInCrc.thresholdNumFiles", "1000",
                // How many rows are marked as deleted is known from the files; counting them for the checksum replays
                // the log.
                "spark.databricks.delta.checksumDVMetrics.enabled", "false",
                // Only rows are counted per file: least and greatest values would cost as much as the writing itself,
                // and would keep
                // pseudonyms in the log after the rows are gone.
                "spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "0");
    }

    /**
     * Columns whose values hardly come twice: looking for repeated ones costs a third of the writing and finds none. Nobody asks for
     * ranges of data or digests either, so their least and greatest values are not looked for.
     */
    private static Map<String, String> columns() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Field field : List.of(Fields.DATA, Fields.CONTENT_SHA256)) {
            options.put("spark.hadoop.parquet.column.statistics.enabled#" + field.name(), "false");
        }
        for (Field field : List.of(
                Fields.EVENT_ID,
                Fields.SUBJECT,
                Fields.DATA,
                Fields.CONTENT_SHA256,
                Fields.SOURCE_LINE,
                Fields.APPLICANT_ID,
                Fields.PERSON_KEY,
                Fields.HOUSEHOLD_KEY,
                Fields.NAME_KEY,
                Fields.PHONE_KEY,
                Fields.EMAIL_KEY,
                Fields.APPLICATION_ID,
                Fields.ACCOUNT_ID,
                Fields.PURCHASE_ID,
                Fields.CERTIFICATE_ID,
                Fields.DISBURSEMENT_ID,
                Fields.RESPONSE_ID,
                Fields.COMPLAINT_ID,
                Fields.ACCOUNT_NUMBER_KEY)) {
            options.put("spark.hadoop.parquet.enable.dictionary#" + field.name(), "false");
        }
        return options;
    }

    private static Map<String, String> size(LakeSettings settings) {
        Map<String, String> size = new LinkedHashMap<>(tasks(settings));
        // Folders are listed in so many tasks, ten thousand unless it is said otherwise, however few files they hold.
        size.put("spark.sql.sources.parallelPartitionDiscovery.parallelism", Integer.toString(settings.cores()));
        // A file that is named is looked for here at once; a job for that takes longer than thousands of looks.
        size.put("spark.sql.sources.parallelPartitionDiscovery.threshold", "10000");
        return size;
    }

    private static Map<String, String> tasks(LakeSettings settings) {
        return Map.of(
                "spark.sql.shuffle.partitions", Integer.toString(settings.shufflePartitions()),
                "spark.default.parallelism", Integer.toString(settings.cores()),
                "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false",
                "spark.sql.adaptive.advisoryPartitionSizeInBytes", "32m",
                "spark.sql.autoBroadcastJoinThreshold", "32m",
                "spark.locality.wait", "0",
                "spark.sql.inMemoryColumnarStorage.compressed", "false",
                "spark.cleaner.periodicGC.interval", "6h",
                "spark.sql.codegen.wholeStage", Boolean.toString(settings.workload() == Workload.LONG),
                "spark.sql.codegen.factoryMode", settings.workload() == Workload.LONG ? "FALLBACK" : "NO_CODEGEN");
    }

    public LakeSettings settings() {
        return settings;
    }

    /**
     * This session, made that of the calling thread too. A notebook runs each cell in a thread of its own, and rows that are decoded in a
     * thread without a session come with other classes of dates and times.
     */
    public LakeSession inThisThread() {
        SparkSession.setActiveSession(spark);
        return this;
    }

    /**
     * The path by which the engine reaches a file or folder as it stands, whatever its name. Every path that a user names goes this way.
     *
     * @param path a file or folder that is there
     */
    public Path reach(Path path) {
        return SparkPath.of(workFolder(), path);
    }

    /** A reader that takes a path for a path, never for a pattern. */
    public DataFrameReader reader() {
        return spark.read().option(WITHOUT_PATTERNS, "false");
    }

    /** The session's own folder for temporary files, which its owner alone can read. */
    public Path workFolder() {
        return workFolder(settings);
    }

    /** The engine itself, for those who build datasets. */
    public SparkSession spark() {
        return spark;
    }

    @Override
    public void close() {
        spark.stop();
    }
}
