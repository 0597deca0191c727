package id.sigi.lake;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.file.RowFiles;
import id.sigi.lake.file.TableFile;
import id.sigi.lake.file.WrittenFile;
import id.sigi.lake.format.LakeLock;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: the rows of some owners are exchanged for others, and no other row is written or lost. */
@Tag("transform")
class ChangedRowsTest {
    private static final Field OWNER = Fields.SOURCE_FILE;
    private static final TableContract TABLE = new TableContract(
            TableContracts.COMPLAINTS.layer(),
            "changed",
            "one row per file and count",
            List.of(),
            List.of(Fields.SOURCE_FILE, Fields.RECEIVED_ROWS));

    @TempDir
    static Path shared;

    private static CopiedLake two;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();
    private Lake lake;

    @BeforeAll
    static void prepare() {
        two = new CopiedLake(shared.resolve("lake"));
    }

    @BeforeEach
    void write() throws IOException {
        two.copyTo(root, place -> {
            lake = Lake.open(session, place);
            lake.replace(TABLE, files("a | 1 \n b | 2 \n a | 3 \n c | 4", "b | 5 \n d | 6"));
        });
        lake = Lake.open(session, root);
    }

    /** A file for each grid. */
    private List<WrittenFile> files(String... grids) {
        RowFiles place = lake.files(TABLE);
        return Arrays.stream(grids)
                .map(grid -> Rows.like(session, TABLE.columns(), "source_file | received_rows \n " + grid)
                        .coalesce(1))
                .map(rows -> rows.queryExecution().toRdd().toJavaRDD())
                .flatMap(rows -> rows.mapPartitions(lines -> written(place, lines)).collect().stream())
                .toList();
    }

    private static Iterator<WrittenFile> written(RowFiles place, Iterator<InternalRow> rows) {
        try (RowFiles.Writer writer = place.open(TableFile.settings())) {
            rows.forEachRemaining(writer::add);
            return writer.end().stream().iterator();
        }
    }

    private static KeySet keys(String... owners) {
        KeySet keys = new KeySet();
        for (String owner : owners) {
            keys.add(KeySet.hash(UTF8String.fromString(owner)));
        }
        return keys;
    }

    private WrittenTable change(KeySet owners, List<WrittenFile> files) {
        return lake.change(TABLE, lake.findRows(List.of(TABLE), List.of(OWNER), owners), files);
    }

    private List<String> rows() {
        return Rows.text(lake.read(TABLE), Fields.SOURCE_FILE, Fields.RECEIVED_ROWS);
    }

    private long dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("gold/changed"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    @Test
    void rowsOfOwnersAreExchanged() throws IOException {
        WrittenTable written = change(keys("a", "nobody"), files("a | 7"));
        assertEquals(List.of("a | 7", "b | 2", "b | 5", "c | 4", "d | 6"), rows());
        assertEquals(5, written.rows());
        assertEquals(5, lake.rows(TABLE));
        assertEquals(3, dataFiles(), "what stays is not written again");
        assertEquals(6, lake.readAt(TABLE, 0).count(), "the past stays as it was");
    }

    @Test
    void whatIsDeletedStaysDeletedThroughFurtherChanges() {
        change(keys("a"), List.of());
        change(keys("b", "a"), files("b | 8 \n a | 9"));
        WrittenTable written = change(keys("a"), List.of());
        assertEquals(List.of("b | 8", "c | 4", "d | 6"), rows());
        assertEquals(3, written.rows());
        assertEquals(3, lake.replace(TABLE, files("z | 1 \n z | 2 \n z | 3")).rows());
        assertEquals(List.of("z | 1", "z | 2", "z | 3"), rows());
    }

    @Test
    void nothingToTakeOutOnlyAdds() {
        change(keys("nobody"), files("e | 1"));
        assertEquals(List.of("a | 1", "a | 3", "b | 2", "b | 5", "c | 4", "d | 6", "e | 1"), rows());
    }

    @Test
    void aCommitThatNobodySawIsUndone() {
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        lake.publish(List.of(new WrittenTable(TABLE, 0, 6)));
        change(keys("a", "c"), files("x | 1"));
        assertEquals(6, Lake.open(session, root).rows(TABLE), "of a build that died nothing is seen");
        WrittenTable written = change(keys("b"), files("b | 9"));
        lake.publish(List.of(written));
        lock.close();
        assertEquals(List.of("a | 1", "a | 3", "b | 9", "c | 4", "d | 6"), rows());
    }

    @Test
    void aTableMayBeReplacedByFilesThatItHas() {
        List<WrittenFile> files = files("p | 1", "q | 2");
        lake.replace(TABLE, files);
        lake.replace(TABLE, files);
        assertEquals(List.of("p | 1", "q | 2"), rows());
        change(keys("p"), List.of());
        lake.replace(TABLE, files);
        assertEquals(List.of("p | 1", "q | 2"), rows());
    }

    /** An erasure takes rows out of the files, those that a change only marked among them. */
    @Test
    void theErasedLeaveTheFiles() throws IOException {
        change(keys("a"), files("a | 7 \n e | 8"));
        assertEquals(1, lake.delete(TABLE, col("source_file").equalTo("a")));
        lake.forgetPast(TABLE);
        assertEquals(List.of("b | 2", "b | 5", "c | 4", "d | 6", "e | 8"), rows());
        try (Stream<Path> files = Files.list(root.resolve("gold/changed"))) {
            String[] left = files.map(Path::toString)
                    .filter(file -> file.endsWith(".parquet"))
                    .toArray(String[]::new);
            assertTrue(left.length > 0);
            assertFalse(
                    Rows.text(session.spark().read().parquet(left), Fields.SOURCE_FILE)
                            .contains("a"),
                    "no file holds a row of the erased");
        }
    }
}
