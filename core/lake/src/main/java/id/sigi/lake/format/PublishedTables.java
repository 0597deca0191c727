package id.sigi.lake.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.log.DiskFault;
import id.sigi.lake.log.DurableFile;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The versions of tables that belong together, kept in {@code _sigi/tables.json}: of gold, and of the events that gold was made from, which
 * silver is a view of; a lake whose last build was made before it was so names silver tables instead. Delta makes one table's commit atomic;
 * this one small file, replaced in one step, makes the commits of a whole build visible together or not at all. What a build that died has
 * written is newer than what the file names, so no reader sees it and the next build overwrites it.
 *
 * @param versions version by qualified name
 */
public record PublishedTables(SortedMap<String, Long> versions) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TABLES = "tables";

    public PublishedTables {
        versions = new TreeMap<>(versions);
    }

    /** Whether readers see of a table what was published together; of bronze they see the newest. */
    public static boolean isBuilt(TableContract table) {
        return table.layer() != Layer.BRONZE;
    }

    /**
     * What a lake says, empty if it was made before such a file was kept and nothing was built in it since.
     *
     * @throws RequestFault if the file cannot be read
     */
    public static Optional<PublishedTables> read(Path root) {
        Path file = file(root);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(Files.readString(file)));
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault).orElseGet(() -> illegible(file, fault));
        }
    }

    private static PublishedTables parse(String text) throws JsonProcessingException {
        JsonNode tables = MAPPER.readTree(text).path(TABLES);
        if (!tables.isObject()) {
            throw new NotTables("no tables");
        }
        SortedMap<String, Long> versions = new TreeMap<>();
        for (Map.Entry<String, JsonNode> table : tables.properties()) {
            if (!table.getValue().canConvertToLong() || table.getValue().longValue() < 0) {
                throw new NotTables("no version of " + table.getKey());
            }
            versions.put(table.getKey(), table.getValue().longValue());
        }
        return new PublishedTables(versions);
    }

    /** Well-formed JSON that says something else. */
    private static final class NotTables extends JsonProcessingException {
        private static final long serialVersionUID = 1;

        NotTables(String message) {
            super(message);
        }
    }

    /** The version of a table that readers see. */
    public OptionalLong find(TableContract table) {
        Long version = versions.get(table.qualifiedName());
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    /** The same with another version of a table. */
    public PublishedTables with(TableContract table, long version) {
        SortedMap<String, Long> changed = new TreeMap<>(versions);
        changed.put(table.qualifiedName(), version);
        return new PublishedTables(changed);
    }

    /** Makes this what readers see, in one step. */
    public void write(Path root) {
        try {
            String text = MAPPER.writeValueAsString(Map.of(TABLES, versions));
            new DurableFile(file(root)).replace(List.of(text).iterator());
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault)
                    .orElseGet(() -> new RequestFault(
                            "the tables of the lake cannot be published",
                            "the file system refused " + file(root),
                            "Give this user the right to write there and run again; readers see what they saw before",
                            fault));
        }
    }

    private static Path file(Path root) {
        return root.resolve(LakeFormat.OWN_FOLDER).resolve("tables.json");
    }

    private static RequestFault illegible(Path file, IOException fault) {
        return new RequestFault(
                "which tables of the lake belong together cannot be told",
                file + " cannot be read as {\"tables\": {name: version}}",
                "Restore the file from a copy of the lake, or remove it and run sigi build on the lake",
                fault);
    }
}
