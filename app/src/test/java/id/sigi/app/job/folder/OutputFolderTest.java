package id.sigi.app.job.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.job.result.ResultFolder;
import id.sigi.programme.fault.RequestFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time writes to a place, nothing is left of one that did not publish, and what is not released is its owner's alone. */
@Tag("scenario")
class OutputFolderTest {
    @TempDir
    Path folder;

    /** Takes a place, writes a file, says so, and waits to be killed. */
    static final class Run {
        private Run() {}

        public static void main(String[] arguments) throws Exception {
            OutputFolder output = OutputFolder.prepare(Path.of(arguments[0]));
            Files.writeString(output.work().resolve("file"), "of the first");
            System.out.println(output.work());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private Path place() {
        return folder.resolve("result");
    }

    private static void publish(OutputFolder output, String text) throws IOException {
        ResultFolder.write(output.work().resolve(OutputFolder.MANIFEST), text);
        output.publish();
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSecondRunOfThisProcessIsRefusedAndTheFirstIsLeftAlone() throws IOException {
        try (OutputFolder first = OutputFolder.prepare(place())) {
            Files.writeString(first.work().resolve("file"), "of the first");
            RequestFault fault = assertThrows(RequestFault.class, () -> OutputFolder.prepare(place()));
            assertEquals("Another run is writing to " + place(), fault.problem());
            assertEquals("of the first", Files.readString(first.work().resolve("file")));
            publish(first, "1");
        }
        assertEquals(List.of("result"), names(folder));
        try (OutputFolder second = OutputFolder.prepare(place())) {
            publish(second, "2");
        }
        assertEquals("2", Files.readString(place().resolve(OutputFolder.MANIFEST)));
        assertEquals(List.of("result"), names(folder));
        assertEquals(List.of(OutputFolder.MANIFEST), names(place()));
    }

    @Test
    void aRunOfAnotherProcessIsRespectedWhileItLivesAndClearedAwayWhenItIsDead() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Run.class.getName(),
                        place().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = run.inputReader(StandardCharsets.UTF_8)) {
            Path work = Path.of(String.valueOf(said.readLine()));
            assertThrows(RequestFault.class, () -> OutputFolder.prepare(place()));
            assertEquals("of the first", Files.readString(work.resolve("file")));
            run.destroyForcibly().waitFor();
            try (OutputFolder next = OutputFolder.prepare(place())) {
                assertFalse(Files.exists(next.work().resolve("file")));
                publish(next, "next");
            }
        } finally {
            run.destroyForcibly();
        }
        assertEquals(List.of("result"), names(folder));
    }

    @Test
    void nothingIsLeftOfARunThatDidNotPublish() throws IOException {
        Path deep = folder.resolve("out").resolve("new").resolve("result");
        try (OutputFolder output = OutputFolder.prepare(deep)) {
            Files.writeString(output.work().resolve("file"), "unfinished");
        }
        assertEquals(List.of(), names(folder));
    }

    @Test
    void anEarlierResultThatADeadRunHadMovedAwayComesBack() throws IOException {
        try (OutputFolder output = OutputFolder.prepare(place())) {
            publish(output, "earlier");
        }
        Files.move(place(), folder.resolve(".result.old"));
        OutputFolder.prepare(place()).close();
        assertEquals("earlier", Files.readString(place().resolve(OutputFolder.MANIFEST)));
        assertEquals(List.of("result"), names(folder));
    }

    @Test
    void onlyWhatIsReleasedIsOpenToOthers() throws IOException {
        try (OutputFolder output = OutputFolder.prepare(place())) {
            assertEquals("rwx------", mode(output.work()));
            for (String name : List.of("report/index.html", "lake/gold/part", "estimates/e.json", "landing/events")) {
                ResultFolder.write(output.work().resolve(name), "text");
            }
            publish(output, "manifest");
        }
        assertEquals("rwxr-xr-x", mode(place()));
        assertEquals("rwxr-xr-x", mode(place().resolve("report")));
        assertEquals("rw-r--r--", mode(place().resolve("report/index.html")));
        for (String folders : List.of("lake", "lake/gold", "estimates", "landing")) {
            assertEquals("rwx------", mode(place().resolve(folders)), folders);
        }
        for (String files : List.of("lake/gold/part", "estimates/e.json", "landing/events", "run.json")) {
            assertEquals("rw-------", mode(place().resolve(files)), files);
        }
    }

    @Test
    void withoutAReleasedPartTheWholeIsItsOwners() throws IOException {
        try (OutputFolder output = OutputFolder.prepare(place())) {
            publish(output, "manifest");
        }
        assertEquals("rwx------", mode(place()));
        assertTrue(Files.exists(place().resolve(OutputFolder.MANIFEST)));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
