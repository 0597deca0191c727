package id.sigi.transforms.kept;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.Lake;
import id.sigi.lake.log.DurableFile;
import id.sigi.lake.log.PrivateFolder;
import id.sigi.programme.progress.WorkProgress;
import id.sigi.transforms.exchange.BlockFile;
import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.DamagedBlocks;
import id.sigi.transforms.exchange.FinishedTasks;
import id.sigi.transforms.fact.FactBuckets;
import id.sigi.transforms.fact.FactSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * What builds keep beside a lake's tables. A build writes its facts into a folder of its own and, once its tables are committed, a record of both;
 * the record counts for as long as readers see exactly the tables that it names, so what a build that died or an erasure left never counts. Only
 * for who holds the right to write to the lake.
 */
public final class KeptStore {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String RECORD = ".json";
    private static final String DONE = ".done";
    /** When the last of the events of a segment happened. */
    private static final String LAST = "last";

    private final Lake lake;
    private final Path folder;

    public KeptStore(Lake lake) {
        this.lake = lake;
        this.folder = lake.keptFacts();
    }

    /** What the build kept whose tables readers see; empty if it kept nothing that is of use now. */
    public Optional<KeptBuild> find(String code) {
        return records().stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .filter(build -> build.tables().equals(lake.published()))
                .filter(build -> build.code().equals(code) && isWhole(build))
                .findFirst();
    }

    private boolean isWhole(KeptBuild build) {
        return build.segments().entrySet().stream().allMatch(segment -> bytes(segment.getKey()) == segment.getValue());
    }

    /** The facts that a build kept. */
    public FactSource facts(JavaSparkContext spark, KeptBuild build) {
        return new KeptFacts(
                spark,
                new FactBuckets(new Buckets(build.buckets())),
                build.segments().keySet().stream().map(folder::resolve).toList(),
                build.lastAt());
    }

    /**
     * Brings facts into a segment, unless a build that was stopped has done it.
     *
     * @param name the segment's name, see {@link #name}
     */
    public FactSource keep(JavaSparkContext spark, FactSource facts, String name) {
        Path segment = made(name);
        String text = segment.toString();
        List<Integer> missing = IntStream.range(0, facts.buckets().count())
                .filter(partition -> !Files.exists(segment.resolve(Integer.toString(partition))))
                .boxed()
                .toList();
        if (!missing.isEmpty() || !Files.exists(segment.resolve(LAST))) {
            facts.blocks(0, facts.buckets().count())
                    .mapPartitionsWithIndex(
                            (partition, blocks) -> {
                                BlockFile.write(blocks, Path.of(text, Integer.toString(partition)));
                                WorkProgress.add("buckets brought together", 1);
                                return Collections.emptyIterator();
                            },
                            true)
                    .count();
            writeLast(segment, facts.lastAt());
        }
        return new KeptFacts(spark, facts.buckets(), List.of(segment), readLast(segment));
    }

    private static void writeLast(Path segment, long lastAt) {
        try {
            new DurableFile(segment.resolve(LAST))
                    .replace(List.of(Long.toString(lastAt)).iterator());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long readLast(Path segment) {
        try {
            return Long.parseLong(Files.readString(segment.resolve(LAST)).trim());
        } catch (IOException | NumberFormatException fault) {
            throw new DamagedBlocks(segment.resolve(LAST), fault);
        }
    }

    /** What the tasks of a build came to whose facts are in a segment. */
    public FinishedTasks finished(String segment) {
        return FinishedTasks.in(made(segment + DONE));
    }

    /**
     * The name of a segment that no build refers to whose tables readers see; the same as long as none does, so that a build that was stopped finds its own.
     *
     * @param work what the facts are, in a few words that differ where they do
     */
    public String name(String work) {
        Set<String> taken = new HashSet<>();
        records().stream()
                .map(this::read)
                .flatMap(Optional::stream)
                .filter(build -> build.tables().equals(lake.published()))
                .forEach(build -> taken.addAll(build.segments().keySet()));
        String prefix =
                UUID.nameUUIDFromBytes(work.getBytes(StandardCharsets.UTF_8)).toString();
        int number = 0;
        while (taken.contains(prefix + "-" + number)) {
            number++;
        }
        return prefix + "-" + number;
    }

    private Path made(String name) {
        try {
            return PrivateFolder.make(folder.resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Bytes of the files of a segment. */
    public long bytes(String segment) {
        Path of = folder.resolve(segment);
        if (!Files.isDirectory(of)) {
            return -1;
        }
        long bytes = 0;
        for (Path file : list(of)) {
            bytes += file.getFileName().toString().startsWith(".")
                    ? 0
                    : file.toFile().length();
        }
        return bytes;
    }

    /** Records a build, which counts once readers see its tables. */
    public void save(KeptBuild build) {
        try {
            String text = MAPPER.writeValueAsString(build);
            new DurableFile(folder.resolve(UUID.randomUUID() + RECORD))
                    .create(List.of(text).iterator());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Removes what no build that counts refers to. */
    public void tidy() {
        Map<String, Long> seen = lake.published();
        Set<String> wanted = new HashSet<>();
        for (Path file : records()) {
            read(file).filter(build -> build.tables().equals(seen)).ifPresent(build -> {
                wanted.add(file.getFileName().toString());
                wanted.addAll(build.segments().keySet());
            });
        }
        for (Path file : list(folder)) {
            if (!wanted.contains(file.getFileName().toString())) {
                remove(file);
            }
        }
    }

    private List<Path> records() {
        return list(folder).stream()
                .filter(file -> file.getFileName().toString().endsWith(RECORD))
                .toList();
    }

    private Optional<KeptBuild> read(Path file) {
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), KeptBuild.class));
        } catch (IOException fault) {
            // Whatever is wrong with it, a build without it comes to the same tables.
            return Optional.empty();
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void remove(Path file) {
        try {
            PrivateFolder.remove(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
