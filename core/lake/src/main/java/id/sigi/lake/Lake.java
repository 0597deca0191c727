package id.sigi.lake;

import id.sigi.lake.log.LocalFileSystemProbe;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of a lake: each lies at {@code root/layer/name} and is reached by its contract. Safe for use by several threads that
 * write different tables.
 */
public final class Lake {
    /** Folder within the root for what belongs to the lake itself. */
    static final String OWN_FOLDER = "_sigi";

    private final LakeSession session;
    private final Path root;

    private Lake(LakeSession session, Path root) {
        this.session = session;
        this.root = root;
    }

    /**
     * Opens the lake in a folder, which is made if it is missing.
     *
     * @throws RequestFault if the folder cannot be written, its file system cannot keep commits apart, or the lake was written by a
     *     newer version
     */
    public static Lake open(LakeSession session, Path root) {
        Path folder = root.toAbsolutePath().normalize();
        LocalFileSystemProbe.check(folder);
        LakeFormat.settle(folder);
        return new Lake(session, folder);
    }

    public LakeSession session() {
        return session;
    }

    public Path root() {
        return root;
    }

    /**
     * Takes the right to write to this lake, which one run holds at a time, in this process or in any other.
     *
     * @param patience how long to wait for another run to end
     * @throws RequestFault if another process is still writing to this lake
     */
    public LakeLock lockForWriting(Duration patience) {
        return LakeLock.take(root, patience);
    }

    public boolean exists(TableContract table) {
        return findVersion(table).isPresent();
    }

    /** The newest version of a table, empty if it was never written. */
    public OptionalLong findVersion(TableContract table) {
        return stored(table).findVersion();
    }

    /**
     * The newest version of a table.
     *
     * @throws RequestFault if it was never written
     */
    public long version(TableContract table) {
        return stored(table).version();
    }

    /**
     * The oldest version that can still be asked for: nought until the past is forgotten.
     *
     * @throws RequestFault if the table was never written
     */
    public long oldestVersion(TableContract table) {
        return stored(table).oldestVersion();
    }

    /** Rows of a table, answered from its log. */
    public long rows(TableContract table) {
        return read(table).count();
    }

    /**
     * The newest version of a table, its columns in the contract's order. An optional column that the contract gained after the table was
     * written is empty.
     *
     * @throws RequestFault if the table was never written, or differs from its contract in another way
     */
    public Dataset<Row> read(TableContract table) {
        return stored(table).read();
    }

    /** A past version of a table. */
    public Dataset<Row> readAt(TableContract table, long version) {
        return stored(table).readAt(version);
    }

    /**
     * A past version of a table, all files of which are still there.
     *
     * @throws RequestFault if the version was forgotten or vacuumed
     */
    public Dataset<Row> readWhole(TableContract table, long version) {
        return PresentFiles.checked(table.qualifiedName() + " at version " + version, () -> readAt(table, version));
    }

    /** Replaces a table's rows. The rows must keep the table's contract; the first row that leaves a required column empty fails the write. */
    public WrittenTable overwrite(TableContract table, Dataset<Row> rows) {
        return stored(table).overwrite(rows);
    }

    /**
     * Adds rows to a table once per mark. The rows must keep the table's contract, and the table gains the optional columns that its
     * contract gained.
     *
     * @throws RequestFault if the table on disk differs from its contract in another way
     */
    public WrittenTable append(TableContract table, Dataset<Row> rows, TransactionMark mark) {
        return append(table, rows, mark, List.of());
    }

    /**
     * As {@link #append(TableContract, Dataset, TransactionMark)}, laying the files out in folders by the values of some columns; the
     * columns must be the same at every append.
     */
    public WrittenTable append(TableContract table, Dataset<Row> rows, TransactionMark mark, List<Field> partitions) {
        return stored(table).append(rows, mark, partitions);
    }

    /** The number of the last append of a stream, as {@link TransactionMark} counts them; empty if there was none. Reads no row. */
    public OptionalLong findTransaction(TableContract table, String stream) {
        return stored(table).findTransaction(stream);
    }

    /**
     * Deletes the rows for which a condition holds and answers how many they were. They stay in older versions until
     * {@link #forgetPast}.
     */
    public long delete(TableContract table, Column condition) {
        return new TableErasure(stored(table)).delete(condition);
    }

    /**
     * Removes all files that the newest version does not name, at once. Older versions keep their numbers but cannot be read any more,
     * and a reader that is under way fails. Only for who holds {@link #lockForWriting}: files of a commit under way would be taken for
     * leftovers.
     */
    public void vacuum(TableContract table) {
        new TableErasure(stored(table)).vacuum();
    }

    /**
     * As {@link #vacuum}, and removes the log of older versions too, so that neither rows that were deleted nor the conditions that named
     * them can be read from the table's folder. Copies outside of it, and disk blocks that the file system has freed, are out of its
     * reach.
     */
    public void forgetPast(TableContract table) {
        new TableErasure(stored(table)).forgetPast();
    }

    private StoredTable stored(TableContract table) {
        return new StoredTable(
                session, table, root.resolve(table.layer().folder()).resolve(table.name()));
    }
}
