package id.sigi.lake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("transform")
class UserDataTest {
    @TempDir
    Path folder;

    private final LakeSession session = SparkForTests.session();

    @Test
    void readsCsvWithTypesFromItsValues() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), """
            "id","age","income","region","note","a.b"
            1,46,4e+06,01,"said ""yes"", then left",NA
            2,NA,.5,15,,7
            """);
        UserTable table = UserData.at(file).read(session);
        assertEquals(
                "struct<id:bigint,age:bigint,income:double,region:string,note:string,a.b:bigint,income (as written):string>",
                table.rows().schema().catalogString());
        assertEquals(
                "[[1,46,4000000.0,01,said \"yes\", then left,null,4e+06], [2,null,0.5,15,null,7,.5]]",
                table.rows().collectAsList().toString());
        assertEquals(SourceFormat.CSV, table.format());
    }

    @Test
    void fingerprintIsTheDigestOfTheBytes() throws IOException {
        // SHA-256 of "x\n1\n", from coreutils' sha256sum.
        Path file = Files.writeString(folder.resolve("x.csv"), "x\n1\n");
        assertEquals(
                "sha256:daff832f802000e645771a60983c76c963f6ee602a6230e45237bd360e91cc1a",
                UserData.at(file).read(session).fingerprint());
    }

    @Test
    void readsParquetAndDeltaFolders() {
        String parquet = folder.resolve("p").toString();
        String delta = folder.resolve("d").toString();
        session.spark().range(3).write().parquet(parquet);
        session.spark().range(4).write().format("delta").save(delta);
        assertEquals(3, UserData.at(Path.of(parquet)).read(session).rows().count());
        UserTable table = UserData.at(Path.of(delta)).read(session);
        assertEquals(4, table.rows().count());
        assertEquals("delta-version:0", table.fingerprint());
    }

    @Test
    void aFileIsReadAgainOnlyWhileItsBytesAreTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "x\n1\n");
        String fingerprint = UserData.at(file).read(session).fingerprint();
        assertEquals(1, UserData.at(file).readAgain(session, fingerprint).rows().count());
        Files.writeString(file, "x\n2\n");
        RequestFault fault =
                assertThrows(RequestFault.class, () -> UserData.at(file).readAgain(session, fingerprint));
        assertTrue(fault.reason().contains(fingerprint), fault.reason());
    }

    @Test
    void aDeltaTableIsReadAgainAtItsVersionUntilThatIsVacuumed() throws IOException {
        Path table = folder.resolve("a table");
        session.spark().range(4).write().format("delta").save(table.toString());
        String fingerprint = UserData.at(table).read(session).fingerprint();
        List<Path> files = parquetFiles(table);
        session.spark().range(9).write().format("delta").mode("overwrite").save(table.toString());
        assertEquals(
                4, UserData.at(table).readAgain(session, fingerprint).rows().count());
        for (Path file : files) {
            Files.delete(file);
        }
        RequestFault fault =
                assertThrows(RequestFault.class, () -> UserData.at(table).readAgain(session, fingerprint));
        assertEquals(files.size() + " of its files were vacuumed", fault.reason());
        assertThrows(RequestFault.class, () -> UserData.at(table).readAgain(session, "delta-version:7"));
        assertThrows(RequestFault.class, () -> UserData.at(table).readAgain(session, "sha256:00"));
    }

    private static List<Path> parquetFiles(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.csv", "text.txt", "empty.csv", "twice.csv", "nameless.csv", "folder"})
    void refusesWhatItCannotRead(String name) throws IOException {
        Files.writeString(folder.resolve("text.txt"), "x");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("twice.csv"), "a,a\n1,2\n");
        Files.writeString(folder.resolve("nameless.csv"), "a,,c\n1,2,3\n");
        Files.createDirectory(folder.resolve("folder"));
        assertThrows(RequestFault.class, () -> UserData.at(folder.resolve(name)).read(session));
    }
}
