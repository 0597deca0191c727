package id.sigi.lake;

import id.sigi.lake.format.LakeFormat;
import id.sigi.lake.log.PrivateFolder;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.delta.DeltaLog;

/** Brings a lake of an earlier format up to today's, the first time that somebody writes to it. Only for who holds the lake's lock. */
final class LakeUpgrade {
    private LakeUpgrade() {}

    /**
     * Gives the events their typed columns, in one commit, and then the lake its number. Whatever stops it, the lake is of its earlier
     * format still and is brought up to date the next time; readers see the silver and gold that they saw before.
     */
    static void typeEvents(Path root, StoredTable events) {
        if (LakeFormat.isTyped(root)) {
            return;
        }
        if (events.findVersion().isPresent()) {
            events.overwrite(TypedEvents.of(events.read()), List.of(Fields.EVENT_TYPE));
        }
        LakeFormat.raiseToTyped(root);
    }

    /** Removes the silver tables that earlier formats stored, once nobody is told of them any more. */
    static void removeStoredSilver(LakeSession session, Path root, Path reached) {
        for (TableContract table : TableContracts.list()) {
            Path within = Path.of(table.layer().folder(), table.name());
            if (table.layer() == Layer.SILVER && Files.isDirectory(root.resolve(within))) {
                remove(root.resolve(within));
                DeltaLog.invalidateCache(
                        session.spark(),
                        new org.apache.hadoop.fs.Path(reached.resolve(within).toString()));
            }
        }
    }

    private static void remove(Path folder) {
        try {
            PrivateFolder.remove(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
