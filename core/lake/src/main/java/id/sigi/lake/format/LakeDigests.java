package id.sigi.lake.format;

import id.sigi.lake.log.DiskFault;
import id.sigi.lake.log.DurableFile;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the digests of contents, files and runs in a lake are keyed, as {@code _sigi/digests.json} says. Earlier versions of Sigi kept
 * plain ones, and said nothing.
 */
public final class LakeDigests {
    private static final String KEYED = "{\"digests\": \"keyed\"}";

    private LakeDigests() {}

    /**
     * Makes sure that what is landed from now on has keyed digests and meets no plain ones, by which the same event could not be recognised.
     *
     * @throws RequestFault if events with plain digests lie in the lake
     */
    public static void demandKeyed(Path root) {
        Path mark = root.resolve(LakeFormat.OWN_FOLDER).resolve("digests.json");
        if (Files.exists(mark)) {
            return;
        }
        if (hasLanded(root)) {
            throw new RequestFault(
                    "nothing was landed: the lake was made by a version of Sigi that kept plain digests of people's data",
                    "whoever knows most of a row can find the rest by such a digest, and rows that come again would not be recognised"
                            + " by the keyed digests of this version",
                    "Land the source files into a new lake, named with --lake, and remove the old one; its tables can still be read"
                            + " and people erased from it");
        }
        // An older version, which would land plain digests, refuses the lake by its format.
        LakeFormat.raiseToPublished(root);
        try {
            new DurableFile(mark).create(List.of(KEYED).iterator());
        } catch (FileAlreadyExistsException other) {
            // Another process landed in the same new lake at this moment, with keyed digests like this one.
            return;
        } catch (IOException fault) {
            throw DiskFault.explain(root, fault)
                    .orElseGet(() -> new RequestFault(
                            "nothing was landed",
                            mark + " cannot be written",
                            "Check the folder and the room on the disk",
                            fault));
        }
    }

    private static boolean hasLanded(Path root) {
        return isThere(root, TableContracts.EVENTS)
                || isThere(root, TableContracts.QUARANTINE)
                || isThere(root, TableContracts.INGESTION_RUNS);
    }

    private static boolean isThere(Path root, TableContract table) {
        return Files.isDirectory(
                root.resolve(table.layer().folder()).resolve(table.name()).resolve("_delta_log"));
    }
}
