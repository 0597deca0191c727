package id.sigi.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Kills of builds of one lake while a reader asks for all of its tables, without a pause. The lake goes from one kill to the next as it was
 * left; where a killed build had been published already, the next kill begins with the first lake again.
 */
final class BuildCrashes {
    private static final Duration GLANCE = Duration.ofMillis(3);
    private static final Duration BRIEF_GLANCE = Duration.ofNanos(100_000);

    private final Path folder;
    private final LakeSession session;
    private final Random random;
    private final List<String> options;
    private final BuildKills kills = new BuildKills();

    private final Path first;
    private final Path undisturbed;
    private final SeenRows before;
    private final SeenRows after;
    private final Duration length;
    private final long commits;
    private final BuildTraces calm;
    private final String said;

    private Path lake;
    private int lakes;
    /** The last lake whose killed build readers saw. */
    private Optional<Path> leftAfter = Optional.empty();

    private int asked;
    private int askedForTheNew;

    /**
     * Builds undisturbed, to know what must come out, how long it takes and how many tables it commits.
     *
     * @param first a lake that was built, with events that came since
     * @param options of the build
     */
    BuildCrashes(Path folder, LakeSession session, Random random, Path first, List<String> options)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.session = session;
        this.random = random;
        this.first = first;
        this.options = options;
        Files.createDirectories(folder);
        SigiProcess.rehearse(folder, arguments(copy(first, folder.resolve("rehearsal"))));
        undisturbed = copy(first, folder.resolve("undisturbed"));
        before = SeenRows.read(session, undisturbed);
        BuildTraces traces = BuildTraces.of(undisturbed);
        try (SigiProcess process = start(undisturbed)) {
            process.awaitSession();
            long begun = System.nanoTime();
            process.succeed();
            length = Duration.ofNanos(System.nanoTime() - begun);
            said = process.said();
        }
        calm = BuildTraces.of(undisturbed);
        commits = calm.commitsSince(traces);
        after = SeenRows.read(session, undisturbed);
        assertTrue(commits > 3, commits + " tables change");
        assertEquals(Set.of(), after.emptyTables(), "every table of gold has rows");
        assertNotEquals(before, after);
        lake = copy(first, folder.resolve("lake-0"));
    }

    /** A lake in another place. */
    static Path copy(Path lake, Path target) throws IOException {
        try (Stream<Path> all = Files.walk(lake)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(lake.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
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

    /** What the undisturbed build said. */
    String said() {
        return said;
    }

    /** Begins with the first lake again. */
    void renew() throws IOException {
        lakes++;
        lake = copy(first, folder.resolve("lake-" + lakes));
    }

    /** Waits until a build is where a kill is aimed; false if it ends before. */
    static boolean awaitAim(SigiProcess process, Aim aim, Path lake, BuildTraces traces, long commits)
            throws InterruptedException {
        while (!aim.isReached(lake, traces, commits)) {
            if (process.endsWithin(aim.isBrief() ? BRIEF_GLANCE : GLANCE)) {
                return false;
            }
        }
        return true;
    }

    /** Kills one build; whether it was still under way. */
    boolean kill(Aim aim) throws IOException, InterruptedException {
        BuildTraces traces = BuildTraces.of(lake);
        Set<Map<String, Long>> seen = new HashSet<>();
        Map<String, Long> old = published();
        Duration wait =
                aim == Aim.ANY_INSTANT ? Duration.ofNanos(random.nextLong(length.toNanos())) : aim.patience(random);
        long nth = aim.commits(random, commits);
        Optional<String> stepwise = aim.stepwise(lake);
        boolean isKilled;
        long millis;
        Asking reader = new Asking(lake, seen);
        try (SigiProcess process = start(lake)) {
            process.awaitSession();
            long begun = System.nanoTime();
            isKilled = awaitAim(process, aim, lake, traces, nth)
                    && (stepwise.isPresent() ? process.killStepwise(stepwise.get()) : !process.endsWithin(wait));
            process.kill();
            millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        } finally {
            reader.end();
        }
        BuildTraces left = BuildTraces.of(lake);
        if (isKilled) {
            kills.add(new BuildKills.Kill(aim, left.moment(traces, calm, commits), millis, left.commitsSince(traces)));
        }
        assertTrue(List.of(old, published()).containsAll(seen), "versions that were never published: " + seen);
        assertEquals(left.isPublishedSince(traces) ? after : before, SeenRows.read(session, lake), this::toString);
        if (left.isPublishedSince(traces)) {
            leftAfter = Optional.of(lake);
            renew();
        }
        return isKilled;
    }

    private Map<String, Long> published() {
        return Map.copyOf(Lake.open(session, lake).published());
    }

    /** A reader who asks for all tables of a lake again and again. */
    private final class Asking {
        private final Path of;
        private final Set<Map<String, Long>> versions;
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final CompletableFuture<Void> reader;

        /** @param versions hears what was published whenever it asked */
        Asking(Path of, Set<Map<String, Long>> versions) {
            this.of = of;
            this.versions = versions;
            reader = CompletableFuture.runAsync(this::ask);
        }

        private void ask() {
            while (!isOver.get()) {
                Lake opened = Lake.open(session, of);
                versions.add(Map.copyOf(opened.published()));
                SeenRows seen = SeenRows.read(opened);
                asked++;
                if (!seen.equals(before)) {
                    assertEquals(after, seen, "a reader saw neither the tables before nor those after");
                    askedForTheNew++;
                }
            }
        }

        void end() {
            isOver.set(true);
            reader.join();
        }
    }

    /** Builds what the kills have left, and compares row for row with what nobody disturbed. */
    void end() throws IOException, InterruptedException {
        endWith(lake);
        if (leftAfter.isPresent()) {
            endWith(leftAfter.get());
        }
    }

    private void endWith(Path left) throws IOException, InterruptedException {
        Asking reader = new Asking(left, new HashSet<>());
        try (SigiProcess process = start(left)) {
            process.succeed();
        } finally {
            reader.end();
        }
        assertEquals(Map.of(), SeenRows.differences(session, left, undisturbed), this::toString);
        assertEquals(after, SeenRows.read(session, left));
        BuildTraces traces = BuildTraces.of(left);
        assertEquals(calm.keptThings(), traces.keptThings(), "what killed builds kept is gone");
    }

    BuildKills kills() {
        return kills;
    }

    @Override
    public String toString() {
        return kills + "; of builds of " + length.toMillis() + " ms of work with " + commits
                + " commits; readers read all tables " + asked + " times, " + askedForTheNew + " times the new ones";
    }
}
