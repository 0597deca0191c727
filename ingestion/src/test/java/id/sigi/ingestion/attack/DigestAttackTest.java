package id.sigi.ingestion.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.check.EventLines;
import id.sigi.ingestion.follow.FolderFollower;
import id.sigi.ingestion.quarantine.Quarantine;
import id.sigi.ingestion.quarantine.QuarantineFilter;
import id.sigi.ingestion.testkit.TestLake;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.evolution.ContractsVersion;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No digest in a lake gives a number away: a small folder is landed, in which an identity number stands in a line, a file, a name and an
 * attribute, and somebody who knows all the rest tries numbers against everything in the lake that may be a digest.
 */
@Tag("transform")
class DigestAttackTest {
    private static final String NIK = "3273014102907801";
    private static final List<TableContract> TABLES =
            List.of(TableContracts.EVENTS, TableContracts.QUARANTINE, TableContracts.INGESTION_RUNS);

    @TempDir
    static Path folder;

    private static TestLake lake;

    private static String complaint(String nik) {
        return EventLines.of(EventContracts.COMPLAINT_OPENED, "e1")
                .replace("\"complaint_text\":\"text-1\"", "\"complaint_text\":\"NIK saya " + nik + " mohon dicek\"");
    }

    private static String identified(String nik) {
        return EventLines.of(EventContracts.IDENTITY_VERIFIED, "e2")
                .replace("\"source\":\"test\"", "\"source\":\"" + nik + "\"");
    }

    private static String registered(String nik) {
        return EventLines.of(EventContracts.APPLICANT_REGISTERED, "e3")
                .replace("\"person_key\":\"0123456789abcdef0123456789abcdef\"", "\"nik\":\"" + nik + "\"");
    }

    private static String file(String nik) {
        return complaint(nik) + "\n" + identified(nik) + "\n" + registered(nik) + "\nbroken " + nik + "\n";
    }

    private static String name(String nik) {
        return "kk " + nik + ".jsonl";
    }

    @BeforeAll
    static void land() throws IOException {
        lake = TestLake.in(folder);
        Files.writeString(lake.source().resolve(name(NIK)), file(NIK));
        Files.writeString(lake.source().resolve("one.jsonl"), complaint(NIK).replace("\"e1\"", "\"e9\"") + "\n");
        lake.land();
        new Quarantine(lake.lake(), TestLake.KEY).retry(lake.ingestion(), QuarantineFilter.ALL);
        Files.writeString(lake.source().resolve("again.jsonl"), identified(NIK) + "\n");
        new FolderFollower(lake.lake(), lake.ingestion(), lake.source())
                .follow(FolderFollower.Until.CAUGHT_UP, summary -> {});
    }

    private static Haystack haystack() {
        Haystack haystack = new Haystack();
        haystack.addFiles(lake.lake().root());
        for (TableContract table : TABLES) {
            for (Row row : lake.lake().read(table).collectAsList()) {
                haystack.addText(row.mkString("\n"));
            }
        }
        return haystack;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private DigestAttack attack(Haystack haystack) {
        Function<String, String> names =
                nik -> folder.resolve("source").resolve(name(nik)).toString();
        return new DigestAttack(haystack)
                .knowingText("the number", nik -> nik)
                .knowingText("the number of a person", nik -> "person\0" + nik)
                .knowingText("a complaint", DigestAttackTest::complaint)
                .knowingText("a line with a number for its source", DigestAttackTest::identified)
                .knowingText("a registration", DigestAttackTest::registered)
                .knowingText("a broken line", nik -> "broken " + nik)
                .knowingText("the file", DigestAttackTest::file)
                .knowingText("another file", nik -> complaint(nik).replace("\"e1\"", "\"e9\"") + "\n")
                .knowingText("the name of the file", DigestAttackTest::name)
                .knowingText("the path of the file", names)
                .knowingText(
                        "what names a run",
                        nik -> name(nik) + "\n" + hex(file(nik)) + "\none.jsonl\n"
                                + hex(complaint(nik).replace("\"e1\"", "\"e9\"") + "\n") + "\n"
                                + ContractsVersion.current())
                .knowing("the digest of the file", nik -> sha256(file(nik)));
    }

    private static LongStream numbers(long count) {
        // The right one lies in the middle.
        long right = Long.parseLong(NIK);
        return LongStream.range(right - count / 2, right + count / 2);
    }

    @Test
    void twoThousandTriesFindNothing() {
        Haystack haystack = haystack();
        assertTrue(haystack.size() > 10_000, haystack.size() + " possible digests");
        assertEquals(Set.of(), attack(haystack).run(numbers(2_000), NIK));
    }

    /** About a minute of both cores; run with {@code -Dgroups=slow}. */
    @Test
    @Tag("slow")
    @Tag("attack")
    void aMillionTriesFindNothing() {
        assertEquals(Set.of(), attack(haystack()).run(numbers(1_000_000), NIK));
    }

    /** The attack finds every form of a digest that somebody leaves in the lake. */
    @Test
    void findsWhatIsPlanted() throws IOException {
        Path planted = Files.createDirectories(lake.lake().root().resolve("_sigi/planted"));
        CRC32 crc = new CRC32();
        crc.update(complaint(NIK).getBytes(StandardCharsets.UTF_8));
        Files.writeString(planted.resolve("a"), "{\"sha256\": \"" + hex(file(NIK)) + "\"}");
        Files.writeString(planted.resolve("b"), Base64.getEncoder().encodeToString(sha256(registered(NIK))));
        Files.write(planted.resolve("c"), sha256("broken " + NIK));
        Files.writeString(planted.resolve("run-" + hex(name(NIK)).substring(0, 20)), "");
        Files.writeString(
                planted.resolve("d"),
                "crc " + Long.toHexString(crc.getValue() | 1L << 40).substring(3));
        Files.writeString(planted.resolve("e"), "short " + hex(NIK).substring(0, 12));
        assertEquals(
                Set.of(
                        "SHA-256 of the file",
                        "SHA-256 of a registration",
                        "SHA-256 of a broken line",
                        "SHA-256 of the name of the file",
                        "a checksum of a complaint",
                        "SHA-256 of the number"),
                attack(haystack()).run(numbers(1_000), NIK));
        try (Stream<Path> files = Files.walk(planted)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Nor does the number stand there as it is, in whatever file. */
    @Test
    void theNumberItselfIsNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(lake.lake().root())) {
            List<String> with = files.filter(path -> path.toString().contains(NIK)
                            || (Files.isRegularFile(path) && latin(path).contains(NIK)))
                    .map(path -> lake.lake().root().relativize(path).toString())
                    .toList();
            assertEquals(List.of(), with);
        }
        for (TableContract table : TABLES) {
            assertTrue(lake.lake().read(table).collectAsList().stream()
                    .noneMatch(row -> row.mkString().contains(NIK)));
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
