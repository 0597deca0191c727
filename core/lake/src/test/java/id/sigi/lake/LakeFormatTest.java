package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lake or a table that a newer version wrote is refused in words, before anything is read from it or written to it. */
@Tag("transform")
class LakeFormatTest {
    private static final TableContract RUNS = TableContracts.INGESTION_RUNS;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();

    private Path number() {
        return root.resolve("_sigi/lake.json");
    }

    @Test
    void aNewLakeAndOneWithoutANumberGetOne() throws IOException {
        Files.createDirectories(root.resolve("bronze"));
        Lake.open(session, root);
        assertEquals("{\"format\": 3}\n", Files.readString(number()));
        Lake.open(session, root);
        assertEquals("{\"format\": 3}\n", Files.readString(number()));
    }

    @Test
    void refusesANewerLake() throws IOException {
        Files.createDirectories(number().getParent());
        Files.writeString(number(), "{\"format\": 4, \"since\": \"tomorrow\"}");
        RequestFault fault = assertThrows(RequestFault.class, () -> Lake.open(session, root));
        assertEquals("the lake is too new for this version of Sigi", fault.problem());
        assertTrue(fault.reason().endsWith("says format 4, and this version knows formats up to 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"format\": \"1\"}", "{\"format\": 0}", "not json"})
    void refusesANumberThatCannotBeRead(String content) throws IOException {
        Files.createDirectories(number().getParent());
        Files.writeString(number(), content);
        RequestFault fault = assertThrows(RequestFault.class, () -> Lake.open(session, root));
        assertEquals("the format of the lake cannot be told", fault.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"protocol\":{\"minReaderVersion\":9,\"minWriterVersion\":9,"
                        + "\"readerFeatures\":[],\"writerFeatures\":[]}}",
                "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,"
                        + "\"readerFeatures\":[\"fromTomorrow\"],\"writerFeatures\":[\"fromTomorrow\"]}}"
            })
    void refusesATableOfANewerDelta(String protocol) throws IOException {
        Lake lake = Lake.open(session, root);
        Dataset<Row> rows = Rows.like(session, RUNS.columns(), "source_file \n a");
        lake.append(RUNS, rows, new TransactionMark("landing", 0));
        Path log = root.resolve("bronze/ingestion_runs/_delta_log");
        Files.writeString(log.resolve("00000000000000000001.json"), protocol + "\n");
        DeltaLog.clearCache();
        assertIsTooNew(() -> lake.read(RUNS));
        assertIsTooNew(() -> lake.append(RUNS, rows, new TransactionMark("landing", 1)));
        assertIsTooNew(() -> lake.overwrite(RUNS, rows));
        assertIsTooNew(() -> lake.findTransaction(RUNS, "landing"));
        assertEquals(1, lake.version(RUNS));
    }

    private static void assertIsTooNew(org.junit.jupiter.api.function.Executable work) {
        RequestFault fault = assertThrows(RequestFault.class, work);
        assertEquals(
                "the table bronze.ingestion_runs needs a newer Delta than this version of Sigi has", fault.problem());
        assertTrue(
                fault.reason().equals("its protocol asks for reader 9 and writer 9")
                        || fault.reason().equals("its protocol asks for fromTomorrow"),
                fault.reason());
    }
}
