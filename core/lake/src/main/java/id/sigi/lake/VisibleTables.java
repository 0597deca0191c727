package id.sigi.lake;

import id.sigi.lake.format.LakeFormat;
import id.sigi.lake.format.PublishedTables;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which versions of a lake's tables readers see, told by its files alone. Silver is a view of the events. A lake whose last build was made
 * before it was so has silver tables on disk, and its readers keep to those until the next build.
 *
 * @param root the lake's folder
 * @param published what was published together, empty if nothing was
 * @param isTyped whether the events carry typed columns, without which there is nothing to view
 */
record VisibleTables(Path root, Optional<PublishedTables> published, boolean isTyped) {
    /** What a lake's files say now. */
    static VisibleTables read(Path root) {
        return new VisibleTables(root, PublishedTables.read(root), LakeFormat.isTyped(root));
    }

    /** Whether a table is a view of the events. */
    boolean isView(TableContract table) {
        boolean isOnDisk = published
                .map(tables -> tables.find(table).isPresent())
                .orElseGet(() -> stored(table).isPresent());
        return table.layer() == Layer.SILVER && !isOnDisk;
    }

    /** Whether what readers see of a table is not simply its newest version. */
    boolean isPinned(TableContract table) {
        return published.isPresent() && PublishedTables.isBuilt(table);
    }

    /** The version of a table that readers see, of a view that of the events; empty if there is none. */
    OptionalLong findVersion(TableContract table) {
        if (isView(table)) {
            return published
                    .map(tables -> tables.find(TableContracts.EVENTS))
                    .orElseGet(() -> isTyped ? stored(TableContracts.EVENTS) : OptionalLong.empty());
        }
        return isPinned(table) ? published.orElseThrow().find(table) : stored(table);
    }

    private OptionalLong stored(TableContract table) {
        return new DeltaLogFolder(root.resolve(table.layer().folder()).resolve(table.name())).findVersion();
    }
}
