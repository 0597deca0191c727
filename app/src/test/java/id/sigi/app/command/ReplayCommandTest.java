package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("scenario")
class ReplayCommandTest {
    private static final String PASSWORD = "s3cret-of-the-ledger";
    /** Nobody listens on the port of the discard service. */
    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:9/none";

    @TempDir
    static Path shared;

    private static Path log;
    private static Path key;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeLog() throws IOException {
        key = privately(shared.resolve("key"), "00".repeat(31) + "01\n");
        log = shared.resolve("small.jsonl");
        Spoken spoken = Spoken.sigi(
                "replay", "--scenario", "small", "--write-log", log.toString(), "--key-file", key.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        assertTrue(spoken.out().contains(log.toString()), spoken.out());
    }

    private static Path privately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private Path firstLines(int lines) throws IOException {
        String text = String.join("\n", Files.readAllLines(log).subList(0, lines)) + "\n";
        return privately(folder.resolve("small.jsonl"), text);
    }

    private Spoken replay(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("replay", file.toString(), "--key-file", key.toString()));
        words.addAll(List.of(more));
        return Spoken.sigi(words.toArray(String[]::new));
    }

    private void assertRefused(Spoken spoken, String... words) {
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("Why:") && spoken.err().contains("Fix:"), spoken.err());
        assertFalse(spoken.err().contains(PASSWORD) || spoken.out().contains(PASSWORD), "the password is not said");
        for (String word : words) {
            assertTrue(spoken.err().contains(word), word + " in: " + spoken.err());
        }
    }

    @Test
    void aLogIsReadableByItsOwnerAlone() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log)));
    }

    @Test
    void aLogIsNotWrittenOver() {
        assertRefused(
                Spoken.sigi(
                        "replay", "--scenario", "small", "--write-log", log.toString(), "--key-file", key.toString()),
                "there already");
    }

    /** First a part of the log, then all of it, then nothing: as if the first run had been stopped there. */
    @Test
    void aReplayGoesOnWhereItStoppedAndASecondOneAppliesNothing() throws IOException {
        String ledger = folder.resolve("made/ledger").toString();
        Path part = firstLines(1_000);
        Spoken first = replay(part, "--ledger", ledger);
        assertEquals(0, first.exitCode(), first.err());
        assertEquals("", first.err(), "a pipe sees no progress");
        assertTrue(first.out().contains("1,000 operations"), first.out());
        assertFalse(first.out().contains("taken up"), first.out());

        Spoken rest = replay(log, "--ledger", ledger);
        assertEquals(0, rest.exitCode(), rest.err());
        assertTrue(rest.out().contains("taken up behind line 1,000"), rest.out());
        assertTrue(rest.out().contains("refused: "), rest.out());

        Spoken again = replay(log, "--ledger", ledger);
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains("0 applied, 0 refused, 0 events"), again.out());
    }

    @Test
    void aLogThatOthersMayReadIsRefusedBeforeALedgerIsMade() throws IOException {
        Path open = firstLines(5);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Path ledger = folder.resolve("ledger");
        assertRefused(replay(open, "--ledger", ledger.toString()), "chmod 600");
        assertFalse(Files.exists(folder.resolve("ledger.mv.db")));
        assertRefused(replay(folder.resolve("none.jsonl"), "--ledger", ledger.toString()), "no such file");
    }

    @Test
    void aBrokenLineIsNamedByItsPlaceOnlyAndTheRestIsApplied() throws IOException {
        Path broken = firstLines(5);
        Files.writeString(broken, "{\"nik\":\"9900000000000001\"}\n", StandardOpenOption.APPEND);
        Spoken spoken = replay(broken, "--ledger", folder.resolve("ledger").toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        assertTrue(spoken.out().contains("1 refused: the line is no operation"), spoken.out());
        assertTrue(spoken.out().contains("line 6"), spoken.out());
        assertFalse((spoken.err() + spoken.out()).contains("9900000000000001"), spoken.out());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefusedWithoutThePassword() throws IOException {
        Path password = privately(folder.resolve("password"), PASSWORD + "\n");
        assertRefused(
                replay(
                        log,
                        "--ledger-url",
                        NOWHERE,
                        "--ledger-user",
                        "sigi",
                        "--ledger-password-file",
                        password.toString()),
                "did not answer",
                "SQL state");
    }

    @Test
    void aPasswordFileIsOneLineAndPrivate() throws IOException {
        Path password = privately(folder.resolve("password"), "\n");
        String[] words = {"--ledger-url", NOWHERE, "--ledger-password-file", password.toString()};
        assertRefused(replay(log, words), "holds no password");
        Files.writeString(password, PASSWORD + "\nmore\n");
        assertRefused(replay(log, words), "one line");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-rw----"));
        assertRefused(replay(log, words), "not private", "chmod 600");
    }

    @Test
    void aPasswordOnTheCommandLineIsRefusedAndNotRepeated() {
        assertRefused(replay(log, "--ledger-url", NOWHERE + "?user=sigi&password=" + PASSWORD), "SIGI_LEDGER_PASSWORD");
        assertRefused(
                replay(log, "--ledger-url", "jdbc:postgresql://sigi:" + PASSWORD + "@127.0.0.1:9/none"),
                "--ledger-password-file");
    }

    @Test
    void addressesThatAreNoneAreRefused() {
        assertRefused(replay(log, "--ledger-url", "jdbc:h2:mem:;INIT=RUNSCRIPT FROM 'x'"), "none of PostgreSQL");
        assertRefused(replay(log, "--ledger", folder + "/a;INIT=x"), "semicolon");
        assertRefused(replay(log, "--ledger-user", "sigi"), "knows no user");
    }

    @Test
    void oneTaskAtATime() {
        assertRefused(Spoken.sigi("replay"), "LOG");
        assertRefused(replay(log, "--write-log", folder.resolve("x").toString()), "two things");
        assertRefused(replay(log, "--scenario", "small"), "--scenario");
    }

    @Test
    void rulesOfOnesOwnAreReadOrRefused() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "name: mine\nwaves: many\n");
        String ledger = folder.resolve("ledger").toString();
        assertRefused(replay(log, "--ledger", ledger, "--rules", rules.toString()), "rules.yaml");
        assertRefused(
                Spoken.sigi(
                        "run",
                        "--events",
                        folder.toString(),
                        "--rules",
                        rules.toString(),
                        "--key-file",
                        key.toString()),
                "--rules");
    }

    /** A server that asks this user for a password, as a ministry's does: the log is replayed into it and its outbox is landed, once. */
    @Test
    void aDatabaseThatAsksForAPasswordIsServedByTheRightOneOnly() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            demandPassword(server);
            String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/ledger";
            Path right = privately(folder.resolve("right"), PASSWORD + "\n");
            Path wrong = privately(folder.resolve("wrong"), "another\n");
            assertRefused(replay(log, "--ledger-url", url, "--ledger-user", "sigi"), "did not answer");
            assertRefused(
                    replay(
                            log,
                            "--ledger-url",
                            url,
                            "--ledger-user",
                            "sigi",
                            "--ledger-password-file",
                            wrong.toString()),
                    "did not answer");
            Spoken replayed = replay(
                    firstLines(1_000),
                    "--ledger-url",
                    url,
                    "--ledger-user",
                    "sigi",
                    "--ledger-password-file",
                    right.toString());
            assertEquals(0, replayed.exitCode(), replayed.err());
            assertRefused(land(url, wrong), "outbox");
            Spoken landed = land(url, right);
            assertEquals(0, landed.exitCode(), landed.err());
            assertFalse(landed.out().contains(PASSWORD) || landed.err().contains(PASSWORD), "the password is not said");
            assertTrue(
                    Pattern.compile("all +([1-9][0-9]*) +\\1 +0 +0")
                            .matcher(landed.out())
                            .find(),
                    landed.out());
            Spoken again = land(url, right);
            assertTrue(again.out().contains("Nothing new in the outbox ledger"), again.out());
        }
    }

    private Spoken land(String url, Path password) {
        return Spoken.sigi(
                "ingest",
                "--outbox",
                url,
                "--outbox-user",
                "sigi",
                "--outbox-password-file",
                password.toString(),
                "--lake",
                folder.resolve("lake").toString(),
                "--key-file",
                key.toString(),
                "--cores",
                "2");
    }

    private static void demandPassword(EmbeddedPostgres server) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role sigi login password '" + PASSWORD + "'");
            statement.execute("create database ledger owner sigi");
            Path rules;
            try (ResultSet asked = statement.executeQuery("show hba_file")) {
                asked.next();
                rules = Path.of(asked.getString(1));
            }
            Files.writeString(rules, "host all sigi all scram-sha-256\n" + Files.readString(rules));
            statement.execute("select pg_reload_conf()");
        }
    }
}
