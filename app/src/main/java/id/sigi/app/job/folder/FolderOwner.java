package id.sigi.app.job.folder;

import id.sigi.app.process.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Marks a temporary folder as in use by a lock that the system takes back when its process dies, however it dies. The number of a process
 * would not do: numbers come again, and differ between containers that share a disk.
 *
 * <p>Everybody may make folders in the place that a machine keeps for temporary files, so a folder that another user has made, or a mark that
 * is no plain file of this user's, is never opened, followed or removed.
 */
final class FolderOwner {
    /** How the names of temporary folders begin. */
    static final String PREFIX = "sigi";

    private static final String MARK = "in-use";

    /** Folders of this process, with what holds them. The system's locks belong to a process, so it must not ask for its own ones. */
    private static final Map<Path, FileChannel> OWN = new ConcurrentHashMap<>();

    private FolderOwner() {}

    /** Marks a folder as this process's own. */
    static void own(Path folder) throws IOException {
        // The mark gets its name when it is locked already: a folder is never seen with a mark that is free.
        Path unnamed = folder.resolve(MARK + ".new");
        Files.createFile(unnamed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE);
        OWN.put(folder, channel);
        channel.lock();
        Files.move(unnamed, folder.resolve(MARK));
    }

    /** Gives a folder of this process another name, which nobody may have yet: another process that tries the same at this moment fails. */
    static void move(Path folder, Path name) throws IOException {
        FileChannel channel = OWN.get(folder);
        Files.move(folder, name, StandardCopyOption.ATOMIC_MOVE);
        OWN.remove(folder);
        OWN.put(name, channel);
    }

    /** Takes the mark off a folder of this process, wherever it lies now, and gives it up. */
    static void unmark(Path folder, Path place) throws IOException {
        Files.deleteIfExists(place.resolve(MARK));
        release(folder);
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

    /** Whether this process owns a folder. */
    static boolean isOwn(Path folder) {
        return OWN.containsKey(folder);
    }

    /** Whether a folder is marked by a process that is alive, this one or another. */
    static boolean isHeld(Path folder) {
        if (isOwn(folder)) {
            return true;
        }
        try {
            Path mark = folder.resolve(MARK);
            return Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS) && !isFree(mark);
        } catch (IOException fault) {
            // Who may not ask for the lock cannot know that it is free.
            return true;
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
            boolean isLeft = isOfThisUser(folder, mark) && isFree(mark);
            if (isLeft) {
                FolderTree.delete(folder);
            }
            return isLeft;
        } catch (IOException fault) {
            // Another run may be removing it at this moment, and no run needs it to be gone.
            return false;
        }
    }

    /** Whether this user has made both: a link, a pipe or another user's file would be somebody's trap. */
    private static boolean isOfThisUser(Path folder, Path mark) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                && CurrentUser.owns(folder)
                && CurrentUser.owns(mark);
    }

    private static boolean isFree(Path mark) throws IOException {
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }
}
