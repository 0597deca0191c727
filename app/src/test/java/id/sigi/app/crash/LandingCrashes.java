package id.sigi.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Rounds of kills on one source of events, each on a lake of its own that must come out like an undisturbed one. */
final class LandingCrashes {
    private final Path folder;
    private final LakeSession session;
    private final Random random;
    private final String[] source;
    private final KillCensus census = new KillCensus();
    private LandedRows undisturbed;
    private Duration length;

    /**
     * Landings that are killed again and again.
     *
     * @param folder for its lakes
     * @param session to read them
     * @param random when to kill
     * @param source arguments of {@code sigi ingest} that name the source
     */
    LandingCrashes(Path folder, LakeSession session, Random random, String... source) {
        this.folder = folder;
        this.session = session;
        this.random = random;
        this.source = source;
    }

    /** Lands undisturbed, to know what must come out and how long it takes from the engine's start to the end. */
    void calm() throws IOException, InterruptedException {
        Path lake = folder.resolve("undisturbed");
        SigiProcess.rehearse(folder, arguments(folder.resolve("rehearsal")));
        try (SigiProcess process = start(lake)) {
            process.awaitSession();
            long begun = System.nanoTime();
            process.succeed();
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            expect(LandedRows.read(session, lake), taken);
        }
    }

    /** Tells what must come out, and within what time after the engine's start to kill. */
    void expect(LandedRows rows, Duration within) {
        undisturbed = rows;
        length = within;
        assertTrue(rows.count(TableContracts.EVENTS) > 10_000, "events have landed");
        assertTrue(rows.count(TableContracts.QUARANTINE) > 50, "some rows are in quarantine");
        assertTrue(rows.duplicates() > 50, "some rows came twice");
    }

    /** Kills up to so many times, then lets it end, and compares. */
    void round(String name, int kills) throws IOException, InterruptedException {
        Path lake = folder.resolve(name);
        boolean isEnded = false;
        for (int kill = 0; kill < kills && !isEnded; kill++) {
            isEnded = !isKilled(lake);
        }
        if (!isEnded) {
            try (SigiProcess process = start(lake)) {
                process.succeed();
            }
        }
        assertEquals(Map.of(), LandedRows.read(session, lake).differences(undisturbed), name + ", " + census);
        assertEquals(List.of(), marks(lake), "no run is left begun");
    }

    private boolean isKilled(Path lake) throws IOException, InterruptedException {
        Set<Path> before = KillCensus.commits(lake);
        try (SigiProcess process = start(lake)) {
            process.awaitSession();
            if (process.endsWithin(Duration.ofNanos(random.nextLong(length.toNanos())))) {
                process.succeed();
                return false;
            }
            process.kill();
        }
        census.count(lake, before);
        return true;
    }

    private SigiProcess start(Path lake) {
        return SigiProcess.start(folder, arguments(lake));
    }

    private String[] arguments(Path lake) {
        Stream<String> landing = Stream.of("ingest", "--cores", "2", "--lake", lake.toString());
        return Stream.concat(landing, Stream.of(source)).toArray(String[]::new);
    }

    private static List<Path> marks(Path lake) throws IOException {
        try (Stream<Path> marks = Files.list(lake.resolve("_sigi").resolve("ingestion"))) {
            return marks.toList();
        }
    }

    int kills() {
        return census.total();
    }

    @Override
    public String toString() {
        return census.toString();
    }
}
