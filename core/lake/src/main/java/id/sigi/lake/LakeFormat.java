package id.sigi.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.log.DiskFault;
import id.sigi.lake.log.DurableFile;
import id.sigi.lake.log.OwnFolder;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The layout of a lake on disk, numbered in {@code _sigi/lake.json} so that a version of Sigi that does not know it says so instead of
 * reading it wrongly.
 */
final class LakeFormat {
    /**
     * Format 1: tables as Delta tables at {@code layer/name}. Format 2: as 1, and of silver and gold the versions that
     * {@link PublishedTables} names are read, where an older version of Sigi would read the newest ones.
     */
    private static final int NEWEST = 2;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;

    private LakeFormat(Path file) {
        this.file = file;
    }

    /**
     * Checks the number of the lake in a folder; a lake without one, new or made before numbers were kept, gets the newest.
     *
     * @throws RequestFault if the number is newer than this version of Sigi, or cannot be read or written
     */
    static void settle(Path root) {
        LakeFormat format = new LakeFormat(root.resolve(Lake.OWN_FOLDER).resolve("lake.json"));
        try {
            format.check(format.read());
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault).orElseGet(() -> format.illegible(fault));
        }
    }

    /** Gives an older lake the newest number, before something is written to it that older versions of Sigi would read wrongly. */
    static void raise(Path root) {
        LakeFormat format = new LakeFormat(root.resolve(Lake.OWN_FOLDER).resolve("lake.json"));
        try {
            if (format.read() < NEWEST) {
                new DurableFile(format.file).replace(number().iterator());
            }
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault).orElseGet(() -> format.illegible(fault));
        }
    }

    private static List<String> number() {
        return List.of("{\"format\": " + NEWEST + "}");
    }

    private int read() throws IOException {
        if (!Files.exists(file)) {
            create();
        }
        JsonNode number = MAPPER.readTree(file.toFile()).path("format");
        if (!number.isInt() || number.intValue() < 1) {
            throw new IOException("no number of a format");
        }
        return number.intValue();
    }

    private void create() throws IOException {
        OwnFolder.make(file.getParent());
        try {
            new DurableFile(file).create(number().iterator());
        } catch (FileAlreadyExistsException other) {
            // Another process opened the same new lake at this moment; its number is read and checked like any other.
            return;
        }
    }

    private void check(int number) {
        if (number > NEWEST) {
            throw new RequestFault(
                    "the lake is too new for this version of Sigi",
                    file + " says format " + number + ", and this version knows formats up to " + NEWEST,
                    "Use the version of Sigi that wrote it, or a newer one");
        }
    }

    private RequestFault illegible(IOException fault) {
        return new RequestFault(
                "the format of the lake cannot be told",
                file + " cannot be read as {\"format\": number}",
                "Restore the file from a copy of the lake, or remove it if this version of Sigi wrote the lake",
                fault);
    }
}
