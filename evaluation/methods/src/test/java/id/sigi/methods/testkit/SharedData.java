package id.sigi.methods.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reference data sets beside the project; tests that need them are skipped where they are not. */
public final class SharedData {
    private SharedData() {}

    /** The rows of NAME.csv. */
    public static Table csv(String name) {
        return Table.parse(lines(folder().resolve(name + ".csv")));
    }

    /** The reference figures NAME.oracle.json. */
    public static JsonNode oracle(String name) {
        try {
            return new ObjectMapper()
                    .readTree(folder().resolve(name + ".oracle.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty("sigi.shared", "absent"), "data");
        assumeTrue(Files.isDirectory(folder), "reference data are not beside the project");
        return folder;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells of one line; commas inside double quotes do not separate. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
