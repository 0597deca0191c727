package id.sigi.lake.format;

import id.sigi.lake.log.PrivateFolder;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a lake, held by one run at a time. The operating system keeps it on {@code _sigi/writer.lock} and takes it back
 * when the process dies, however it dies. Not reentrant.
 *
 * <p>The system forgets the lock as soon as its process closes any other handle of that file, so nothing in a process that holds the
 * lock may open the file, for example to copy the lake.
 */
public final class LakeLock implements AutoCloseable {
    private static final String NAME = "writer.lock";
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The byte of the file that a holder has beside the first one if its whole command writes, which is not worth waiting for. */
    private static final long LASTING = 1;

    /** The system's locks belong to a process, so runs within this one are kept apart here. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final boolean isOwner;

    private LakeLock(Path file, FileChannel channel, boolean isOwner) {
        this.file = file;
        this.channel = channel;
        this.isOwner = isOwner;
    }

    /** The same lock for a part of the holder's work: closing it does not give the lock back. */
    public LakeLock shared() {
        return new LakeLock(file, channel, false);
    }

    /** For how long the lock is taken. */
    public enum Hold {
        /** For one batch among others; who finds it so may wait. */
        A_BATCH(1),
        /** For all that a command does; who finds it so is refused at once, whatever its patience. */
        A_COMMAND(LASTING + 1);

        private final long bytes;

        Hold(long bytes) {
            this.bytes = bytes;
        }
    }

    /** Takes the lock for one batch. */
    public static LakeLock take(Path root, Duration patience) {
        return take(root, patience, Hold.A_BATCH);
    }

    /**
     * Takes the lock of the lake in an existing folder.
     *
     * @param patience how long to wait for another run to end; zero asks once
     * @throws RequestFault if another run still holds the lock, or its file cannot be made
     */
    public static LakeLock take(Path root, Duration patience, Hold hold) {
        Path file = lockFile(root);
        long start = System.nanoTime();
        while (true) {
            Optional<LakeLock> lock = tryTake(root, file, hold);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (Duration.ofNanos(System.nanoTime() - start).compareTo(patience) >= 0) {
                throw held(root);
            }
            pause();
        }
    }

    private static Path lockFile(Path root) {
        try {
            // One folder must give one name, by whatever links it was reached.
            Path own = PrivateFolder.make(root.toRealPath().resolve(LakeFormat.OWN_FOLDER));
            return own.resolve(NAME);
        } catch (IOException fault) {
            throw unusable(root, fault);
        }
    }

    private static Optional<LakeLock> tryTake(Path root, Path file, Hold hold) {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<LakeLock> lock = Optional.empty();
        try {
            lock = tryOpen(root, file, hold);
            return lock;
        } catch (IOException fault) {
            throw unusable(file, fault);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<LakeLock> tryOpen(Path root, Path file, Hold hold) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        boolean taken = false;
        try {
            taken = channel.tryLock(0, hold.bytes, false) != null;
            if (!taken && channel.tryLock(LASTING, 1, false) == null) {
                throw held(root);
            }
            return taken ? Optional.of(new LakeLock(file, channel, true)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted while it waited for the lake", fault);
        }
    }

    private static RequestFault held(Path root) {
        return new RequestFault(
                "another process is writing to this lake",
                "it holds the writer's lock of " + root,
                "Wait until it has ended and try again, or name another lake");
    }

    private static RequestFault unusable(Path place, IOException fault) {
        return new RequestFault(
                "the writer's lock of the lake cannot be taken",
                "the file system refused it at " + place,
                "Name a folder on a local disk that this user may write to",
                fault);
    }

    /** Gives the lock back; the file stays, because removing it could take it from the next holder. */
    @Override
    public void close() {
        if (!isOwner || !channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            HELD.remove(file);
        }
    }
}
