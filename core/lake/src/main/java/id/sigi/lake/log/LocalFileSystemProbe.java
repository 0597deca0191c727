package id.sigi.lake.log;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Tries, on the folder of a lake, the one step that commits rest on: a hard link that fails when its name is taken. */
public final class LocalFileSystemProbe {
    private LocalFileSystemProbe() {}

    /**
     * Makes the folder if it is missing and tries it.
     *
     * @throws RequestFault if the folder cannot be written or its file system has no exclusive hard links
     */
    public static void check(Path folder) {
        try {
            PrivateFolder.make(folder);
        } catch (IOException fault) {
            throw unwritable(folder, fault);
        }
        Path probe = folder.resolve(".probe-" + UUID.randomUUID());
        try {
            new DurableFile(probe).create(List.of("probe").iterator());
            checkExclusive(probe, folder);
        } catch (UnsupportedOperationException fault) {
            throw withoutLinks(folder, fault);
        } catch (IOException fault) {
            throw DiskFault.explain(folder, fault).orElseGet(() -> withoutLinks(folder, fault));
        } finally {
            remove(probe);
        }
    }

    private static void checkExclusive(Path probe, Path folder) throws IOException {
        try {
            new DurableFile(probe).create(List.of("again").iterator());
        } catch (FileAlreadyExistsException expected) {
            return;
        }
        throw withoutLinks(folder, new IOException("a second link took the first one's name"));
    }

    private static void remove(Path probe) {
        try {
            Files.deleteIfExists(probe);
        } catch (IOException fault) {
            throw unwritable(probe.getParent(), fault);
        }
    }

    private static RequestFault unwritable(Path folder, Exception fault) {
        return new RequestFault(
                "the lake's folder " + folder + " cannot be written",
                "the file system refused it",
                "Name a folder that this user may write to",
                fault);
    }

    private static RequestFault withoutLinks(Path folder, Exception fault) {
        return new RequestFault(
                "the lake cannot be kept in " + folder,
                "its file system has no exclusive hard links, so two commits could take the same version",
                "Name a folder on a local disk such as ext4, xfs or apfs",
                fault);
    }
}
