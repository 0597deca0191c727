package id.sigi.app.job.folder;

import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.event.EventSchemas;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of JSON Schemas that is handed to partners: it appears whole or not at all, in place of an earlier one of its kind only. */
public final class SchemaFolder {
    private static final String SCHEMA = "id\\.prakerja\\.[a-z_.]+\\.v[0-9]+\\.schema\\.json";

    private final Path place;

    public SchemaFolder(Path place) {
        this.place = place.toAbsolutePath().normalize();
    }

    /**
     * Writes a schema for every version of every event, and the index.
     *
     * @return how many files were written
     * @throws RequestFault if the place holds anything else, or cannot be written
     */
    public int write(List<EventContract> contracts) {
        Map<String, String> files = EventSchemas.files(contracts);
        try (OutputFolder output = OutputFolder.beside(place, FolderPermissions.EVERYBODY, this::refuseForeign)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(output.work().resolve(file.getKey()), file.getValue());
            }
            output.publish();
        } catch (IOException fault) {
            throw OutputFolder.unwritable(place, fault);
        }
        return files.size();
    }

    private void refuseForeign() throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw foreign("it is a file");
        }
        try (Stream<Path> inside = Files.list(place)) {
            List<String> names =
                    inside.map(path -> path.getFileName().toString()).toList();
            boolean isOwn = names.contains(EventSchemas.INDEX)
                    && names.stream().allMatch(name -> name.equals(EventSchemas.INDEX) || name.matches(SCHEMA));
            if (!names.isEmpty() && !isOwn) {
                throw foreign("it holds files that are no schemas of events, and the schemas replace the whole folder");
            }
        }
    }

    private RequestFault foreign(String reason) {
        return new RequestFault(
                "The schemas were not written to " + place,
                reason,
                "Name an empty or new folder, or one of earlier schemas");
    }
}
