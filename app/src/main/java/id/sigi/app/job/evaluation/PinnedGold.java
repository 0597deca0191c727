package id.sigi.app.job.evaluation;

import id.sigi.lake.Lake;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.programme.GoldTables;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gold tables at the versions that a result names. */
final class PinnedGold implements GoldTables {
    private final Lake lake;
    private final Map<String, TableVersion> versions;
    private final Map<TableContract, Dataset<Row>> cached = new ConcurrentHashMap<>();

    /** @param versions what was read, by qualified name */
    PinnedGold(Lake lake, Map<String, TableVersion> versions) {
        this.lake = lake;
        this.versions = Map.copyOf(versions);
    }

    @Override
    public Dataset<Row> read(TableContract table) {
        return cached.computeIfAbsent(
                table, asked -> lake.readWhole(asked, number(then(asked))).cache());
    }

    @Override
    public TableVersion version(TableContract table) {
        TableVersion then = then(table);
        return new TableVersion(then.table(), then.version(), read(table).count());
    }

    private TableVersion then(TableContract table) {
        TableVersion then = versions.get(table.qualifiedName());
        if (then == null) {
            throw new RequestFault(
                    "The result cannot be made again",
                    "this version of Sigi reads " + table.qualifiedName() + ", which the result does not name",
                    "Use the version of Sigi that made it");
        }
        return then;
    }

    /** The number of a version of a lake's table. */
    static long number(TableVersion version) {
        if (!version.version().matches("\\d{1,18}")) {
            throw new RequestFault(
                    "The result names no version of " + version.table(),
                    "what it names is " + version.version(),
                    "Name a result that Sigi wrote");
        }
        return Long.parseLong(version.version());
    }

    /** Lets go of what was kept in memory. */
    void release() {
        cached.values().forEach(Dataset::unpersist);
        cached.clear();
    }
}
