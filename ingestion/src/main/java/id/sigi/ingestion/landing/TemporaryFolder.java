package id.sigi.ingestion.landing;

import id.sigi.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for a run's temporary files below the session's work folder; gone when it is closed. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    public static TemporaryFolder make(Lake lake) {
        try {
            Path work = lake.session().settings().workFolder().toAbsolutePath();
            Files.createDirectories(work);
            return new TemporaryFolder(Files.createTempDirectory(work, "landing-"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String path() {
        return path.toString();
    }

    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
