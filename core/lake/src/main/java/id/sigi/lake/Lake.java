package id.sigi.lake;

import id.sigi.lake.log.LocalFileSystemProbe;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/**
 * The tables of a lake: each lies at {@code root/layer/name} and is reached by its contract. Safe for use by several threads that
 * write different tables.
 */
public final class Lake {
    private final LakeSession session;
    private final Path root;

    private Lake(LakeSession session, Path root) {
        this.session = session;
        this.root = root;
    }

    /**
     * Opens the lake in a folder, which is made if it is missing.
     *
     * @throws RequestFault if the folder cannot be written, or its file system cannot keep commits apart
     */
    public static Lake open(LakeSession session, Path root) {
        Path folder = root.toAbsolutePath().normalize();
        LocalFileSystemProbe.check(folder);
        return new Lake(session, folder);
    }

    public LakeSession session() {
        return session;
    }

    public Path root() {
        return root;
    }

    public boolean exists(TableContract table) {
        return findVersion(table).isPresent();
    }

    /** The newest version of a table, empty if it was never written. */
    public OptionalLong findVersion(TableContract table) {
        return new DeltaLogFolder(path(table)).findVersion();
    }

    /**
     * The newest version of a table.
     *
     * @throws RequestFault if it was never written
     */
    public long version(TableContract table) {
        return findVersion(table).orElseThrow(() -> missing(table));
    }

    /** Rows of a table, answered from its log. */
    public long rows(TableContract table) {
        return read(table).count();
    }

    /** The newest version of a table, its columns in the contract's order. */
    public Dataset<Row> read(TableContract table) {
        version(table);
        return load(table, session.spark().read());
    }

    /** A past version of a table. */
    public Dataset<Row> readAt(TableContract table, long version) {
        long newest = version(table);
        if (version < 0 || version > newest) {
            throw new RequestFault(
                    "the lake has no version " + version + " of " + table.qualifiedName(),
                    "its newest version is " + newest,
                    "Name a version from 0 to " + newest);
        }
        return load(table, session.spark().read().option("versionAsOf", version));
    }

    private Dataset<Row> load(TableContract table, DataFrameReader reader) {
        Column[] columns = table.columnNames().stream().map(functions::col).toArray(Column[]::new);
        return reader.format("delta").load(path(table).toString()).select(columns);
    }

    private RequestFault missing(TableContract table) {
        return new RequestFault(
                "the lake has no table " + table.qualifiedName(),
                "nothing was written to " + path(table),
                "Run the pipeline on this lake first, or name another lake");
    }

    /** Replaces a table's rows. The rows must keep the table's contract; the first row that leaves a required column empty fails the write. */
    public WrittenTable overwrite(TableContract table, Dataset<Row> rows) {
        ContractColumns.checked(table, rows)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("overwriteSchema", "true")
                .save(path(table).toString());
        long version = version(table);
        return new WrittenTable(table, version, new DeltaLogFolder(path(table)).getRowsWritten(version));
    }

    /** Adds rows to a table once per mark. The rows must keep the table's contract. */
    public WrittenTable append(TableContract table, Dataset<Row> rows, TransactionMark mark) {
        return append(table, rows, mark, List.of());
    }

    /**
     * As {@link #append(TableContract, Dataset, TransactionMark)}, laying the files out in folders by the values of some columns; the
     * columns must be the same at every append.
     */
    public WrittenTable append(TableContract table, Dataset<Row> rows, TransactionMark mark, List<Field> partitions) {
        long before = findVersion(table).orElse(-1);
        ContractColumns.checked(table, rows)
                .write()
                .format("delta")
                .mode(SaveMode.Append)
                .option("txnAppId", mark.stream())
                .option("txnVersion", mark.number())
                .partitionBy(partitions.stream().map(Field::name).toArray(String[]::new))
                .save(path(table).toString());
        long after = version(table);
        long added = after == before ? 0 : new DeltaLogFolder(path(table)).getRowsWritten(after);
        return new WrittenTable(table, after, added);
    }

    private Path path(TableContract table) {
        return root.resolve(table.layer().folder()).resolve(table.name());
    }
}
