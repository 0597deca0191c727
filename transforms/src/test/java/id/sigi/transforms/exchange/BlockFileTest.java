package id.sigi.transforms.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: files of blocks give back what was written, or fail. */
@Tag("kernel")
class BlockFileTest {
    private static final int BYTES = 10_000;

    @TempDir
    Path folder;

    /** Noise cannot be compressed, so that a turned bit stands for itself and the frame stays readable. */
    private static byte[] noise() {
        byte[] noise = new byte[BYTES];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private Path written() throws IOException {
        Path file = folder.resolve("blocks");
        try (OutputStream output = BlockFile.compressed(file)) {
            output.write(noise());
        }
        return file;
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream input = BlockFile.uncompressed(file)) {
            return input.readAllBytes();
        }
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        assertArrayEquals(noise(), read(written()));
    }

    @Test
    void aTurnedBitIsNoOtherNumber() throws IOException {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThrows(IOException.class, () -> read(file));
    }
}
