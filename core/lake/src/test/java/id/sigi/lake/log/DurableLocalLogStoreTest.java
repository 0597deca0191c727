package id.sigi.lake.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every version of a log has one writer who was told that it won, and holds that writer's line. */
@Tag("transform")
class DurableLocalLogStoreTest {
    private static final int VERSIONS = 300;

    @TempDir
    Path folder;

    private final DurableLocalLogStore store = new DurableLocalLogStore(new Configuration(false));

    @Test
    void twoThreadsRacingLoseNothing() throws IOException {
        var other = new DurableLocalLogStore(new Configuration(false));
        var first = CompletableFuture.supplyAsync(() -> CommitRace.wins(store, folder.toString(), VERSIONS, "first"));
        var second = CompletableFuture.supplyAsync(() -> CommitRace.wins(other, folder.toString(), VERSIONS, "second"));
        assertEachWonOnce(first.join(), second.join());
    }

    @Test
    void twoProcessesRacingLoseNothing() throws Exception {
        Process first = start("first");
        Process second = start("second");
        assertEachWonOnce(won(first), won(second));
    }

    private Process start(String writer) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitRace.class.getName(),
                        folder.toString(),
                        Integer.toString(VERSIONS),
                        writer)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long won(Process process) throws Exception {
        try (BufferedReader answer =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long wins = Long.parseLong(answer.readLine());
            assertEquals(0, process.waitFor());
            return wins;
        }
    }

    private void assertEachWonOnce(long first, long second) throws IOException {
        assertEquals(VERSIONS, first + second);
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        assertEquals(VERSIONS, files.size(), "no passing file is left");
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
