package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.programme.GoldTables;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The gold tables as this run wrote them. They lie in the hidden folder of the run, where nobody else writes, so the newest version is
 * the one that was written; reading it by number would rebuild each table's state from its log.
 */
final class GoldSnapshot implements GoldTables {
    /**
     * Tables up to this size are kept in memory, because several questions read them; of a larger one each question reads the columns that it
     * needs from its files, since the table as a whole has no room.
     */
    private static final long MOST_KEPT = 2_000_000;

    private final Lake lake;
    private final Map<TableContract, WrittenTable> written;
    private final Map<TableContract, Dataset<Row>> cached = new ConcurrentHashMap<>();

    GoldSnapshot(Lake lake, Map<TableContract, WrittenTable> written) {
        this.lake = lake;
        this.written = Map.copyOf(written);
    }

    /**
     * Gold as readers see it.
     *
     * @throws RequestFault if the lake has never been built
     */
    static GoldSnapshot seen(Lake lake) {
        List<TableContract> absent = TableContracts.gold().stream()
                .filter(table -> !lake.exists(table))
                .toList();
        if (!absent.isEmpty()) {
            throw new RequestFault(
                    "The lake " + lake.root() + " has no panels to report on",
                    absent.get(0).qualifiedName() + " is not there",
                    "Land events (sigi ingest) and build the panels (sigi build) first");
        }
        return new GoldSnapshot(
                lake, TableContracts.gold().stream().collect(Collectors.toMap(table -> table, lake::seen)));
    }

    @Override
    public Dataset<Row> read(TableContract table) {
        WrittenTable asked = table(table);
        return asked.rows() > MOST_KEPT
                ? lake.readWritten(asked)
                : cached.computeIfAbsent(table, kept -> lake.readWritten(asked).cache());
    }

    @Override
    public TableVersion version(TableContract table) {
        WrittenTable found = table(table);
        return new TableVersion(table.qualifiedName(), Long.toString(found.version()), found.rows());
    }

    private WrittenTable table(TableContract table) {
        WrittenTable found = written.get(table);
        if (found == null) {
            throw new IllegalStateException("this run did not write " + table.qualifiedName());
        }
        return found;
    }

    /** Rows of all gold tables together. */
    long rows() {
        return written.values().stream().mapToLong(WrittenTable::rows).sum();
    }

    /** Lets go of what was kept in memory. */
    void release() {
        cached.values().forEach(Dataset::unpersist);
        cached.clear();
    }
}
