package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("transform")
class LakeTest {
    private static final TableContract RUNS = TableContracts.INGESTION_RUNS;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();

    private Dataset<Row> runs(String grid) {
        return Rows.like(session, RUNS.columns(), grid);
    }

    @Test
    void writesReadsCountsAndTravels() {
        Lake lake = Lake.open(session, root);
        assertFalse(lake.exists(RUNS));
        assertThrows(RequestFault.class, () -> lake.read(RUNS));
        WrittenTable first = lake.overwrite(RUNS, runs("source_file | received_rows \n a | 5 \n b | 6"));
        assertEquals(new WrittenTable(RUNS, 0, 2), first);
        WrittenTable second = lake.overwrite(RUNS, runs("source_file | received_rows \n c | 7"));
        assertEquals(new WrittenTable(RUNS, 1, 1), second);
        assertEquals(1, lake.rows(RUNS));
        assertEquals(List.of("c | 7"), Rows.text(lake.read(RUNS), Fields.SOURCE_FILE, Fields.RECEIVED_ROWS));
        assertEquals(
                List.of("a | 5", "b | 6"), Rows.text(lake.readAt(RUNS, 0), Fields.SOURCE_FILE, Fields.RECEIVED_ROWS));
        assertTrue(Files.isDirectory(root.resolve("bronze/ingestion_runs/_delta_log")));
        RequestFault fault = assertThrows(RequestFault.class, () -> lake.readAt(RUNS, 3));
        assertEquals("Name a version from 0 to 1", fault.remedy());
    }

    @Test
    void appendsOncePerMark() {
        Lake lake = Lake.open(session, root);
        Dataset<Row> rows = runs("source_file \n a");
        TransactionMark mark = new TransactionMark("stream", 1);
        assertEquals(new WrittenTable(RUNS, 0, 1), lake.append(RUNS, rows, mark));
        assertEquals(new WrittenTable(RUNS, 0, 0), lake.append(RUNS, rows, mark));
        assertEquals(new WrittenTable(RUNS, 1, 1), lake.append(RUNS, rows, new TransactionMark("stream", 2)));
        assertEquals(2, lake.rows(RUNS));
    }

    @Test
    void refusesAnEmptyRequiredColumn() {
        Lake lake = Lake.open(session, root);
        Dataset<Row> rows = Rows.of(session, """
                ingestion_id:string | source_file:string | received_rows:long | accepted_rows:long | duplicate_rows:long | quarantined_rows:long | last_position:long | contracts_version:string
                run                 | -                  | 1                  | 1                  | 0                   | 0                     | -                  | -
                """);
        Exception refusal = assertThrows(Exception.class, () -> lake.overwrite(RUNS, rows));
        assertTrue(refusal.getMessage().contains("bronze.ingestion_runs.source_file is required and empty"));
        assertFalse(lake.exists(RUNS), "nothing half-written");
    }

    @Test
    void refusesOtherColumnsAndTypes() {
        Lake lake = Lake.open(session, root);
        Dataset<Row> rows = runs("source_file \n a");
        assertThrows(IllegalArgumentException.class, () -> lake.overwrite(RUNS, rows.drop("source_file")));
        assertThrows(
                IllegalArgumentException.class,
                () -> lake.overwrite(RUNS, rows.withColumnRenamed("source_file", "file")));
        assertThrows(
                IllegalArgumentException.class,
                () -> lake.overwrite(
                        RUNS,
                        rows.withColumn(
                                "received_rows", rows.col("received_rows").cast("int"))));
    }

    @Test
    void refusesARootThatIsAFile() throws Exception {
        Path file = Files.writeString(root.resolve("file"), "x");
        assertThrows(RequestFault.class, () -> Lake.open(session, file));
    }

    static List<TableContract> tables() {
        return TableContracts.list();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyContractHasASchema(TableContract table) {
        StructType schema = SparkSchemas.of(table);
        assertEquals(table.columnNames(), List.of(schema.fieldNames()));
        for (int i = 0; i < schema.size(); i++) {
            assertEquals(table.columns().get(i).isRequired(), !schema.fields()[i].nullable());
        }
    }

    @Test
    void codesAreArraysAndMoneyIsLong() {
        StructType schema = SparkSchemas.of(List.of(Fields.INCENTIVE_USES, Fields.AMOUNT_IDR, Fields.PAID_AT));
        assertEquals(
                DataTypes.createArrayType(DataTypes.StringType), schema.apply(0).dataType());
        assertEquals(DataTypes.LongType, schema.apply(1).dataType());
        assertEquals(DataTypes.TimestampType, schema.apply(2).dataType());
    }

    @AfterEach
    void awaitTasksOfFailedJobs() throws InterruptedException {
        SparkForTests.awaitIdle();
    }
}
