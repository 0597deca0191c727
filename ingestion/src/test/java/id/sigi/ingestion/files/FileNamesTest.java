package id.sigi.ingestion.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigi.ingestion.files.folder.SourceFile;
import id.sigi.ingestion.files.folder.SourceFolder;
import id.sigi.ingestion.files.folder.UnreadableFile;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's name is a name; what is no file of the folder is named and costs nothing else. */
@Tag("kernel")
class FileNamesTest {
    @TempDir
    Path folder;

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name.length() + "\n");
    }

    /** A file whose name has these bytes, given as an address gives them. */
    private Path writeRaw(String address) throws IOException {
        return Files.writeString(Path.of(URI.create(folder.toUri() + address)), "raw\n");
    }

    private List<String> names() {
        return SourceFolder.read(folder).files().stream().map(SourceFile::name).toList();
    }

    private Map<String, String> unread() {
        return SourceFolder.read(folder).unread().stream()
                .collect(Collectors.toMap(UnreadableFile::name, UnreadableFile::why));
    }

    @Test
    void whatPatternsTakeForTheirOwnIsPartOfAName() throws IOException {
        List<String> names = List.of(
                "#fragment?.jsonl",
                "50%.jsonl",
                "a b.jsonl",
                "a%20b.jsonl",
                "a:b.jsonl",
                "back\\slash.jsonl",
                "data[1].jsonl",
                "data{1,2}.jsonl",
                "dots..in.it.jsonl",
                "f [2020]/data.jsonl",
                "file:x.jsonl",
                "r\u00e9gion \u65e5\u672c.jsonl",
                "star*.jsonl",
                "under_score.jsonl",
                "w=1/part.jsonl",
                "why?.jsonl",
                "~home.jsonl");
        for (String name : names) {
            write(name);
        }
        SourceFolder read = SourceFolder.read(folder);
        assertEquals(names.stream().sorted().toList(), names());
        for (SourceFile file : read.files()) {
            try (Lines lines = file.slices().get(0).open(100)) {
                assertEquals(
                        file.name().length() + "",
                        new String(lines.next().bytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void endingsInCapitalsAreTheSameEndings() throws IOException {
        List<String> names = List.of(
                "A.JSONL", "B.Csv", "C.JSONL.GZ", "D.csv.ZST", "E.CSV.gz", "F.PARQUET", "g.jsonl.Gz", "h.Jsonl.zst");
        for (String name : names) {
            write(name);
        }
        write("I.JSON");
        write("J.GZ");
        SourceFolder read = SourceFolder.read(folder);
        assertEquals(names, names());
        assertEquals(List.of("I.JSON", "J.GZ"), read.others());
    }

    @Test
    void aFolderOfNothingButHiddenFilesIsToldSo() throws IOException {
        write("_under.jsonl");
        write("notes.txt");
        RequestFault one = assertThrows(RequestFault.class, () -> SourceFolder.read(folder));
        assertTrue(one.reason().startsWith("_under.jsonl is passed over, because names that begin with"), one.reason());
        write("june/.late.csv");
        write("_tmp/a.jsonl");
        RequestFault three = assertThrows(RequestFault.class, () -> SourceFolder.read(folder));
        assertTrue(three.reason().startsWith("_tmp and 2 more are passed over"), three.reason());
    }

    @Test
    void namesThatAreNoUtf8CostThatFileOnly() throws IOException {
        write("good.jsonl");
        try {
            writeRaw("caf%E9.jsonl");
            writeRaw("h%ED%A0%80.jsonl");
            writeRaw("no%E9event.txt");
        } catch (InvalidPathException | IOException refused) {
            assumeTrue(false, "this file system takes only names that are text");
        }
        assertEquals(List.of("good.jsonl"), names());
        assertEquals(
                Map.of(
                        "caf\\xe9.jsonl", "its name is not UTF-8",
                        "h\\xed\\xa0\\x80.jsonl", "its name is not UTF-8"),
                unread());
        assertEquals(List.of("no\\xe9event.txt"), SourceFolder.read(folder).others());
    }

    @Test
    void filesInAFolderWhoseNameIsNoUtf8AreNamed() throws IOException {
        write("good.jsonl");
        try {
            Path closed = Files.createDirectory(Path.of(URI.create(folder.toUri() + "caf%E9")));
            Files.writeString(closed.resolve("a.jsonl"), "a\n");
        } catch (InvalidPathException | IOException refused) {
            assumeTrue(false, "this file system takes only names that are text");
        }
        assertEquals(List.of("good.jsonl"), names());
        assertEquals(Map.of("caf\\xe9/a.jsonl", "its name is not UTF-8"), unread());
    }

    @Test
    void controlCharactersOfANameComeAsTheirNumbersAndNoTwoNamesBecomeOne() throws IOException {
        write("a\u001b[31mred.jsonl");
        write("a\\u001b[31mred.jsonl");
        write("b\nc.jsonl");
        write("d\u202egpj.jsonl");
        write("e\u009b.jsonl");
        write("f\u2028.jsonl");
        write("g\\\u0007.jsonl");
        write("h\\u.jsonl");
        assertEquals(
                List.of(
                        "a\\u001b[31mred.jsonl",
                        "a\\u005cu001b[31mred.jsonl",
                        "b\\u000ac.jsonl",
                        "d\\u202egpj.jsonl",
                        "e\\u009b.jsonl",
                        "f\\u2028.jsonl",
                        "g\\\\u0007.jsonl",
                        "h\\u005cu.jsonl"),
                names());
    }

    @Test
    void linksThatLeaveTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.jsonl"), "secret\n");
        Path inside = write("inside.jsonl");
        Path below = write("june/below.jsonl");
        link("to-file.jsonl", secret);
        link("to-folder", elsewhere);
        link("to-folder.jsonl", elsewhere);
        link("chain.jsonl", folder.resolve("to-file.jsonl"));
        link("dots.jsonl", Path.of("..", elsewhere.getFileName().toString(), "secret.jsonl"));
        link("nowhere.jsonl", folder.resolve("gone"));
        link("self.jsonl", folder.resolve("self.jsonl"));
        link("june/up", folder);
        link("device.jsonl", Path.of("/dev/zero"));
        link("process.jsonl", Path.of("/proc/self/environ"));
        link("within.jsonl", inside);
        link("relative.jsonl", folder.relativize(below));
        link("notes.txt", secret);
        assertEquals(List.of("inside.jsonl", "june/below.jsonl", "relative.jsonl", "within.jsonl"), names());
        String out = "it is a link that leads out of the folder";
        String ofFolder = "it is a link to a folder, and such links are not followed";
        Map<String, String> unread = unread();
        for (String name : List.of("to-file.jsonl", "chain.jsonl", "dots.jsonl", "device.jsonl", "process.jsonl")) {
            assertEquals(out, unread.get(name), name);
        }
        for (String name : List.of("to-folder", "to-folder.jsonl", "june/up")) {
            assertEquals(ofFolder, unread.get(name), name);
        }
        assertEquals("it is a link to nothing, or was taken away", unread.get("nowhere.jsonl"));
        assertEquals("it is a link that leads to no file", unread.get("self.jsonl"));
        assertEquals(List.of("notes.txt"), SourceFolder.read(folder).others());
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }

    @Test
    void aFolderThatIsReachedByALinkIsRead(@TempDir Path elsewhere) throws IOException {
        write("a.jsonl");
        Path link = Files.createSymbolicLink(elsewhere.resolve("landing"), folder);
        assertEquals("a.jsonl", SourceFolder.read(link).files().get(0).name());
    }

    /** Opening a pipe would wait for ever, so this test would not end. */
    @Test
    void pipesAndSocketsAreNamedAndNotOpened() throws IOException, InterruptedException {
        write("good.jsonl");
        assumeTrue(isMade("pipe.jsonl") && isMade("pipe.csv.gz"), "this machine makes no pipes");
        link("to-pipe.jsonl", folder.resolve("pipe.jsonl"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(folder.resolve("socket.jsonl")));
            String why = "it is a pipe, a socket or a device, and no file";
            assertEquals(
                    Map.of("pipe.jsonl", why, "pipe.csv.gz", why, "to-pipe.jsonl", why, "socket.jsonl", why), unread());
            assertEquals(List.of("good.jsonl"), names());
        }
    }

    private boolean isMade(String pipe) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", folder.resolve(pipe).toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException fault) {
            return false;
        }
    }

    @Test
    void hiddenEventFilesAndFoldersAreNamed() throws IOException {
        write("a.jsonl");
        write("_b.jsonl");
        write(".c.jsonl.gz");
        write(".\nd.csv");
        write("_SUCCESS");
        write(".hidden/e.jsonl");
        assertEquals(List.of("a.jsonl"), names());
        assertEquals(
                List.of(".\\u000ad.csv", ".c.jsonl.gz", ".hidden", "_b.jsonl"),
                SourceFolder.read(folder).others());
    }
}
