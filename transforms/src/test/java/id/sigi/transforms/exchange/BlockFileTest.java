package id.sigi.transforms.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: files of blocks give back what was written, or say that they are damaged. */
@Tag("kernel")
class BlockFileTest {
    private static final int BLOCKS = 3;
    private static final int BYTES = 60;

    @TempDir
    Path folder;

    /** Noise cannot be compressed, so that a turned bit stands for itself and the frame stays readable. */
    private static List<byte[]> noise() {
        Random random = new Random(7);
        List<byte[]> blocks = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            byte[] noise = new byte[BYTES];
            random.nextBytes(noise);
            blocks.add(noise);
        }
        return blocks;
    }

    private Path written() {
        Path file = folder.resolve("blocks");
        BlockFile.write(noise().iterator(), file);
        return file;
    }

    private static List<byte[]> read(Path file) {
        List<byte[]> blocks = new ArrayList<>();
        BlockFile.read(file).forEachRemaining(blocks::add);
        return blocks;
    }

    @Test
    void whatWasWrittenIsRead() {
        List<byte[]> read = read(written());
        assertEquals(BLOCKS, read.size());
        for (int block = 0; block < BLOCKS; block++) {
            assertArrayEquals(noise().get(block), read.get(block));
        }
    }

    /** Each bit in its turn, those of lengths among them: no other number comes out, and no other fault. */
    @Test
    void aTurnedBitIsNoOtherNumber() throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        int found = 0;
        for (int bit = 0; bit < 8 * bytes.length; bit += 3) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, turned);
            try {
                List<byte[]> read = read(file);
                for (int block = 0; block < BLOCKS; block++) {
                    assertArrayEquals(noise().get(block), read.get(block));
                }
            } catch (DamagedBlocks damage) {
                found++;
            }
        }
        assertTrue(found > 8 * bytes.length / 4, found + " of the turned bits were found");
    }

    @Test
    void aFileCutShortIsDamaged() throws IOException {
        Path file = written();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), BYTES));
        DamagedBlocks damage = assertThrows(DamagedBlocks.class, () -> read(file));
        assertTrue(DamagedBlocks.isCause(new IllegalStateException(damage)));
        assertFalse(DamagedBlocks.isCause(new IllegalStateException("another")));
        assertThrows(DamagedBlocks.class, () -> read(folder.resolve("none")));
    }
}
