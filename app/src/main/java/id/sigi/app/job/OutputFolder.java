package id.sigi.app.job;

import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: work goes on in a hidden sibling, and the last step moves it into place. An earlier result
 * of Sigi in that place is replaced; anything else there is left alone and the request refused.
 */
public final class OutputFolder implements AutoCloseable {
    /** The file by which Sigi knows its own results. */
    public static final String MANIFEST = "run.json";

    private final Path place;
    private final Path work;

    private OutputFolder(Path place, Path work) {
        this.place = place;
        this.work = work;
    }

    /**
     * Prepares the hidden sibling.
     *
     * @throws RequestFault if the place holds something that is not a result of Sigi, or cannot be written
     */
    public static OutputFolder prepare(Path place) {
        Path whole = place.toAbsolutePath().normalize();
        return beside(whole, () -> refuseForeign(whole));
    }

    /** Refuses what is in a place already and must not be replaced. */
    @FunctionalInterface
    interface Refusing {
        void check() throws IOException;
    }

    /** Prepares the hidden sibling of a place that has rules of its own for what may be replaced there. */
    static OutputFolder beside(Path whole, Refusing foreign) {
        Path work = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            foreign.check();
            if (Files.exists(work)) {
                delete(work);
            }
            Files.createDirectories(work);
            Files.delete(Files.createTempFile(work, "probe", null));
        } catch (IOException fault) {
            throw unwritable(whole, fault);
        }
        return new OutputFolder(whole, work);
    }

    private static void refuseForeign(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            throw new RequestFault(
                    "The output folder " + place + " is a file",
                    "a result is a folder",
                    "Name another place with --out");
        }
        if (!Files.isDirectory(place) || Files.exists(place.resolve(MANIFEST))) {
            return;
        }
        try (Stream<Path> inside = Files.list(place)) {
            if (inside.findAny().isPresent()) {
                throw new RequestFault(
                        "The output folder " + place + " is not empty",
                        "it holds files that Sigi did not write, and a result replaces its whole folder",
                        "Name an empty or new folder with --out");
            }
        }
    }

    static RequestFault unwritable(Path place, IOException fault) {
        return new RequestFault(
                "The output folder " + place + " cannot be written",
                "the file system says " + fault.getClass().getSimpleName(),
                "Name a folder that you can write to",
                fault);
    }

    /** Where to write while the work goes on. */
    public Path work() {
        return work;
    }

    /** Where the result will be. */
    public Path place() {
        return place;
    }

    /** Puts the finished result into place, in the stead of an earlier one. */
    public Path publish() {
        Path old = place.resolveSibling("." + place.getFileName() + ".old");
        try {
            if (Files.exists(old)) {
                delete(old);
            }
            if (Files.exists(place)) {
                Files.move(place, old);
            }
            Files.move(work, place);
            if (Files.exists(old)) {
                delete(old);
            }
        } catch (IOException fault) {
            throw unwritable(place, fault);
        }
        return place;
    }

    /** Removes what was not published. */
    @Override
    public void close() {
        try {
            if (Files.exists(work)) {
                delete(work);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
