package id.sigi.programme.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The words of Linux, errno(3) in the C locale, which the launcher sets. */
@Tag("kernel")
class DiskFaultTextTest {
    @Test
    void aFaultOfTheDiskIsToldInWords() {
        assertEquals("there is no room left on the disk", DiskFaultText.of(new IOException("No space left on device")));
        assertEquals(
                "the file system is mounted for reading only",
                DiskFaultText.of(new FileSystemException("/a", null, "Read-only file system")));
        assertEquals("this user may not", DiskFaultText.of(new AccessDeniedException("/a")));
        assertEquals("there is no such file or folder", DiskFaultText.of(new NoSuchFileException("/a")));
    }

    @Test
    void ofAnUnknownOneNoMessageIsPassedOn() {
        String said = DiskFaultText.of(new IOException("cannot read row 3273014101900001"));
        assertEquals("the file system says IOException", said);
        assertFalse(said.contains("3273"));
    }
}
