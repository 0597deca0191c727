package id.sigi.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table's log read as files, which costs no engine work: its newest version, and the rows that a commit says it wrote. */
final class DeltaLogFolder {
    private static final Pattern COMMIT = Pattern.compile("[0-9]{20}\\.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    DeltaLogFolder(Path table) {
        this.folder = table.resolve("_delta_log");
    }

    /** The newest version, empty if there is no table. */
    OptionalLong findVersion() {
        if (!Files.isDirectory(folder)) {
            return OptionalLong.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(COMMIT.asMatchPredicate())
                    .mapToLong(name -> Long.parseLong(name.substring(0, 20)))
                    .max();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Rows that a commit says it wrote. */
    long getRowsWritten(long version) {
        Path commit = folder.resolve(String.format("%020d.json", version));
        try (Stream<String> lines = Files.lines(commit)) {
            return lines.filter(line -> line.startsWith("{\"commitInfo\""))
                    .mapToLong(DeltaLogFolder::outputRows)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("commit " + version + " does not say what it wrote"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static long outputRows(String line) {
        try {
            JsonNode metrics = MAPPER.readTree(line).at("/commitInfo/operationMetrics/numOutputRows");
            return Long.parseLong(metrics.asText("0"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
