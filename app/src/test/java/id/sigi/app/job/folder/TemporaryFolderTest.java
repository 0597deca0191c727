package id.sigi.app.job.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("scenario")
class TemporaryFolderTest {
    /** Makes a temporary file in a temporary folder, says where, and waits to be killed. */
    static final class Run {
        private Run() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = TemporaryFolder.make(Path.of(arguments[0])).path();
            Files.writeString(Files.createDirectories(folder.resolve("spill")).resolve("rows"), "rows");
            System.out.println(folder);
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static Process start(Path place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void theNextRunRemovesWhatAKilledOneLeft(@TempDir Path place) throws Exception {
        Path foreign = Files.createDirectory(place.resolve("sigi-notes"));
        Process run = start(place);
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            assertNotNull(line, "the other process failed");
            Path left = Path.of(line);
            try (TemporaryFolder during = TemporaryFolder.make(place)) {
                assertTrue(Files.exists(left.resolve("spill")), "its owner is alive");
                run.destroyForcibly().waitFor();
                assertEquals(1, FolderOwner.removeLeft(place));
                assertFalse(Files.exists(left));
                assertTrue(Files.exists(during.path()), "this process is alive");
            }
        } finally {
            run.destroyForcibly();
        }
        assertTrue(Files.exists(foreign), "nobody marked it");
    }

    @Test
    void aFolderIsGoneWhenTheWorkIsDone(@TempDir Path place) {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.make(place)) {
            path = folder.path();
            assertTrue(Files.exists(path));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void whatSomebodyElseHasPlantedIsNeitherOpenedNorRemoved(@TempDir Path place) throws Exception {
        Path victim = Files.createDirectory(place.resolve("victim"));
        Files.writeString(victim.resolve("in-use"), "mine");
        Path link = Files.createSymbolicLink(place.resolve("sigi-link"), victim);
        Path linkedMark = Files.createDirectory(place.resolve("sigi-linked-mark"));
        Files.createSymbolicLink(linkedMark.resolve("in-use"), victim.resolve("in-use"));
        Path pipe = Files.createDirectory(place.resolve("sigi-pipe"));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", pipe.resolve("in-use").toString())
                        .start()
                        .waitFor());
        assertEquals(0, FolderOwner.removeLeft(place));
        for (Path left : java.util.List.of(link, linkedMark, pipe, victim.resolve("in-use"))) {
            assertTrue(Files.exists(left), left.toString());
        }
        Path own = Files.createDirectory(place.resolve("sigi-own"));
        Files.writeString(own.resolve("in-use"), "left by a run of this user");
        assertEquals(1, FolderOwner.removeLeft(place));
    }
}
