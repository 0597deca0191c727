package id.sigi.lake;

import id.sigi.lake.file.RowFiles;
import id.sigi.lake.file.WrittenFile;
import id.sigi.lake.format.LakeDigests;
import id.sigi.lake.format.LakeFormat;
import id.sigi.lake.format.LakeLock;
import id.sigi.lake.format.PublishedTables;
import id.sigi.lake.log.LocalFileSystemProbe;
import id.sigi.lake.log.PrivateFolder;
import id.sigi.lake.session.LakeSession;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables of a lake: each lies at {@code root/layer/name} and is reached by its contract. Safe for use by several threads that
 * write different tables.
 */
public final class Lake {
    private final LakeSession session;
    private final Path root;
    private final Optional<LakeLock> held;
    private final Path reached;

    /** Read once, so that all tables that this lake gives to a reader are of one build. */
    private volatile VisibleTables seen;

    private Lake(LakeSession session, Path root, Optional<LakeLock> held) {
        this.session = session;
        this.root = root;
        this.held = held;
        this.seen = VisibleTables.read(root);
        this.reached = session.reach(root);
    }

    /**
     * Opens the lake in a folder, which is made if it is missing.
     *
     * @throws RequestFault if the folder cannot be written, its file system cannot keep commits apart, or the lake was written by a
     *     newer version
     */
    public static Lake open(LakeSession session, Path root) {
        return open(session, root, Optional.empty());
    }

    /** As {@link #open(LakeSession, Path)}, for who holds the right to write to it already, which is not given back here. */
    public static Lake open(LakeSession session, Path root, LakeLock lock) {
        return open(session, root, Optional.of(lock));
    }

    private static Lake open(LakeSession session, Path root, Optional<LakeLock> held) {
        Path folder = root.toAbsolutePath().normalize();
        LocalFileSystemProbe.check(folder);
        LakeFormat.settle(folder);
        return new Lake(session, folder, held);
    }

    /**
     * Takes the right to write to the lake in a folder before an engine is there, for all that a command does; the folder is made if it is
     * missing.
     *
     * @param patience how long to wait for another run to end a batch; one whose whole command writes is not waited for
     * @throws RequestFault if another process is still writing to this lake, or the folder cannot be written
     */
    public static LakeLock lock(Path root, Duration patience) {
        Path folder = root.toAbsolutePath().normalize();
        LocalFileSystemProbe.check(folder);
        return LakeLock.take(folder, patience, LakeLock.Hold.A_COMMAND);
    }

    /** Whether readers find a table in the lake in a folder; needs no session and makes nothing. */
    public static boolean holds(Path root, TableContract table) {
        OptionalLong version = VisibleTables.read(root).findVersion(table);
        return version.isPresent();
    }

    public LakeSession session() {
        return session;
    }

    public Path root() {
        return root;
    }

    /** The lake's folder under the path by which the engine reaches it, whatever its name. */
    public Path reached() {
        return reached;
    }

    /**
     * Takes the right to write to this lake, which one run holds at a time, in this process or in any other, and looks at what others have
     * published meanwhile. Who opened the lake with the right keeps it. A lake of an earlier format is brought up to today's first.
     *
     * @param patience how long to wait for another run to end
     * @throws RequestFault if another process is still writing to this lake
     */
    public LakeLock lockForWriting(Duration patience) {
        LakeLock lock = held.map(LakeLock::shared).orElseGet(() -> LakeLock.take(root, patience));
        try {
            LakeUpgrade.typeEvents(root, stored(TableContracts.EVENTS));
            seen = VisibleTables.read(root);
            return lock;
        } catch (Exception fault) {
            lock.close();
            throw fault;
        }
    }

    /**
     * Makes sure that rows can be landed whose digests are keyed.
     *
     * @throws RequestFault if an earlier version landed rows with plain digests
     */
    public void demandKeyedDigests() {
        LakeDigests.demandKeyed(root);
    }

    /** Whether readers see the table. */
    public boolean exists(TableContract table) {
        return findVersion(table).isPresent();
    }

    /** Whether anything of the table lies on disk, published or not. */
    public boolean isStored(TableContract table) {
        return stored(table).findVersion().isPresent();
    }

    /**
     * The version of a table that readers see, empty if there is none: the one that was published with the others of its build, and of
     * bronze the newest. A silver table is a view of the events and has their versions.
     */
    public OptionalLong findVersion(TableContract table) {
        return seen.findVersion(table);
    }

    /**
     * The version of a table that readers see.
     *
     * @throws RequestFault if there is none
     */
    public long version(TableContract table) {
        return findVersion(table).orElseThrow(() -> stored(table).missing());
    }

    /** The table that holds a table's rows. */
    private StoredTable holder(TableContract table) {
        return stored(seen.isView(table) ? TableContracts.EVENTS : table);
    }

    /**
     * The oldest version that can still be asked for: zero until the past is forgotten.
     *
     * @throws RequestFault if the table was never written
     */
    public long oldestVersion(TableContract table) {
        return holder(table).oldestVersion();
    }

    /** Rows of a table, answered from its log unless it is a view. */
    public long rows(TableContract table) {
        return seen.isView(table) ? read(table).count() : seen(table).rows();
    }

    /**
     * The version of a table that readers see, its columns in the contract's order. An optional column that the contract gained after the
     * table was written is empty.
     *
     * @throws RequestFault if there is none, or it differs from its contract in another way
     */
    public Dataset<Row> read(TableContract table) {
        // Rows that were asked for by no number follow the table when somebody writes to it.
        long version = version(table);
        return seen.isPinned(table)
                ? readAt(table, version)
                : view(table, holder(table).read());
    }

    /**
     * What this run has just written, published or not. Only for who holds {@link #lockForWriting} or whose lake nobody else knows.
     */
    public Dataset<Row> readWritten(WrittenTable written) {
        return stored(written.table()).readAt(written.version());
    }

    /**
     * A table as readers see it at this instant: what is written to it later does not come to these rows. Costs less than {@link #read},
     * which looks into the log again whenever it is asked for the rows.
     */
    public Dataset<Row> readNow(TableContract table) {
        return readAt(table, version(table));
    }

    /** A past version of a table. */
    public Dataset<Row> readAt(TableContract table, long version) {
        return view(table, holder(table).readAt(version));
    }

    private Dataset<Row> view(TableContract table, Dataset<Row> rows) {
        return seen.isView(table) ? SilverView.of(rows, table) : rows;
    }

    /**
     * A past version of a table, all files of which are still there.
     *
     * @throws RequestFault if the version was forgotten or vacuumed
     */
    public Dataset<Row> readWhole(TableContract table, long version) {
        return VersionFiles.checked(table.qualifiedName() + " at version " + version, () -> readAt(table, version));
    }

    /** Replaces a table's rows. The rows must keep the table's contract; the first row that leaves a required column empty fails the write. */
    public WrittenTable overwrite(TableContract table, Dataset<Row> rows) {
        return stored(table).overwrite(rows, List.of());
    }

    /** Where the engine's workers write a table's files; what they wrote becomes the table by {@link #replace}. */
    public RowFiles files(TableContract table) {
        return new RowFiles(table, folder(table));
    }

    /** Makes files that workers wrote the whole of a table, in one commit. Only for who holds {@link #lockForWriting}. */
    public WrittenTable replace(TableContract table, Collection<WrittenFile> files) {
        return stored(table).replace(files);
    }

    /**
     * Where the rows of some owners lie in tables as readers see them.
     *
     * @param key columns of the owner, which all of the tables have
     * @param owners hashes of the owners, see {@link KeySet#hash(Object...)}
     */
    public OwnedRows findRows(Collection<TableContract> tables, List<Field> key, KeySet owners) {
        List<String> paths = new ArrayList<>();
        tables.forEach(table -> paths.addAll(stored(table).paths(version(table))));
        return OwnedRows.find(session.spark(), paths, key, owners);
    }

    /**
     * Takes rows out of a table as readers see it and adds files that workers wrote, in one commit; the other rows stay in
     * the files in which they are. Only for who holds {@link #lockForWriting}.
     *
     * @param gone the rows that go, as they were found since readers see the table as they do
     * @return the table with the count of all its rows
     */
    public WrittenTable change(TableContract table, OwnedRows gone, Collection<WrittenFile> files) {
        return stored(table).change(version(table), gone, files);
    }

    /** Removes files that workers wrote and no commit shall name. */
    public void discard(TableContract table, Collection<WrittenFile> files) {
        Path folder = root.resolve(table.layer().folder()).resolve(table.name());
        try {
            for (WrittenFile file : files) {
                Files.deleteIfExists(folder.resolve(file.path()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A table as readers see it, as if it had been written just now. */
    public WrittenTable seen(TableContract table) {
        long version = version(table);
        return new WrittenTable(
                table,
                version,
                SnapshotFiles.rows(SnapshotFiles.of(stored(table).snapshotAt(version))));
    }

    /**
     * The rows that came to a table after a version; empty if they cannot be told apart, because the version was forgotten or rows were taken
     * out or written again since.
     */
    public Optional<Dataset<Row>> findAdded(TableContract table, long version) {
        return stored(table).findAdded(version);
    }

    /** What readers see together: version by qualified name; empty if nothing was published. */
    public SortedMap<String, Long> published() {
        return seen.published().map(PublishedTables::versions).orElseGet(TreeMap::new);
    }

    /** The folder of what builds keep for the next one; it may be missing. */
    public Path keptFacts() {
        return root.resolve(LakeFormat.OWN_FOLDER).resolve("facts");
    }

    /** Removes what builds kept for the next one, which will read all events again. */
    public void forgetKeptFacts() {
        try {
            PrivateFolder.remove(keptFacts());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
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

    /** The folder in which files of a table must lie to be appended, by the path by which the engine's workers reach it. */
    public Path folder(TableContract table) {
        return stored(table).reached();
    }

    /**
     * Adds the rows of files that lie in a table's folder, once per mark and in one commit. They must keep the table's contract, which is
     * not looked at again.
     *
     * @param by column by whose values the files lie in folders, at every append the same
     * @throws RequestFault if the table on disk differs from its contract otherwise than by optional columns, which it gains
     */
    public WrittenTable appendFiles(TableContract table, List<WrittenFile> files, TransactionMark mark, Field by) {
        return stored(table).append(files, mark, by);
    }

    /** Does something that writes files of a table; a failure of the disk is told in words. */
    public <T> T explained(TableContract table, Supplier<T> work) {
        return TableFault.explained(stored(table), work);
    }

    /** The number of the last append of a stream, as {@link TransactionMark} counts them; empty if there was none. Reads no row. */
    public OptionalLong findTransaction(TableContract table, String stream) {
        return stored(table).findTransaction(stream);
    }

    /**
     * Deletes the rows for which a condition holds and answers how many they were. They stay in older versions until
     * {@link #forgetPast}, and readers see them in gold until {@link #publishNewest}, as they do in silver those of the events. What a build that died has left of a
     * table is undone first.
     */
    public long delete(TableContract table, Column condition) {
        TableErasure erasure = new TableErasure(stored(table));
        if (seen.isPinned(table)) {
            seen.published().orElseThrow().find(table).ifPresent(erasure::restore);
        }
        return erasure.delete(condition);
    }

    /**
     * Begins a build of gold tables: until {@link #publish} readers keep to what they see now. Only for who holds
     * {@link #lockForWriting}.
     */
    public void beginBuild() {
        if (seen.published().isEmpty()) {
            LakeFormat.raiseToPublished(root);
            see(newest(TableContracts.list()));
        }
    }

    /**
     * Shows the tables of a build to readers, together and in the stead of all that were there, and silver as the view of the events as
     * they are now, from which the build was made. Only for who holds {@link #lockForWriting}.
     */
    public void publish(Collection<WrittenTable> tables) {
        SortedMap<String, Long> versions = new TreeMap<>();
        tables.stream()
                .filter(written -> PublishedTables.isBuilt(written.table()))
                .forEach(written -> versions.put(written.table().qualifiedName(), written.version()));
        pinEvents(versions);
        LakeFormat.raiseToPublished(root);
        see(new PublishedTables(versions));
        if (seen.isTyped()) {
            LakeUpgrade.removeStoredSilver(session, root, reached);
        }
    }

    private void pinEvents(SortedMap<String, Long> versions) {
        TableContract events = TableContracts.EVENTS;
        if (seen.isTyped()) {
            stored(events).findVersion().ifPresent(version -> versions.put(events.qualifiedName(), version));
        }
    }

    /**
     * Shows readers the newest versions of some of the tables that they see, together. The others stay as they are seen: their newest versions may
     * be those of a build that died. Only for who holds {@link #lockForWriting}.
     */
    public void publishNewest(Collection<TableContract> tables) {
        seen.published().ifPresent(now -> {
            SortedMap<String, Long> versions = new TreeMap<>(now.versions());
            versions.putAll(newest(tables.stream()
                            .filter(table -> now.find(table).isPresent())
                            .toList())
                    .versions());
            see(new PublishedTables(versions));
        });
    }

    private PublishedTables newest(List<TableContract> tables) {
        SortedMap<String, Long> versions = new TreeMap<>();
        tables.stream()
                .filter(PublishedTables::isBuilt)
                .forEach(table ->
                        stored(table).findVersion().ifPresent(version -> versions.put(table.qualifiedName(), version)));
        if (tables.contains(TableContracts.EVENTS)) {
            pinEvents(versions);
        }
        return new PublishedTables(versions);
    }

    private void see(PublishedTables tables) {
        tables.write(root);
        seen = new VisibleTables(root, Optional.of(tables), seen.isTyped());
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
     * them can be read from the table's folder. Readers of a table that is published see its newest version from then on. Copies outside of it, and disk blocks that the file system has freed, are out of its
     * reach.
     */
    public void forgetPast(TableContract table) {
        // The version that readers see must be one that stays readable, at every instant.
        new TableErasure(stored(table)).forgetPast(version -> repin(table, version));
    }

    private void repin(TableContract table, long version) {
        seen.published().filter(now -> now.find(table).isPresent()).ifPresent(now -> see(now.with(table, version)));
    }

    /**
     * Removes what a writer that died left of a table that it never committed; a table that has a version keeps all its files. Only for who
     * holds {@link #lockForWriting}.
     */
    public void removeUncommitted(TableContract table) {
        if (isStored(table)) {
            return;
        }
        try {
            PrivateFolder.remove(root.resolve(table.layer().folder()).resolve(table.name()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private StoredTable stored(TableContract table) {
        Path within = Path.of(table.layer().folder(), table.name());
        return new StoredTable(session, table, root.resolve(within), reached.resolve(within));
    }
}
