package id.sigi.app.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.LakeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Kills of builds of one lake while a reader asks for all of its tables, without a pause. The lake goes from one kill to the next as it was
 * left; where a killed build had been published already, the next kill begins with the first lake again.
 */
final class BuildStorm {
    private static final long GLANCE_MILLIS = 5;

    private final Path folder;
    private final LakeSession session;
    private final Random random;
    private final List<String> options;
    private final Map<BuildTraces.Moment, Integer> kills = new EnumMap<>(BuildTraces.Moment.class);

    private final Path first;
    private final Path undisturbed;
    private final SeenRows before;
    private final SeenRows after;
    private final Duration length;
    private final Duration lengthOfCommits;
    private final long commits;

    private Path lake;
    private int lakes;
    private int asked;
    private int askedForTheNew;

    /**
     * Builds undisturbed, to know what must come out, how long it takes and how many tables it commits.
     *
     * @param first a lake that was built, with events that came since
     * @param options of the build
     */
    BuildStorm(Path folder, LakeSession session, Random random, Path first, List<String> options)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.session = session;
        this.random = random;
        this.first = first;
        this.options = options;
        Files.createDirectories(folder);
        SigiProcess.rehearse(folder, arguments(copy("rehearsal")));
        undisturbed = copy("undisturbed");
        before = SeenRows.read(session, undisturbed);
        BuildTraces traces = BuildTraces.of(undisturbed);
        try (SigiProcess process = start(undisturbed)) {
            process.awaitSession();
            long begun = System.nanoTime();
            awaitCommit(process, undisturbed, traces);
            long committing = System.nanoTime();
            process.succeed();
            length = Duration.ofNanos(System.nanoTime() - begun);
            lengthOfCommits = Duration.ofNanos(System.nanoTime() - committing);
        }
        commits = BuildTraces.of(undisturbed).commitsSince(traces);
        after = SeenRows.read(session, undisturbed);
        assertTrue(commits > 3, commits + " tables change");
        assertNotEquals(before, after);
        lake = copy("lake-0");
    }

    private Path copy(String name) throws IOException {
        Path target = folder.resolve(name);
        try (Stream<Path> all = Files.walk(first)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(first.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
    }

    private String[] arguments(Path built) {
        Stream<String> build = Stream.of("build", "--cores", "2", "--lake", built.toString());
        return Stream.concat(build, options.stream()).toArray(String[]::new);
    }

    private SigiProcess start(Path built) {
        return SigiProcess.start(folder, arguments(built));
    }

    /** Waits until a build has committed a table. */
    static void awaitCommit(SigiProcess process, Path built, BuildTraces traces) throws InterruptedException {
        boolean isEnded = false;
        while (!isEnded && BuildTraces.countCommits(built) <= traces.commits().size()) {
            isEnded = process.endsWithin(Duration.ofMillis(GLANCE_MILLIS));
        }
    }

    /** Kills one build, at any instant of its work or, every other time, at any instant from its first commit on. */
    void kill(boolean isAmongCommits) throws IOException, InterruptedException {
        BuildTraces traces = BuildTraces.of(lake);
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> ask(isOver));
        boolean isKilled;
        try (SigiProcess process = start(lake)) {
            process.awaitSession();
            if (isAmongCommits) {
                awaitCommit(process, lake, traces);
            }
            Duration most = isAmongCommits ? lengthOfCommits : length;
            isKilled = !process.endsWithin(Duration.ofNanos(random.nextLong(most.toNanos())));
            process.kill();
        } finally {
            isOver.set(true);
            reader.join();
        }
        BuildTraces left = BuildTraces.of(lake);
        if (isKilled) {
            kills.merge(left.moment(traces, commits), 1, Integer::sum);
        }
        assertEquals(left.isPublishedSince(traces) ? after : before, SeenRows.read(session, lake), this::toString);
        if (left.isPublishedSince(traces)) {
            lakes++;
            lake = copy("lake-" + lakes);
        }
    }

    private void ask(AtomicBoolean isOver) {
        while (!isOver.get()) {
            SeenRows seen = SeenRows.read(session, lake);
            asked++;
            if (!seen.equals(before)) {
                assertEquals(after, seen, "a reader saw neither the tables before nor those after");
                askedForTheNew++;
            }
        }
    }

    /** Builds what the kills have left, and compares row for row. */
    void end() throws IOException, InterruptedException {
        try (SigiProcess process = start(lake)) {
            process.succeed();
        }
        assertEquals(Map.of(), SeenRows.differences(session, lake, undisturbed), this::toString);
        assertEquals(after, SeenRows.read(session, lake));
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    int kills(BuildTraces.Moment moment) {
        return kills.getOrDefault(moment, 0);
    }

    @Override
    public String toString() {
        return kills()
                + " kills within " + length.toMillis() + " ms of work with " + commits + " commits: "
                + kills.entrySet().stream()
                        .map(entry ->
                                entry.getValue() + " when " + entry.getKey().words())
                        .collect(Collectors.joining(", "))
                + "; readers read all tables " + asked + " times, " + askedForTheNew + " times the new ones";
    }
}
