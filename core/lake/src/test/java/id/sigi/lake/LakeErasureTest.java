package id.sigi.lake;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted is gone from the table at once, and from its folder once the past is forgotten. */
@Tag("transform")
class LakeErasureTest {
    private static final TableContract RUNS = TableContracts.INGESTION_RUNS;

    @TempDir
    static Path shared;

    private static CopiedLake three;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();
    private Lake lake;

    @BeforeAll
    static void prepare() {
        three = new CopiedLake(shared.resolve("lake"));
    }

    @BeforeEach
    void append() throws IOException {
        three.copyTo(root, place -> {
            lake = Lake.open(session, place);
            append(0, "source_file | received_rows \n a | 1 \n gone | 2");
            append(1, "source_file | received_rows \n b | 3 \n gone | 4");
            append(2, "source_file | received_rows \n c | 5");
        });
        lake = Lake.open(session, root);
    }

    private void append(long number, String grid) {
        lake.append(RUNS, Rows.like(session, RUNS.columns(), grid).coalesce(1), new TransactionMark("landing", number));
    }

    @Test
    void findsTheLastAppendOfAStream() {
        assertEquals(OptionalLong.of(2), lake.findTransaction(RUNS, "landing"));
        assertEquals(OptionalLong.empty(), lake.findTransaction(RUNS, "other"));
        assertEquals(OptionalLong.empty(), lake.findTransaction(TableContracts.EVENTS, "landing"));
    }

    @Test
    void deletesByConditionAndCounts() {
        assertEquals(2, lake.delete(RUNS, col("source_file").equalTo("gone")));
        assertEquals(0, lake.delete(RUNS, col("source_file").equalTo("gone")));
        assertEquals(List.of("a", "b", "c"), Rows.text(lake.read(RUNS), Fields.SOURCE_FILE));
        assertEquals(5, lake.readAt(RUNS, 2).count(), "the past is still there");
        assertEquals(3, lake.delete(RUNS, col("received_rows").gt(0)), "whole files count too");
        assertThrows(
                RequestFault.class,
                () -> lake.delete(TableContracts.EVENTS, col("id").isNull()));
    }

    @Test
    void countsRowsOfWholePartitions() {
        TableContract table = new TableContract(
                RUNS.layer(),
                "parted",
                "one row per file",
                List.of(),
                List.of(Fields.SOURCE_FILE, Fields.RECEIVED_ROWS));
        lake.append(
                table,
                Rows.like(session, table.columns(), "source_file | received_rows \n a | 1 \n a | 2 \n b | 3"),
                new TransactionMark("landing", 0),
                List.of(Fields.SOURCE_FILE));
        assertEquals(2, lake.delete(table, col("source_file").equalTo("a")));
        assertEquals(1, lake.rows(table));
    }

    /** Until rows are taken out. */
    @Test
    void whatWasAddedSinceAVersionIsTold() {
        assertEquals(
                List.of("b", "c", "gone"), Rows.text(lake.findAdded(RUNS, 0).orElseThrow(), Fields.SOURCE_FILE));
        assertEquals(List.of(), Rows.text(lake.findAdded(RUNS, 2).orElseThrow(), Fields.SOURCE_FILE));
        lake.delete(RUNS, col("source_file").equalTo("c"));
        assertTrue(lake.findAdded(RUNS, 1).isEmpty(), "rows were taken out since");
        assertTrue(lake.findAdded(RUNS, 9).isEmpty(), "there is no such version");
    }

    private long dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("bronze/ingestion_runs"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).count();
        }
    }

    @Test
    void theForgottenPastCannotBeReadNorFound() throws IOException {
        lake.delete(RUNS, col("source_file").equalTo("gone"));
        assertTrue(logHolds("gone"), "the log spells out the condition of a deletion");
        Path log = root.resolve("bronze/ingestion_runs/_delta_log");
        Files.writeString(log.resolve(".00000000000000000004.json.dead.tmp"), "gone");
        Files.writeString(root.resolve("bronze/ingestion_runs/part-of-a-dead-writer.parquet"), "x");
        assertEquals(6, dataFiles());
        lake.forgetPast(RUNS);
        assertFalse(logHolds("gone"));
        assertEquals(3, dataFiles(), "and only these can hold rows");
        assertFalse(
                session.spark().conf().contains("spark.databricks.delta.vacuum.logging.enabled"),
                "the call leaves no setting behind");
        assertEquals(3, lake.rows(RUNS));
        long newest = lake.version(RUNS);
        assertEquals(newest, lake.oldestVersion(RUNS));
        assertThrows(RequestFault.class, () -> lake.readAt(RUNS, newest - 1));
        assertEquals(3, lake.readAt(RUNS, newest).count());
        assertEquals(OptionalLong.of(2), lake.findTransaction(RUNS, "landing"), "marks outlive the log");

        DeltaLog.clearCache();
        append(2, "source_file | received_rows \n c | 5");
        append(3, "source_file | received_rows \n d | 6");
        assertEquals(List.of("a", "b", "c", "d"), Rows.text(lake.read(RUNS), Fields.SOURCE_FILE));
    }

    private boolean logHolds(String value) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("bronze/ingestion_runs/_delta_log"))) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> read(file).contains(value));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
