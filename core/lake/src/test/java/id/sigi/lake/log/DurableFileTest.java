package id.sigi.lake.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever call fails, with or without effect, a version is there whole or not at all, and trying again settles it. */
@Tag("transform")
class DurableFileTest {
    /** More than one buffer, so that there are several writes. */
    private static final List<String> LINES =
            IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();

    private static final String NAME = "00000000000000000007.json";

    @TempDir
    Path folder;

    @AfterEach
    void repairTheDisk() {
        FaultPlan.set(FaultPlan.none());
    }

    private DurableFile file() {
        return new DurableFile(folder.resolve(NAME), new FaultyDisk());
    }

    @ParameterizedTest
    @EnumSource(FaultPlan.Moment.class)
    void createIsWholeOrNothing(FaultPlan.Moment moment) throws IOException {
        int call = 1;
        while (isHit(FaultPlan.failing(call, moment), () -> file().create(LINES.iterator()))) {
            boolean landed = isThere();
            if (landed) {
                assertEquals(LINES, Files.readAllLines(folder.resolve(NAME)));
                assertThrows(FileAlreadyExistsException.class, () -> file().create(LINES.iterator()));
            } else {
                file().create(LINES.iterator());
            }
            assertOneVersion();
            empty();
            call++;
        }
        assertEquals(7, call - 1, "create, two writes, force, link, force the folder, delete");
    }

    @ParameterizedTest
    @EnumSource(FaultPlan.Moment.class)
    void replaceIsTheOldOrTheNew(FaultPlan.Moment moment) throws IOException {
        List<String> old = List.of("old");
        int call = 1;
        file().create(old.iterator());
        while (isHit(FaultPlan.failing(call, moment), () -> file().replace(LINES.iterator()))) {
            List<String> found = Files.readAllLines(folder.resolve(NAME));
            assertTrue(found.equals(old) || found.equals(LINES));
            file().replace(LINES.iterator());
            assertOneVersion();
            file().replace(old.iterator());
            call++;
        }
    }

    @Test
    void aFullDiskLeavesNothing() throws IOException {
        for (long room : new long[] {0, 1, 65_536, 65_537, 100_000}) {
            FaultPlan.set(FaultPlan.full(room));
            IOException fault = assertThrows(IOException.class, () -> file().create(LINES.iterator()));
            assertEquals("No space left on device", fault.getMessage());
            assertEquals(List.of(), names(), "not even the passing file, which would take the room that is missing");
        }
        FaultPlan.set(FaultPlan.none());
        file().create(LINES.iterator());
        assertOneVersion();
    }

    /** Runs an action on a disk that fails; afterwards the disk is sound. */
    private static boolean isHit(FaultPlan plan, FaultPlan.Action action) throws IOException {
        FaultPlan.set(plan);
        try {
            action.make();
            assertFalse(plan.wasHit(), "a fault was swallowed");
            return false;
        } catch (IOException fault) {
            return true;
        } finally {
            FaultPlan.set(FaultPlan.none());
        }
    }

    private boolean isThere() {
        return Files.exists(folder.resolve(NAME));
    }

    private void assertOneVersion() throws IOException {
        assertEquals(LINES, Files.readAllLines(folder.resolve(NAME)));
        assertEquals(
                List.of(NAME),
                names().stream().filter(name -> !name.startsWith(".")).toList(),
                "what was left behind has a name that no reader takes for a version");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void empty() throws IOException {
        for (String name : names()) {
            Files.delete(folder.resolve(name));
        }
    }
}
