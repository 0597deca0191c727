package id.sigi.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A table's log read as files, which costs no engine work: its versions, and the rows that a commit says it wrote. */
final class DeltaLogFolder {
    private static final Pattern COMMIT = Pattern.compile("([0-9]{20})\\.json");
    private static final Pattern CHECKPOINT = Pattern.compile("([0-9]{20})\\.checkpoint\\.parquet");
    /** Commits, checkpoints, checksums, and what a writer that died left of them under a passing name. */
    private static final Pattern ENTRY = Pattern.compile("\\.?([0-9]{20})\\..*");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    DeltaLogFolder(Path table) {
        this.folder = table.resolve("_delta_log");
    }

    /** The newest version, empty if there is no table. */
    OptionalLong findVersion() {
        return Files.isDirectory(folder) ? versions(COMMIT).max() : OptionalLong.empty();
    }

    /** The oldest version that the log can still put together: the first one, or the oldest checkpoint once the first is gone. */
    long getOldestVersion() {
        long oldest = versions(COMMIT).min().orElseThrow();
        return oldest == 0 ? 0 : versions(CHECKPOINT).min().orElse(oldest);
    }

    /** Rows that a commit says it wrote. */
    long getRowsWritten(long version) {
        return getMetric(version, "numOutputRows");
    }

    /** Rows that a commit says it deleted. */
    long getRowsDeleted(long version) {
        return getMetric(version, "numDeletedRows");
    }

    /**
     * Removes the log's entries before a version, and what dead writers left behind.
     *
     * @throws IllegalStateException if the version has no checkpoint, without which the table would be lost
     */
    void removeBefore(long version) {
        if (versions(CHECKPOINT).noneMatch(checkpoint -> checkpoint == version)) {
            throw new IllegalStateException("version " + version + " has no checkpoint, so its log must stay");
        }
        entries(ENTRY)
                .filter(entry -> entry.getFileName().toString().startsWith(".") || version(entry, ENTRY) < version)
                .forEach(DeltaLogFolder::remove);
    }

    private LongStream versions(Pattern kind) {
        return entries(kind).mapToLong(entry -> version(entry, kind));
    }

    private Stream<Path> entries(Pattern kind) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> kind.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long version(Path entry, Pattern kind) {
        Matcher name = kind.matcher(entry.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("not an entry of the log: " + entry);
        }
        return Long.parseLong(name.group(1));
    }

    private static void remove(Path entry) {
        try {
            Files.deleteIfExists(entry);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private long getMetric(long version, String metric) {
        Path commit = folder.resolve(String.format("%020d.json", version));
        try (Stream<String> lines = Files.lines(commit)) {
            return lines.filter(line -> line.startsWith("{\"commitInfo\""))
                    .mapToLong(line -> metric(line, metric))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("commit " + version + " does not say what it did"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long metric(String line, String metric) {
        try {
            JsonNode metrics = MAPPER.readTree(line).at("/commitInfo/operationMetrics");
            return Long.parseLong(metrics.path(metric).asText("0"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
