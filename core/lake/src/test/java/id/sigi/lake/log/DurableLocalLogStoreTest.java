package id.sigi.lake.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.OtherProcess;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every version of a log has one writer who was told that it won, and holds that writer's line. */
@Tag("transform")
class DurableLocalLogStoreTest {
    private static final int FEW = 300;

    /** Half a minute where a forced write takes some milliseconds. */
    private static final int MANY = 3_000;

    @TempDir
    Path root;

    private final DurableLocalLogStore store = new DurableLocalLogStore(new Configuration(false));
    private Path folder;

    @BeforeEach
    void makeTheLog() throws IOException {
        folder = Files.createDirectory(root.resolve("log"));
    }

    @Test
    void twoThreadsRacingLoseNothing() throws IOException {
        var other = new DurableLocalLogStore(new Configuration(false));
        var first = CompletableFuture.supplyAsync(() -> CommitRace.wins(store, folder.toString(), FEW, "first"));
        var second = CompletableFuture.supplyAsync(() -> CommitRace.wins(other, folder.toString(), FEW, "second"));
        assertEachWonOnce(FEW, first.join(), second.join());
    }

    @Test
    void twoProcessesRacingLoseNothing() throws Exception {
        raceOurs(FEW);
    }

    @Test
    @Tag("slow")
    @Tag("stress")
    void twoProcessesRacingForLongLoseNothing() throws Exception {
        raceOurs(MANY);
    }

    private void raceOurs(int versions) throws Exception {
        try (OtherProcess first = racer("first", CommitRace.Store.OURS, versions);
                OtherProcess second = racer("second", CommitRace.Store.OURS, versions)) {
            start(first, second);
            assertEachWonOnce(versions, won(first), won(second));
        }
    }

    /**
     * The control: the race is a race, because the store that Delta brings for a local disk loses it. Of 3,000 versions both processes
     * were told that they had won 2,425.
     */
    @Test
    @Tag("slow")
    @Tag("stress")
    void twoProcessesRacingOnDeltasOwnStoreBothWin() throws Exception {
        try (OtherProcess first = racer("first", CommitRace.Store.DELTAS, MANY);
                OtherProcess second = racer("second", CommitRace.Store.DELTAS, MANY)) {
            start(first, second);
            long wonTwice = won(first) + won(second) - MANY;
            assertTrue(wonTwice > 0, "no version was won twice");
        }
    }

    private OtherProcess racer(String writer, CommitRace.Store kind, int versions) throws IOException {
        return OtherProcess.start(CommitRace.class, folder.toString(), Integer.toString(versions), writer, kind.name());
    }

    /** Both wait for one file, so that neither is ahead by the time that a process takes to start. */
    private void start(OtherProcess first, OtherProcess second) throws IOException {
        assertEquals("ready", first.readLine());
        assertEquals("ready", second.readLine());
        Files.createFile(root.resolve("start"));
    }

    private static long won(OtherProcess racer) throws Exception {
        long wins = Long.parseLong(racer.readLine());
        assertEquals(0, racer.waitFor());
        return wins;
    }

    private void assertEachWonOnce(int versions, long first, long second) throws IOException {
        assertEquals(versions, first + second);
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        assertEquals(versions, files.size(), "no passing file is left");
        long byFirst = 0;
        for (Path file : files) {
            byFirst += Files.readString(file).equals("first\n") ? 1 : 0;
        }
        assertEquals(first, byFirst);
    }

    @Test
    void replacesOnlyWhenAsked() throws IOException {
        var path = new org.apache.hadoop.fs.Path(folder.toString(), "_last_checkpoint");
        Configuration configuration = new Configuration(false);
        store.write(path, List.of("old").iterator(), false, configuration);
        assertThrows(
                FileAlreadyExistsException.class,
                () -> store.write(path, List.of("new").iterator(), false, configuration));
        assertEquals("old\n", Files.readString(folder.resolve("_last_checkpoint")));
        store.write(path, List.of("new", "line").iterator(), true, configuration);
        assertEquals("new\nline\n", Files.readString(folder.resolve("_last_checkpoint")));
        assertTrue(Files.isDirectory(folder));
    }
}
