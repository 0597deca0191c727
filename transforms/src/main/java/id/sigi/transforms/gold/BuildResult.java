package id.sigi.transforms.gold;

import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.kept.KeptBuild;
import id.sigi.transforms.kept.KeptStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build wrote.
 *
 * @param tables what becomes of each gold table
 * @param kept what is kept for the next build, with no versions of tables yet
 */
public record BuildResult(Map<TableContract, TableFiles> tables, KeptBuild kept) {
    /** The tables as an earlier build left them. */
    static BuildResult same(KeptBuild before) {
        Map<TableContract, TableFiles> tables = new LinkedHashMap<>();
        TableContracts.gold().forEach(table -> tables.put(table, new TableFiles.Same()));
        return new BuildResult(tables, before);
    }

    /** Keeps it for the next build, once the tables are committed and before readers see them. */
    public void keep(Lake lake, Collection<WrittenTable> committed) {
        Map<String, Long> versions = new TreeMap<>();
        committed.forEach(table -> versions.put(table.table().qualifiedName(), table.version()));
        TableContract events = TableContracts.EVENTS;
        lake.findVersion(events).ifPresent(version -> versions.put(events.qualifiedName(), version));
        // A build that found nothing new leaves what the one before has written down of the same tables.
        if (!versions.equals(kept.tables())) {
            new KeptStore(lake).save(kept.of(versions));
        }
    }

    /** Removes what earlier builds kept, once readers see the tables. */
    public static void tidy(Lake lake) {
        new KeptStore(lake).tidy();
    }
}
