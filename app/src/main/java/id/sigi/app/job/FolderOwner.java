package id.sigi.app.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Marks a passing folder as in use by a lock that the system takes back when its process dies, however it dies. The number of a process
 * would not do: numbers come again, and differ between containers that share a disk.
 */
final class FolderOwner {
    /** How the names of passing folders begin. */
    static final String PREFIX = "sigi";

    private static final String MARK = "in-use";

    /** Folders of this process, with what holds them. The system's locks belong to a process, so it must not ask for its own ones. */
    private static final Map<Path, FileChannel> OWN = new ConcurrentHashMap<>();

    private FolderOwner() {}

    /** Marks a folder as this process's own. */
    static void own(Path folder) throws IOException {
        // The mark gets its name when it is locked already: a folder is never seen with a mark that is free.
        Path unnamed = folder.resolve(MARK + ".new");
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OWN.put(folder, channel);
        channel.lock();
        Files.move(unnamed, folder.resolve(MARK));
    }

    /** Gives a folder up, if this process owns it. */
    static void release(Path folder) {
        FileChannel channel = OWN.remove(folder);
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Removes the folders in a place whose owners are gone, and answers how many they were. Folders without a mark are left alone, and so
     * are those of other users.
     */
    static synchronized int removeLeft(Path place) throws IOException {
        int removed = 0;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (Path folder : folders) {
                removed += !OWN.containsKey(folder) && isRemoved(folder) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean isRemoved(Path folder) {
        Path mark = folder.resolve(MARK);
        try {
            boolean isLeft = Files.isWritable(mark) && isFree(mark);
            if (isLeft) {
                OutputFolder.delete(folder);
            }
            return isLeft;
        } catch (IOException fault) {
            // Another run may be removing it at this moment, and no run needs it to be gone.
            return false;
        }
    }

    private static boolean isFree(Path mark) throws IOException {
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }
}
