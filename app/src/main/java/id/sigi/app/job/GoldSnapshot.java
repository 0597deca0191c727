package id.sigi.app.job;

import id.sigi.lake.Lake;
import id.sigi.lake.WrittenTable;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.programme.contract.TableContract;
import id.sigi.studies.programme.GoldTables;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The gold tables as this run wrote them. They lie in the hidden folder of the run, where nobody else writes, so the newest version is
 * the one that was written; reading it by number would rebuild each table's state from its log.
 */
final class GoldSnapshot implements GoldTables {
    private final Lake lake;
    private final Map<TableContract, WrittenTable> written;
    private final Map<TableContract, Dataset<Row>> cached = new ConcurrentHashMap<>();

    GoldSnapshot(Lake lake, Map<TableContract, WrittenTable> written) {
        this.lake = lake;
        this.written = Map.copyOf(written);
    }

    @Override
    public Dataset<Row> read(TableContract table) {
        return cached.computeIfAbsent(
                table, asked -> lake.readWritten(table(asked)).cache());
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
