package id.sigi.app.referee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.Lake;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.table.DrawContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.gold.DrawEntries;
import id.sigi.transforms.gold.SilverTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The gold tables that readers of a lake see, and what an audit takes for the record of its draws, against those that the referee made. */
public final class EngineComparison {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EngineComparison() {}

    /**
     * What distinguishes the two engines' gold, by table; empty where all tables are the same. A table without rows says nothing and is
     * told as a difference.
     *
     * @param copies a folder that is not there yet; what readers see is copied there: the files of a table that was written once as they lie,
     *     and rows that a lake has changed since into plain files
     */
    public static Map<String, List<String>> differences(Lake lake, Referee referee, Path copies) {
        Map<String, List<String>> found = new TreeMap<>();
        for (TableContract table : TableContracts.gold()) {
            Path copy = copies.resolve(table.name());
            copy(lake, table, copy);
            List<String> differences = new ArrayList<>(referee.differences(table, copy));
            if (referee.rows(table) == 0) {
                differences.add("no rows, which says nothing");
            }
            if (!differences.isEmpty()) {
                found.put(table.name(), differences);
            }
        }
        Path entries = copies.resolve(DrawContracts.ENTRIES.name());
        Map<EventContract, Dataset<Row>> silver = DrawEntries.INPUTS.stream()
                .collect(Collectors.toMap(event -> event, event -> lake.read(TableContracts.silver(event))));
        DrawEntries.from(SilverTables.of(silver)).coalesce(1).write().parquet(entries.toString());
        List<String> differences = referee.differencesOfEntries(entries);
        if (!differences.isEmpty()) {
            found.put(DrawContracts.ENTRIES.name(), differences);
        }
        return found;
    }

    private static void copy(Lake lake, TableContract table, Path copy) {
        if (lake.version(table) > 0) {
            lake.read(table).coalesce(1).write().parquet(copy.toString());
            return;
        }
        Path folder = lake.root().resolve(table.layer().folder()).resolve(table.name());
        try {
            Files.createDirectories(copy);
            for (Path file : committed(folder)) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The files that a table's only commit names, told by its log: the engine would take a second to say the same of each table. */
    private static List<Path> committed(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("_delta_log").resolve("0".repeat(20) + ".json"))) {
            JsonNode path = MAPPER.readTree(line).at("/add/path");
            if (path.isTextual()) {
                files.add(folder.resolve(URI.create(path.asText()).getPath()));
            }
        }
        return files;
    }
}
