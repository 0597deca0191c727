package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.Layer;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that was written under a smaller contract grows by optional columns and by nothing else. */
@Tag("transform")
class LakeEvolutionTest {
    private static final TableContract OLD = contract(Fields.SOURCE_FILE, Fields.RECEIVED_ROWS);
    private static final TableContract GROWN =
            contract(Fields.SOURCE_FILE, Fields.ACCEPTED_ROWS.optional(), Fields.RECEIVED_ROWS);

    @TempDir
    static Path shared;

    private static CopiedLake old;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();
    private Lake lake;

    private static TableContract contract(Field... columns) {
        return new TableContract(Layer.BRONZE, "landings", "one row per file", List.of(), List.of(columns));
    }

    @BeforeAll
    static void prepare() {
        old = new CopiedLake(shared.resolve("lake"));
    }

    @BeforeEach
    void writeUnderTheOldContract() throws IOException {
        old.copyTo(
                root,
                place -> Lake.open(session, place)
                        .append(OLD, rows(OLD, "source_file | received_rows \n a | 1"), new TransactionMark("s", 0)));
        lake = Lake.open(session, root);
    }

    private Dataset<Row> rows(TableContract table, String grid) {
        return Rows.like(session, table.columns(), grid);
    }

    private static List<String> text(TableContract table, Dataset<Row> rows) {
        return Rows.text(rows, table.columns().toArray(Field[]::new));
    }

    @Test
    void anOptionalColumnReadsAsEmptyBeforeItIsWritten() {
        assertEquals(List.of("a | - | 1"), text(GROWN, lake.read(GROWN)));
        assertEquals(GROWN.columnNames(), List.of(lake.read(GROWN).columns()));
    }

    @Test
    void anAppendAddsTheOptionalColumn() {
        String grid = "source_file | accepted_rows | received_rows \n b | 2 | 3";
        lake.append(GROWN, rows(GROWN, grid), new TransactionMark("s", 1));
        assertEquals(List.of("a | - | 1", "b | 2 | 3"), text(GROWN, lake.read(GROWN)));
        assertEquals(List.of("a | - | 1"), text(GROWN, lake.readAt(GROWN, 0)), "the past has grown too");
        assertEquals(List.of("a | 1", "b | 3"), text(OLD, lake.read(OLD)), "who knows less still reads");
        lake.append(OLD, rows(OLD, "source_file | received_rows \n c | 4"), new TransactionMark("s", 2));
        assertEquals(3, lake.rows(GROWN));
    }

    @Test
    void refusesARequiredColumnThatIsNotThere() {
        TableContract other = contract(Fields.SOURCE_FILE, Fields.RECEIVED_ROWS, Fields.ACCEPTED_ROWS);
        RequestFault fault = assertThrows(RequestFault.class, () -> lake.read(other));
        assertEquals(
                "its column accepted_rows does not exist on disk, and the contract requires it as bigint",
                fault.reason());
        assertTrue(fault.problem().contains("bronze.landings"));
        Dataset<Row> rows = rows(other, "source_file | received_rows | accepted_rows \n b | 2 | 2");
        assertThrows(RequestFault.class, () -> lake.append(other, rows, new TransactionMark("s", 1)));
        assertEquals(0, lake.version(OLD));
    }

    @Test
    void refusesAnotherType() {
        TableContract other = contract(Fields.SOURCE_FILE, integer(Fields.RECEIVED_ROWS));
        RequestFault fault = assertThrows(RequestFault.class, () -> lake.read(other));
        assertEquals("its column received_rows is bigint on disk, and the contract promises int", fault.reason());
        assertThrows(
                RequestFault.class,
                () -> lake.append(
                        other, rows(other, "source_file | received_rows \n b | 2"), new TransactionMark("s", 1)));
    }

    private static Field integer(Field field) {
        return field.ofType(id.sigi.programme.contract.FieldType.INTEGER);
    }

    @Test
    void refusesToAppendWithoutAColumnThatTheDiskRequires() {
        String path = root.resolve("bronze/strict").toString();
        session.spark()
                .sql("create table delta.`" + path
                        + "` (source_file string, received_rows bigint not null) using delta");
        TableContract ignorant =
                new TableContract(Layer.BRONZE, "strict", "one row per file", List.of(), List.of(Fields.SOURCE_FILE));
        Dataset<Row> rows = rows(ignorant, "source_file \n a");
        RequestFault fault =
                assertThrows(RequestFault.class, () -> lake.append(ignorant, rows, new TransactionMark("s", 0)));
        assertEquals(
                "its column received_rows is a required bigint on disk, and the contract does not know it",
                fault.reason());
        assertEquals(0, lake.rows(ignorant), "reading needs no column that the contract does not name");
    }

    @Test
    void anOverwriteTakesTheNewContract() {
        TableContract other = contract(Fields.SOURCE_FILE, integer(Fields.RECEIVED_ROWS), Fields.ACCEPTED_ROWS);
        lake.overwrite(other, rows(other, "source_file | received_rows | accepted_rows \n b | 2 | 2"));
        assertEquals(List.of("b | 2 | 2"), text(other, lake.read(other)));
    }

    @AfterEach
    void awaitTasksOfFailedJobs() throws InterruptedException {
        SparkForTests.awaitIdle();
    }
}
