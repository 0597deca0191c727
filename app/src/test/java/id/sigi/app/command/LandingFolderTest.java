package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.event.CloudEvent;
import id.sigi.programme.event.CloudEventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of a landing folder in which not everything is a plain file of events. */
@Tag("scenario")
class LandingFolderTest {
    @TempDir
    Path folder;

    private Path landing;
    private Path key;

    @BeforeEach
    void fill() throws IOException {
        landing = Files.createDirectory(folder.resolve("landing [2020]"));
        key = Files.writeString(folder.resolve("key"), "00".repeat(31) + "01\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(landing.resolve("a[1]{x}*?:\\.jsonl"), event("e1") + "\nbroken\n");
        Files.writeString(landing.resolve("esc\u001b[2J\u009b.jsonl"), event("e2") + "\nbroken too\n");
        Files.createSymbolicLink(landing.resolve("key\u001b.jsonl"), key);
    }

    private static String event(String id) {
        return CloudEventJson.write(new CloudEvent(
                id,
                "test",
                EventContracts.IDENTITY_VERIFIED.type(),
                Instant.parse("2020-05-01T10:00:00Z"),
                "app-1",
                com.fasterxml.jackson.databind.json.JsonMapper.builder()
                        .build()
                        .createObjectNode()
                        .put("applicant_id", "app-1")
                        .put("is_verified", true)
                        .put("verified_at", "2020-05-01T10:00:00Z")));
    }

    private Spoken sigi(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--lake";
        all[arguments.length + 1] = folder.resolve("lake").toString();
        all[arguments.length + 2] = "--key-file";
        all[arguments.length + 3] = key.toString();
        return Spoken.sigi(all);
    }

    private static void assertPrintable(Spoken spoken) {
        String all = spoken.out() + spoken.err();
        assertTrue(
                all.chars().noneMatch(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\r'),
                all);
    }

    @Test
    void theRestLandsAndNoControlCharacterIsPrinted() {
        Spoken landed = sigi("ingest", landing.toString());
        assertEquals(2, landed.exitCode(), landed.err());
        assertTrue(landed.err().contains("key\\u001b.jsonl: it is a link that leads out of the folder"), landed.err());
        assertPrintable(landed);
        Spoken listed = sigi("quarantine", "list");
        assertTrue(listed.out().contains("a[1]{x}*?:\\.jsonl:2"), listed.out());
        assertTrue(listed.out().contains("esc\\u001b[2J\\u009b.jsonl:2"), listed.out());
        assertPrintable(listed);
        Spoken shown = sigi("quarantine", "show", "esc\\u001b[2J\\u009b.jsonl:2");
        assertEquals(0, shown.exitCode(), shown.err());
        assertPrintable(shown);
        Spoken followed = sigi("ingest", landing.toString(), "--follow", "--catch-up");
        assertEquals(2, followed.exitCode(), followed.err());
        assertPrintable(followed);
        Spoken again = sigi("quarantine", "show", "a\u001b[31m:2");
        assertEquals(2, again.exitCode());
        assertPrintable(again);
    }

    @Test
    void whatIsNotPrintedIsCountedAndThereIsAWayToSeeIt() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 45; i++) {
            Files.writeString(many.resolve("f" + i + ".JSONL"), "broken\n");
        }
        Spoken some = sigi("ingest", many.toString());
        assertTrue(some.out().contains("and 5 more: the same command with --every-source"), some.out());
        Spoken all = sigi("ingest", many.toString(), "--every-source");
        assertEquals(
                45, all.out().lines().filter(line -> line.contains(".JSONL")).count(), all.out());
        Spoken first = sigi("quarantine", "list");
        assertTrue(first.out().contains("and 25 more: --rows 45 shows them all"), first.out());
        Spoken whole = sigi("quarantine", "list", "--rows", "45");
        assertEquals(
                45,
                whole.out().lines().filter(line -> line.contains(".JSONL:1")).count(),
                whole.out());
        assertTrue(!whole.out().contains(" more: "), whole.out());
        assertEquals(2, sigi("quarantine", "list", "--rows", "-1").exitCode());
    }

    /** The engine would take seconds to start for nothing. */
    @Test
    void aRunWithoutItsFolderIsRefusedBeforeTheEngineStarts() {
        Spoken spoken = Spoken.sigi(
                "run",
                "--events",
                folder.resolve("nosuch").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--key-file",
                key.toString());
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("There is no folder of events"), spoken.err());
        assertTrue(!(spoken.out() + spoken.err()).contains("Open the lake"), spoken.err());
    }

    /** A pipe that was opened would never end. */
    @Test
    void aPipeOrADeviceIsNoFolder() throws Exception {
        Path pipe = folder.resolve("pipe.jsonl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        for (String path : new String[] {pipe.toString(), "/dev/zero", "/dev/stdin", key.toString()}) {
            assertEquals(2, sigi("ingest", path).exitCode(), path);
            assertEquals(2, sigi("ingest", path, "--follow", "--catch-up").exitCode(), path);
            assertEquals(
                    2,
                    Spoken.sigi(
                                    "run",
                                    "--events",
                                    path,
                                    "--out",
                                    folder.resolve("out").toString(),
                                    "--key-file",
                                    key.toString())
                            .exitCode(),
                    path);
        }
    }
}
