package id.sigi.lake.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.lake.log.DiskFault;
import id.sigi.lake.log.DurableFile;
import id.sigi.lake.log.PrivateFolder;
import id.sigi.programme.contract.table.TableContracts;
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
public final class LakeFormat {
    /** Folder within the root for what belongs to the lake itself. */
    public static final String OWN_FOLDER = "_sigi";

    /**
     * Format 1: tables as Delta tables at {@code layer/name}. Format 2: as 1, and of silver and gold the versions that
     * {@link PublishedTables} names are read, where an older version of Sigi would read the newest ones. Format 3: as 2, and the events
     * have a column for each field of their data; silver is a view of them.
     */
    private static final int NEWEST = 3;

    private static final int PUBLISHED = 2;
    private static final int TYPED = 3;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;

    private LakeFormat(Path file) {
        this.file = file;
    }

    /**
     * Checks the number of the lake in a folder; a lake without one gets it: a new one the newest, one that was made before numbers were
     * kept that of what it is.
     *
     * @throws RequestFault if the number is newer than this version of Sigi, or cannot be read or written
     */
    public static void settle(Path root) {
        LakeFormat format = of(root);
        try {
            format.check(format.read());
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault).orElseGet(() -> format.illegible(fault));
        }
    }

    /** Gives an older lake the number of those that publish tables together, before older versions of Sigi would read it wrongly. */
    public static void raiseToPublished(Path root) {
        raise(root, PUBLISHED);
    }

    /** Gives a lake the number of those whose events are typed. */
    public static void raiseToTyped(Path root) {
        raise(root, TYPED);
    }

    /** Whether the events of the lake in a folder are typed, or will be when they land; makes nothing. */
    public static boolean isTyped(Path root) {
        LakeFormat format = of(root);
        try {
            return (Files.exists(format.file) ? format.parse() : format.unwritten()) >= TYPED;
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault).orElseGet(() -> format.illegible(fault));
        }
    }

    private static void raise(Path root, int number) {
        LakeFormat format = of(root);
        try {
            if (format.read() < number) {
                new DurableFile(format.file).replace(text(number).iterator());
            }
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault).orElseGet(() -> format.illegible(fault));
        }
    }

    private static LakeFormat of(Path root) {
        return new LakeFormat(root.resolve(OWN_FOLDER).resolve("lake.json"));
    }

    private static List<String> text(int number) {
        return List.of("{\"format\": " + number + "}");
    }

    /** The number of a lake that has none yet. */
    private int unwritten() {
        Path events = file.getParent()
                .resolveSibling(
                        Path.of(TableContracts.EVENTS.layer().folder(), TableContracts.EVENTS.name(), "_delta_log"));
        return Files.isDirectory(events) ? PUBLISHED : NEWEST;
    }

    private int read() throws IOException {
        if (!Files.exists(file)) {
            create();
        }
        return parse();
    }

    private int parse() throws IOException {
        JsonNode number = MAPPER.readTree(file.toFile()).path("format");
        if (!number.isInt() || number.intValue() < 1) {
            throw new IOException("no number of a format");
        }
        return number.intValue();
    }

    private void create() throws IOException {
        PrivateFolder.make(file.getParent());
        try {
            new DurableFile(file).create(text(unwritten()).iterator());
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
