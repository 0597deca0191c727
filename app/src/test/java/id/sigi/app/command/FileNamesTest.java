package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that is named is read, fingerprinted and read again, also beside one that a pattern of its name would mean. */
@Tag("scenario")
class FileNamesTest {
    /** Difference of the plain file, by R's t.test on it. */
    private static final String RIGHT = "1.085";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"data[1].csv", "a:b.csv", "back\\slash.csv", "_hidden.csv", "@list.csv", "line\nbreak.csv"})
    void theNamedFileIsReadAndReproduced(String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve("f [2020]").resolve("a:b"));
        Files.copy(ReadPlan.data("other.csv"), place.resolve("data1.csv"));
        Path file = Files.copy(ReadPlan.data("plain.csv"), place.resolve(name));
        Path out = folder.resolve("out {1}*");
        Spoken spoken = new ReadPlan(folder).evaluate(ReadPlan.PLAN, file, "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        assertTrue(spoken.out().contains(RIGHT), spoken.out());
        assertEquals(0, Spoken.sigi("reproduce", out.toString()).exitCode());
        Files.copy(ReadPlan.data("other.csv"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(2, Spoken.sigi("reproduce", out.toString()).exitCode());
    }

    @Test
    void aResultIsReproducedThroughLinks() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real/deep"));
        Path linked = Files.createSymbolicLink(folder.resolve("link"), real);
        Path file = Files.copy(ReadPlan.data("plain.csv"), linked.resolve("data.csv"));
        Path out = linked.resolve("out");
        Spoken spoken = new ReadPlan(folder).evaluate(ReadPlan.PLAN, file, "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        assertEquals(0, Spoken.sigi("reproduce", out.toString()).exitCode());
        assertEquals(0, Spoken.sigi("reproduce", real.resolve("out").toString()).exitCode());
    }
}
