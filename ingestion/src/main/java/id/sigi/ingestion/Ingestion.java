package id.sigi.ingestion;

import id.sigi.ingestion.check.CheckRules;
import id.sigi.ingestion.files.ChangedFile;
import id.sigi.ingestion.files.FileSlice;
import id.sigi.ingestion.files.folder.SourceFile;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.landing.Batch;
import id.sigi.ingestion.landing.IngestionSummary;
import id.sigi.ingestion.landing.Landing;
import id.sigi.lake.Lake;
import id.sigi.lake.format.LakeLock;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.privacy.KeyedDigest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lands events in bronze, from wherever they come. Whatever is sent again, reordered, split differently or interrupted, the lake holds each
 * event once; every line is accepted, a duplicate, or in quarantine with its reason, and the three add up to what was received.
 */
public final class Ingestion {
    /** So much is landed in one go; a larger folder is landed in parts, so that memory does not grow with it. */
    static final long PART_BYTES = 1L << 30;

    private static final int ATTEMPTS = 3;
    private static final int FOLDER_DIGITS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lake lake;
    private final IngestionRequest request;
    private final Duration patience;

    public Ingestion(Lake lake, IngestionRequest request) {
        this(lake, request, PATIENCE);
    }

    /** @param patience how long to wait while somebody else writes to the lake */
    public Ingestion(Lake lake, IngestionRequest request, Duration patience) {
        this.lake = lake;
        this.request = request;
        this.patience = patience;
    }

    /**
     * Lands a folder of event files: JSON Lines or CSV, plain or behind gzip or zstd, and Parquet.
     *
     * @return what became of every row; of the earlier run, if these very files were landed before
     * @throws id.sigi.programme.fault.RequestFault if there is no such folder, it holds no events that can be read, or somebody else
     *     writes to the lake
     */
    public IngestionSummary folder(Path path) {
        return unchanged(() -> {
            SourceFolder folder = SourceFolder.read(path);
            return land(RunId.of(folder, request.key()), folder);
        });
    }

    /** Begins again when a file was replaced meanwhile: a file that was moved into its place is whole. */
    private static <T> T unchanged(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (Exception fault) {
                // The engine throws exceptions that it does not declare.
                Optional<ChangedFile> changed = ChangedFile.findIn(fault);
                if (changed.isEmpty()) {
                    throw fault;
                }
                if (attempt == ATTEMPTS) {
                    throw changed.get().refusal();
                }
            }
        }
    }

    /**
     * Lands some files of a folder under an identifier of the caller's, which must follow from what the files are; says nothing of those
     * that cannot be read, and answers with nothing if it can read none.
     *
     * @throws id.sigi.programme.fault.RequestFault if a file changes again and again while it is read, or somebody else writes to the lake
     */
    public Optional<IngestionSummary> files(String ingestionId, Path folder, List<Path> files) {
        return unchanged(() -> {
            SourceFolder some = SourceFolder.of(folder, files);
            return some.files().isEmpty() ? Optional.empty() : Optional.of(land(ingestionId, some.withoutUnread()));
        });
    }

    /** As {@link #files(String, Path, List)}, under an identifier that follows from the files' contents. */
    public Optional<IngestionSummary> files(Path folder, List<Path> files) {
        return files(RunId.of(SourceFolder.of(folder, files), request.key()), folder, files);
    }

    /** A folder's files by the names by which they are shown and stored. */
    public SourceFolder named(SourceFolder folder) {
        return folder.named(new SourceNames(request.key())::of);
    }

    private IngestionSummary land(String ingestionId, SourceFolder found) {
        SourceFolder folder = named(found);
        return alone(landing -> parts(ingestionId, folder).stream()
                .map(landing::land)
                .reduce(IngestionSummary::plus)
                .orElseThrow()
                .without(folder.unread(), folder.others()));
    }

    /** A name for a folder that follows from its path and does not give it away: thirty-two hexadecimal digits. */
    public String nameOf(Path folder) {
        return KeyedDigest.of(request.key(), "folder").hex(folder.toString(), FOLDER_DIGITS);
    }

    /** Does something while nobody else writes, with what is needed to land. */
    public <T> T alone(Function<Landing, T> work) {
        LakeLock lock = lake.lockForWriting(patience);
        try {
            return work.apply(landing());
        } finally {
            lock.close();
        }
    }

    private Landing landing() {
        return new Landing(lake, rules(), request.longestLine());
    }

    private CheckRules rules() {
        return new CheckRules(request.key(), request.clock().instant(), erasureDigests());
    }

    private Set<String> erasureDigests() {
        if (!lake.exists(TableContracts.ERASURE_DIGESTS)) {
            return Set.of();
        }
        return lake
                .readNow(TableContracts.ERASURE_DIGESTS)
                .select(Fields.ERASURE_DIGEST.name())
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    private static List<Batch> parts(String ingestionId, SourceFolder folder) {
        List<List<FileSlice>> groups = new ArrayList<>();
        long bytes = PART_BYTES;
        for (FileSlice slice : folder.slices()) {
            if (bytes >= PART_BYTES) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.get(groups.size() - 1).add(slice);
            bytes += slice.plainBytes();
        }
        if (groups.size() <= 1) {
            return List.of(batch(ingestionId, folder.slices(), names(folder)));
        }
        List<Batch> parts = new ArrayList<>();
        for (List<FileSlice> group : groups) {
            String id = String.format(Locale.ROOT, "%s-%05d", ingestionId, parts.size() + 1);
            List<String> names = parts.isEmpty()
                    ? names(folder)
                    : group.stream().map(FileSlice::name).distinct().toList();
            parts.add(batch(id, group, names));
        }
        return parts;
    }

    private static Batch batch(String ingestionId, List<FileSlice> slices, List<String> names) {
        long bytes = slices.stream().mapToLong(FileSlice::plainBytes).sum();
        return new Batch(ingestionId, List.copyOf(slices), names, bytes);
    }

    private static List<String> names(SourceFolder folder) {
        return folder.files().stream().map(SourceFile::name).toList();
    }
}
