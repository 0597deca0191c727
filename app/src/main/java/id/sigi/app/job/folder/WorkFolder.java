package id.sigi.app.job.folder;

import id.sigi.app.process.FolderTree;
import id.sigi.app.process.ShutdownSignal;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;

/**
 * A hidden folder beside a place, {@code .NAME.part}, in which one run at a time prepares what will be put there; only its owner may look
 * into it. The right is taken by one atomic step: a folder that is marked already gets the name, which fails if another process has it.
 */
public final class WorkFolder implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final Deque<Path> madeParents;

    private WorkFolder(Path path, Deque<Path> madeParents) {
        this.path = path;
        this.madeParents = madeParents;
    }

    /**
     * Takes the right to prepare something for a place. What a run that died has left there is removed.
     *
     * @throws RequestFault if another run is preparing something for it
     */
    public static WorkFolder take(Path place) throws IOException {
        Deque<Path> made = makeParents(place.getParent());
        Path path = path(place);
        Path marked = Files.createDirectory(unique(path), OWNER_ONLY);
        ShutdownSignal.leaveNot(marked);
        boolean taken = false;
        try {
            FolderOwner.own(marked);
            clear(path, place);
            FolderOwner.move(marked, path);
            taken = true;
            ShutdownSignal.leaveNot(path);
            return new WorkFolder(path, made);
        } finally {
            if (!taken) {
                FolderOwner.release(marked);
                FolderTree.delete(marked);
                removeEmpty(made);
            }
            ShutdownSignal.forget(marked);
        }
    }

    /** The hidden folder of a place. */
    public static Path path(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".part");
    }

    private static Deque<Path> makeParents(Path folder) throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        for (Path missing = folder; missing != null && !Files.exists(missing); missing = missing.getParent()) {
            made.addLast(missing);
        }
        Files.createDirectories(folder);
        for (Path opened : made) {
            FolderPermissions.open(opened);
        }
        return made;
    }

    /** Removes what a dead run has left. It is moved away first, so that no other run's folder is emptied by mistake. */
    private static void clear(Path path, Path place) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (FolderOwner.isHeld(path)) {
            throw new RequestFault(
                    "Another run is writing to " + place,
                    "its work folder " + path.getFileName() + " is in use",
                    "Wait until it has ended, or name another place");
        }
        Path left = unique(path);
        Files.move(path, left);
        FolderTree.delete(left);
    }

    private static Path unique(Path path) {
        return path.resolveSibling(path.getFileName() + "-" + UUID.randomUUID());
    }

    public Path path() {
        return path;
    }

    /** Puts the folder into place, which must be free. */
    void moveTo(Path place) throws IOException {
        Files.move(path, place);
        FolderOwner.unmark(path, place);
        ShutdownSignal.forget(path);
        madeParents.clear();
    }

    /** Removes what was not put into place, and folders above it that were made for it alone. */
    @Override
    public void close() {
        try {
            if (FolderOwner.isOwn(path)) {
                FolderTree.delete(path);
            }
            removeEmpty(madeParents);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            FolderOwner.release(path);
            ShutdownSignal.forget(path);
        }
    }

    private static void removeEmpty(Deque<Path> folders) throws IOException {
        for (Path folder : folders) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.deleteIfExists(folder);
        }
    }
}
