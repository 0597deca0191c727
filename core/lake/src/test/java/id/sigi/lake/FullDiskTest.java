package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake on a real disk without room; needs the right to mount one, which a build in a container seldom has. */
@Tag("transform")
class FullDiskTest {
    private static final TableContract RUNS = TableContracts.INGESTION_RUNS;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(root.resolve("disk"));
        int answer = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        assumeTrue(answer == 0, "this user may not mount a disk");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }

    @Test
    void isSaidAndForgottenOnceThereIsRoomAgain() throws IOException {
        Lake lake = Lake.open(session, disk.resolve("lake"));
        append(lake, 1);
        Path filler = disk.resolve("filler");
        fill(filler);
        assertSaysFull(() -> append(lake, 2));
        assertSaysFull(() -> Lake.open(session, disk.resolve("other")));
        assertEquals(List.of("a1"), Rows.text(lake.read(RUNS), Fields.SOURCE_FILE));
        Files.delete(filler);
        append(lake, 2);
        assertEquals(List.of("a1", "a2"), Rows.text(lake.read(RUNS), Fields.SOURCE_FILE));
    }

    private void append(Lake lake, int number) {
        lake.append(
                RUNS,
                Rows.like(session, RUNS.columns(), "source_file \n a" + number),
                new TransactionMark("landing", number));
    }

    private static void assertSaysFull(org.junit.jupiter.api.function.Executable work) {
        assertEquals("the disk is full", assertThrows(RequestFault.class, work).problem());
    }

    private static void fill(Path filler) throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream stream = Files.newOutputStream(filler)) {
            while (true) {
                stream.write(page);
            }
        } catch (IOException full) {
            assertEquals("No space left on device", full.getMessage());
        }
    }
}
