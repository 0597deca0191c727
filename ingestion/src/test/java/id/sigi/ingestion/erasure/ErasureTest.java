package id.sigi.ingestion.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.lake.TransactionMark;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.Pseudonymiser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("transform")
class ErasureTest {
    private static final Nik NIK = new Nik("3273014101900001");
    private static final String OTHER_NIK = "3273014101900002";

    @TempDir
    static Path folder;

    private static TestLake lake;
    private static String before;
    private static ErasureReport report;

    /** Each erasure writes every table of a lake anew, so the tests begin with the same one. */
    @BeforeAll
    static void eraseOneOfTwo() throws IOException {
        lake = twoLives();
        leaveUncommitted(TableContracts.BENEFICIARIES, "app-1");
        before = bytes(lake.lake().root());
        report = new Erasure(lake.lake(), TestLake.KEY).erase(NIK, TestLake.RECEIVED_AT, (done, total) -> {});
    }

    /** What a first build leaves that dies before its commits. */
    private static void leaveUncommitted(TableContract table, String applicant) throws IOException {
        Path left = Files.createDirectories(
                lake.lake().root().resolve(table.layer().folder()).resolve(table.name()));
        Files.writeString(left.resolve("part-of-a-dead-writer.parquet"), applicant);
    }

    /** The lake after the erasure, in another place. */
    private static TestLake copy(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(lake.lake().root())) {
            for (Path file : files.toList()) {
                Path target = place.resolve("lake").resolve(lake.lake().root().relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return TestLake.in(place);
    }

    /** A person's life in four events, told by different keys. */
    private static String[] life(String nik, String applicant, String purchase, String ids) {
        return new String[] {
            line(EventContracts.APPLICANT_REGISTERED, ids + "1")
                    .replaceFirst("\"person_key\":\"[0-9a-f]+\"", "\"nik\":\"" + nik + "\"")
                    .replaceFirst("\"applicant_id\":\"text-1\"", "\"applicant_id\":\"" + applicant + "\""),
            line(EventContracts.COURSE_PURCHASED, ids + "2")
                    .replaceFirst("\"applicant_id\":\"text-1\"", "\"applicant_id\":\"" + applicant + "\"")
                    .replaceFirst("\"account_id\":\"text-1\"", "\"account_id\":\"acc-" + applicant + "\"")
                    .replaceFirst("\"purchase_id\":\"text-1\"", "\"purchase_id\":\"" + purchase + "\""),
            line(StepEvents.CERTIFICATE_SHOWN, ids + "3")
                    .replaceFirst("\"applicant_id\":\"text-1\",?", applicantIfAny(applicant))
                    .replaceFirst("\"purchase_id\":\"text-1\"", "\"purchase_id\":\"" + purchase + "\"")
                    .replaceFirst("\"certificate_id\":\"text-1\"", "\"certificate_id\":\"crt-" + purchase + "\""),
            "{\"nik\":\"" + nik + "\", broken",
        };
    }

    private static String applicantIfAny(String applicant) {
        return "\"applicant_id\":\"" + applicant + "\",";
    }

    private static String line(EventContract contract, String id) {
        return EventLines.of(contract, id);
    }

    private static TestLake twoLives() throws IOException {
        TestLake lake = TestLake.in(folder);
        lake.write("a.jsonl", life(NIK.digits(), "app-1", "pur-1", "e"));
        lake.write("b.jsonl", life(OTHER_NIK, "app-2", "pur-2", "f"));
        // The person's event names purchase and account of the other, whose they stay.
        lake.write(
                "c.jsonl",
                line(EventContracts.COURSE_PURCHASED, "e5")
                        .replaceFirst("\"applicant_id\":\"text-1\"", "\"applicant_id\":\"app-1\"")
                        .replaceFirst("\"account_id\":\"text-1\"", "\"account_id\":\"acc-app-2\"")
                        .replaceFirst("\"purchase_id\":\"text-1\"", "\"purchase_id\":\"pur-2\""));
        lake.land();
        var panel = TableContracts.COURSE_RATINGS;
        lake.lake()
                .append(
                        panel,
                        Rows.like(SparkForTests.session(), panel.columns(), """
                                purchase_id | applicant_id
                                pur-1       | app-1
                                pur-2       | app-2
                                """),
                        new TransactionMark("test", 0));
        return lake;
    }

    @Test
    void thePersonIsGoneFromEveryTableAndFromThePast() throws IOException {
        String personKey = new Pseudonymiser(TestLake.KEY).pseudonym(Pseudonymiser.PERSON, NIK.digits());
        assertEquals(4, report.rows().get("bronze.events"));
        // The purchase, the account, and the subject that these lines all have.
        assertEquals(3, report.shared());
        assertEquals(1, report.rows().get("bronze.quarantine"));
        assertEquals(1, report.rows().get("gold.course_ratings"));
        assertEquals(List.of("f1", "f2", "f3"), lake.ids());
        assertEquals(List.of("NOT_JSON | b.jsonl | 4"), lake.quarantined());
        assertEquals(List.of("app-2"), Rows.text(lake.lake().read(TableContracts.COURSE_RATINGS), Fields.APPLICANT_ID));
        long oldest = lake.lake().oldestVersion(TableContracts.EVENTS);
        assertTrue(oldest > 0, "older versions are gone");
        assertThrows(
                RuntimeException.class,
                () -> lake.lake().readAt(TableContracts.EVENTS, 0).count());
        String after = bytes(lake.lake().root());
        for (String key : List.of("app-1", "pur-1", personKey)) {
            assertFalse(after.contains(key), key);
        }
        assertTrue(before.length() > after.length() / 2, "both were read");
        // What was done is written down without saying who.
        assertEquals(
                report.rows().size(), lake.lake().read(TableContracts.ERASURES).count());
        assertTrue(lake.lake().read(TableContracts.ERASURES).collectAsList().stream()
                .noneMatch(row -> row.toString().contains(personKey)));
    }

    @Test
    void oldFilesDoNotBringThePersonBack(@TempDir Path place) throws IOException {
        TestLake later = copy(place);
        Files.copy(lake.source().resolve("a.jsonl"), later.source().resolve("again.jsonl"));
        var summary = later.land();
        assertEquals(0, summary.total().accepted());
        assertEquals(4, summary.total().quarantined());
        assertEquals(List.of("f1", "f2", "f3"), later.ids());
        List<String> kept = Rows.text(
                later.lake().read(TableContracts.QUARANTINE).where("quarantine_reason = 'ERASED_PERSON'"),
                Fields.EVENT_ID,
                Fields.EVENT_TYPE,
                Fields.SEALED_ROW);
        assertEquals(List.of("- | - | ", "- | - | ", "- | - | "), kept);
    }

    /** The broken line that no contract could read. */
    @Test
    @Tag("slow")
    @Tag("attack")
    void askedForAgainItTakesWhatCameMeanwhile(@TempDir Path place) throws IOException {
        TestLake later = copy(place);
        Files.copy(lake.source().resolve("a.jsonl"), later.source().resolve("again.jsonl"));
        assertEquals(4, later.land().total().quarantined());
        ErasureReport again =
                new Erasure(later.lake(), TestLake.KEY).erase(NIK, TestLake.RECEIVED_AT, (done, total) -> {});
        assertEquals(1, again.rows().get("bronze.quarantine"));
        assertEquals("erasure-000002", again.erasureId());
    }

    @Test
    void aWordIsFoundOnlyByItself() {
        assertTrue(SealedMentions.isIn("{\"a\":\"app-1\"}", "app-1"));
        assertFalse(SealedMentions.isIn("{\"a\":\"app-11\"}", "app-1"));
        assertFalse(SealedMentions.isIn("{\"a\":\"xapp-1\"}", "app-1"));
    }

    /** All bytes below a folder, one letter for each. */
    private static String bytes(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
