package id.sigi.app.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps what a process writes and removes again: every file that shows itself in a folder gets a second name elsewhere, under which it
 * outlives its removal with all that was ever written to it. A file that lives for less than a glance escapes.
 */
final class Loot implements AutoCloseable {
    private static final long LEAST_PAUSE_NANOS = 15_000_000;
    /** A pause is so many times as long as the look before it, so that the watch leaves the machine to those who work. */
    private static final long PAUSES_PER_LOOK = 4;

    private final Path watched;
    private final Path kept;
    private final Set<Object> known = new HashSet<>();
    private final Thread thief = new Thread(this::steal, "loot");
    private volatile boolean isOver;

    private Loot(Path watched, Path kept) {
        this.watched = watched;
        this.kept = kept;
    }

    /** Watches a folder; both must be of one file system. */
    static Loot of(Path watched, Path kept) {
        Loot loot = new Loot(watched, kept);
        loot.thief.start();
        return loot;
    }

    private void steal() {
        try {
            while (!isOver) {
                long start = System.nanoTime();
                look();
                long pause = Math.max(LEAST_PAUSE_NANOS, PAUSES_PER_LOOK * (System.nanoTime() - start));
                TimeUnit.NANOSECONDS.sleep(pause);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() throws IOException {
        Files.walkFileTree(watched, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !known.contains(attributes.fileKey())) {
                    keep(file, attributes.fileKey());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void keep(Path file, Object key) {
        try {
            Files.createLink(kept.resolve(known.size() + "-" + file.getFileName()), file);
            known.add(key);
        } catch (IOException vanished) {
            // It was removed between the look and the grasp, or is not to be had yet: the next look decides.
            return;
        }
    }

    /** Ends the watch, with a last look. */
    @Override
    public void close() {
        isOver = true;
        try {
            thief.join();
            look();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.sorted().toList();
        }
    }
}
