package id.sigi.ingestion.follow;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.files.folder.EventFiles;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.files.folder.UnreadableFile;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.lake.Lake;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.datasources.binaryfile.BinaryFileFormat;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Follows a landing folder as a Structured Streaming query: the engine's checkpoint says which files belong to which batch, so a batch that
 * was interrupted is repeated with the same files, and the landing sees by its number that it was done. Only names of files go through the
 * query; their lines take the same way as those of any other source.
 *
 * <p>A file must come whole: it is to be written under a name that begins with a dot, or elsewhere, and moved.
 */
public final class FolderFollower {
    private static final String CHECKPOINTS = "_sigi/follow";
    /** Most files in one batch unless somebody asks for another number. */
    public static final int FILES_PER_BATCH = 200;

    private static final int DIGITS = 12;
    private static final String PAUSE = "1 second";

    private final Lake lake;
    private final Ingestion ingestion;
    private final Path folder;
    private final int filesPerBatch;
    /** Names of what could not be read and was told. */
    private final Set<String> toldLeft = new HashSet<>();
    /** Files that the query may not see and that were landed, as they were then. */
    private final Set<String> landed = new HashSet<>();

    /** When to stop. */
    public enum Until {
        /** When everything that is there now has landed. */
        CAUGHT_UP,
        /** When the query is stopped. */
        STOPPED
    }

    /** @throws RequestFault if there is no such folder */
    public FolderFollower(Lake lake, Ingestion ingestion, Path folder) {
        this(lake, ingestion, folder, FILES_PER_BATCH);
    }

    /**
     * As {@link #FolderFollower(Lake, Ingestion, Path)}.
     *
     * @param filesPerBatch most files that are landed in one go, at least one
     */
    public FolderFollower(Lake lake, Ingestion ingestion, Path folder, int filesPerBatch) {
        if (filesPerBatch < 1) {
            throw new IllegalArgumentException("a batch has at least one file, not " + filesPerBatch);
        }
        this.filesPerBatch = filesPerBatch;
        this.lake = lake;
        this.ingestion = ingestion;
        this.folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(this.folder)) {
            throw new RequestFault(
                    "There is no folder of events at " + this.folder,
                    Files.exists(this.folder) ? "this is a file" : "it does not exist",
                    "Make the folder, or name another one");
        }
    }

    /**
     * Follows the folder and tells every batch.
     *
     * @throws RequestFault if what a batch asks for cannot be done
     */
    public void follow(Until until, Consumer<IngestionSummary> told) {
        tellLeft(told);
        try {
            landUnseen(told);
            query(until, told).awaitTermination();
            landUnseen(told);
        } catch (StreamingQueryException fault) {
            throw cause(fault);
        } catch (TimeoutException fault) {
            throw new IllegalStateException("the query did not begin in time", fault);
        }
    }

    private StreamingQuery query(Until until, Consumer<IngestionSummary> told) throws TimeoutException {
        lake.session()
                .spark()
                .sparkContext()
                .hadoopConfiguration()
                .set(HarmlessNames.CLASS, HarmlessNames.class.getName());
        return lake.session()
                .spark()
                .readStream()
                .option(HarmlessNames.FOLDER, folder.toString())
                .format("binaryFile")
                .schema(BinaryFileFormat.schema())
                .option("recursiveFileLookup", "true")
                .option("maxFilesPerTrigger", filesPerBatch)
                .load(globbed())
                .select("path")
                .writeStream()
                .queryName("sigi-follow")
                .option("checkpointLocation", checkpoint().toString())
                .trigger(until == Until.CAUGHT_UP ? Trigger.AvailableNow() : Trigger.ProcessingTime(PAUSE))
                .foreachBatch((Dataset<Row> files, Long batch) -> land(files, batch, told))
                .start();
    }

    /** The folder's path with the letters escaped that a pattern of paths would take for its own. */
    private String globbed() {
        return folder.toString().replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1");
    }

    /** One folder has one checkpoint in a lake. */
    private Path checkpoint() {
        return lake.reached().resolve(CHECKPOINTS).resolve(ingestion.nameOf(folder));
    }

    private void land(Dataset<Row> files, long batch, Consumer<IngestionSummary> told) {
        List<Path> found = files.as(Encoders.STRING()).collectAsList().stream()
                .map(path -> Path.of(new org.apache.hadoop.fs.Path(path).toUri().getPath()))
                .toList();
        ingestion.files(id(batch), folder, found).ifPresent(told);
        landUnseen(told);
        tellLeft(told);
    }

    /** Tells what cannot be read, once for each name; the query says nothing of it. */
    private void tellLeft(Consumer<IngestionSummary> told) {
        List<UnreadableFile> left = ingestion.named(SourceFolder.leftOf(folder)).unread().stream()
                .filter(file -> toldLeft.add(file.name()))
                .toList();
        if (!left.isEmpty()) {
            told.accept(IngestionSummary.ofUnread(left));
        }
    }

    /** Lands the files that the query may not see because of their names, each once as long as it does not change. */
    private void landUnseen(Consumer<IngestionSummary> told) {
        List<Path> unseen = listUnseen();
        if (!unseen.isEmpty()) {
            ingestion.files(folder, unseen).ifPresent(told);
        }
    }

    private List<Path> listUnseen() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(EventFiles::isOne)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> !HarmlessNames.isHarmless(folder.toString(), file.toString()))
                    .filter(file -> landed.add(file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException fault) {
            // What cannot be listed now is listed with the next batch.
            return List.of();
        }
    }

    private static boolean isHidden(Path below) {
        return StreamSupport.stream(below.spliterator(), false)
                .anyMatch(part -> part.toString().matches("(?s)[._].*"));
    }

    /** A checkpoint that was lost begins to count anew, so its own identity is part of the batch's. */
    private String id(long batch) {
        String query =
                lake.session().spark().streams().active()[0].id().toString().replace("-", "");
        return String.format(Locale.ROOT, "follow-%s-%06d", query.substring(0, DIGITS), batch);
    }

    private static RuntimeException cause(StreamingQueryException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestFault request) {
                return request;
            }
        }
        return new IllegalStateException("the query that follows the folder failed", fault);
    }

    /** Ends a query that was asked to follow until it is stopped, when its present batch is done. */
    public void stop() {
        try {
            for (StreamingQuery query : lake.session().spark().streams().active()) {
                query.stop();
            }
        } catch (TimeoutException fault) {
            throw new IllegalStateException("the query did not end in time", fault);
        }
    }
}
