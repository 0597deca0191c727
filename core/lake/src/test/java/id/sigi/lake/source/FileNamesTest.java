package id.sigi.lake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.Lake;
import id.sigi.lake.TransactionMark;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file's name is a name: no pattern, no escape, no address, and nothing that makes it no data. */
@Tag("transform")
class FileNamesTest {
    @TempDir
    Path folder;

    private final LakeSession session = SparkForTests.session();

    static Stream<String> names() {
        return Stream.of(
                "data[1]",
                "survei {2020}",
                "x*y",
                "q?",
                "a:b",
                "file:x",
                "back\\slash",
                "_hidden",
                ".dot",
                "100%",
                "%20",
                "a#b",
                "two words",
                " blank in front",
                "désa kédung",
                "年",
                "line\nbreak",
                "a,b;c",
                "x=1",
                "'quoted' \"twice\"",
                "$HOME",
                "~");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileIsReadUnderAnyName(String name) throws IOException {
        Files.writeString(folder.resolve("data1.csv"), "x\n9\n");
        Files.writeString(folder.resolve("x-other-y.csv"), "x\n9\n");
        Path file = Files.writeString(folder.resolve(name + ".csv"), "x\n1\n2\n");
        assertEquals("[[1], [2]]", read(file));
    }

    /** Names that hold all that the engine reads more into. */
    static Stream<String> oddest() {
        return Stream.of("_a:b [1] {2} x*y? back\\slash %20 #1 d\u00E9sa", "data[1]");
    }

    @ParameterizedTest
    @MethodSource("oddest")
    void folderFileAndDeltaTableAreReadUnderAnyName(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        Files.createDirectory(folder.resolve("data1"));
        Path parquet = place.resolve("p" + name + ".parquet");
        session.spark()
                .range(3)
                .coalesce(1)
                .write()
                .parquet(folder.resolve("plain").toString());
        Files.move(folder.resolve("plain"), place.resolve(name));
        try (Stream<Path> files = Files.list(place.resolve(name))) {
            Files.copy(
                    files.filter(file -> file.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow(),
                    parquet);
        }
        assertEquals("[[0], [1], [2]]", read(place.resolve(name)));
        assertEquals("[[0], [1], [2]]", read(parquet));
        Path delta = place.resolve(name + " d");
        session.spark().range(2).write().format("delta").save(session.reach(place) + "/d");
        Files.move(place.resolve("d"), delta);
        assertEquals("[[0], [1]]", read(delta));
    }

    @Test
    void aLakeIsWrittenReadErasedAndVacuumedUnderTheOddestName() throws IOException {
        assertErases(oddest().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("oddest")
    @Tag("slow")
    @Tag("variant")
    void aLakeIsWrittenReadErasedAndVacuumedUnderAnyName(String name) throws IOException {
        assertErases(name);
    }

    private void assertErases(String name) throws IOException {
        Path root = folder.resolve(name);
        Files.createDirectory(folder.resolve("data1"));
        Lake lake = Lake.open(session, root);
        Dataset<Row> rows = Rows.like(session, TableContracts.INGESTION_RUNS.columns(), "source_file \n a \n b");
        lake.append(TableContracts.INGESTION_RUNS, rows, new TransactionMark("s", 0));
        assertEquals(2, lake.read(TableContracts.INGESTION_RUNS).count());
        assertEquals(
                1,
                lake.delete(
                        TableContracts.INGESTION_RUNS,
                        functions.col("source_file").equalTo("a")));
        lake.forgetPast(TableContracts.INGESTION_RUNS);
        Lake again = Lake.open(session, root);
        assertEquals(1, again.read(TableContracts.INGESTION_RUNS).count());
        assertTrue(Files.isDirectory(root.resolve("bronze")));
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("v[3].csv"), "x\n1\n");
        Path link = Files.createSymbolicLink(folder.resolve("newest.csv"), file.getFileName());
        assertEquals("[[1]]", read(link));
        session.spark().range(3).coalesce(1).write().parquet(folder.resolve("p").toString());
        assertEquals("[[0], [1], [2]]", read(Files.createSymbolicLink(folder.resolve("l p"), folder.resolve("p"))));
    }

    @Test
    void theFingerprintOfAFolderIsThatOfWhatTheEngineReads() throws IOException {
        Path table = folder.resolve("p");
        session.spark().range(3).coalesce(1).write().parquet(table.toString());
        String fingerprint = UserData.at(table).read(session).fingerprint();
        Files.createDirectories(table.resolve("_temporary"));
        Files.writeString(table.resolve("_temporary/part-0.parquet"), "left by a writer that died");
        assertEquals(fingerprint, UserData.at(table).read(session).fingerprint());
    }

    @Test
    void whatIsNoParquetIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.parquet"), "no such thing");
        assertThrows(RequestFault.class, () -> UserData.at(file).read(session));
        Path empty = Files.createFile(folder.resolve("y.parquet"));
        assertThrows(RequestFault.class, () -> UserData.at(empty).read(session));
    }

    private String read(Path path) {
        Dataset<Row> rows = UserData.at(path).read(session).rows();
        return rows.sort(rows.columns()[0]).collectAsList().toString();
    }
}
