package id.sigi.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.format.LakeLock;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.testkit.CopiedLake;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of one build are seen together or not at all, at whatever instant the build dies. */
@Tag("transform")
class PublishedTablesTest {
    private static final TableContract RATINGS = TableContracts.COURSE_RATINGS;
    private static final TableContract COMPLAINTS = TableContracts.COMPLAINTS;
    private static final TableContract LEFT_ALONE = new TableContract(
            COMPLAINTS.layer(), "left_alone", "one row per applicant", List.of(), List.of(Fields.APPLICANT_ID));

    @TempDir
    static Path shared;

    private static CopiedLake one;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();

    @BeforeAll
    static void prepare() {
        one = new CopiedLake(shared.resolve("lake"));
    }

    /** One build of two tables, the same rows in both. */
    private void copyOneBuild() throws IOException {
        one.copyTo(root, place -> build(Lake.open(session, place), "a", "gone"));
    }

    private Lake open() {
        return Lake.open(session, root);
    }

    /** A table with one row for each applicant. */
    private WrittenTable write(Lake lake, TableContract table, String... applicants) {
        String grid = "applicant_id\n" + String.join("\n", applicants);
        return lake.overwrite(table, Rows.like(session, table.columns(), grid).coalesce(1));
    }

    /** What a reader that comes now sees. */
    private List<String> seen() {
        Lake reader = open();
        List<TableContract> tables = List.of(RATINGS, COMPLAINTS);
        List<String> rows = tables.stream()
                .filter(reader::exists)
                .map(table -> reader.read(table).select(lit(table.name()), col(Fields.APPLICANT_ID.name())))
                .reduce(Dataset::union)
                .map(all -> all.collectAsList().stream()
                        .map(row -> row.getString(0) + " " + row.getString(1))
                        .sorted()
                        .toList())
                .orElse(List.of());
        return tables.stream()
                .map(table -> reader.exists(table) ? applicants(table, rows) : "nothing")
                .toList();
    }

    private static String applicants(TableContract table, List<String> rows) {
        String begin = table.name() + " ";
        return rows.stream()
                .filter(row -> row.startsWith(begin))
                .map(row -> row.substring(begin.length()))
                .collect(Collectors.joining(" "));
    }

    private void build(Lake lake, String... applicants) {
        lake.beginBuild();
        lake.publish(List.of(write(lake, RATINGS, applicants), write(lake, COMPLAINTS, applicants)));
    }

    @Test
    void aFirstBuildIsSeenWhenItIsPublished() {
        Lake lake = open();
        lake.beginBuild();
        WrittenTable ratings = write(lake, RATINGS, "a", "b");
        assertEquals(List.of("nothing", "nothing"), seen());
        WrittenTable complaints = write(lake, COMPLAINTS, "a", "b");
        assertEquals(List.of("nothing", "nothing"), seen());
        lake.publish(List.of(ratings, complaints));
        assertEquals(List.of("a b", "a b"), seen());
    }

    @Test
    void whatADeadBuildWroteIsNotSeenAndTheNextOneOverwritesIt() throws IOException {
        copyOneBuild();
        write(open(), RATINGS, "dead");
        assertEquals(List.of("a gone", "a gone"), seen());
        assertEquals(0, open().version(RATINGS));
        build(open(), "c");
        assertEquals(List.of("c", "c"), seen());
        assertEquals(2, open().version(RATINGS));
    }

    @Test
    void aReaderKeepsToTheBuildThatItFound() throws IOException {
        copyOneBuild();
        Lake reader = open();
        Lake builder = open();
        builder.beginBuild();
        builder.publish(List.of(write(builder, COMPLAINTS, "b")));
        assertEquals(List.of("a", "gone"), Rows.text(reader.read(COMPLAINTS), Fields.APPLICANT_ID));
        LakeLock lock = reader.lockForWriting(Duration.ZERO);
        assertEquals(List.of("b"), Rows.text(reader.read(COMPLAINTS), Fields.APPLICANT_ID));
        lock.close();
    }

    @Test
    void aLakeOfTheTimeBeforeIsReadAsItIsAndKeptSoWhileItIsBuiltAnew() throws IOException {
        copyOneBuild();
        Files.delete(root.resolve("_sigi/tables.json"));
        Files.writeString(root.resolve("_sigi/lake.json"), "{\"format\": 1}\n");
        write(open(), RATINGS, "newer");
        assertEquals(List.of("newer", "a gone"), seen());
        assertEquals("{\"format\": 1}\n", Files.readString(root.resolve("_sigi/lake.json")), "reading changes nothing");
        Lake builder = open();
        builder.beginBuild();
        assertEquals("{\"format\": 2}\n", Files.readString(root.resolve("_sigi/lake.json")));
        write(builder, RATINGS, "dead");
        assertEquals(List.of("newer", "a gone"), seen());
    }

    /** Sums name nobody, so an erasure leaves them alone: those of a build that died must not come to be seen by it. */
    @Test
    void anErasureIsSeenInAllTablesAtOnceAndTakesDeadBuildsToo() throws IOException {
        copyOneBuild();
        Lake builder = open();
        builder.beginBuild();
        builder.publish(List.of(
                new WrittenTable(RATINGS, 0, 2), new WrittenTable(COMPLAINTS, 0, 2), write(builder, LEFT_ALONE, "a")));
        write(open(), RATINGS, "dead", "gone");
        write(open(), LEFT_ALONE, "not published");
        Lake lake = open();
        assertEquals(1, lake.delete(RATINGS, col("applicant_id").equalTo("gone")), "of what readers see");
        assertEquals(1, lake.delete(COMPLAINTS, col("applicant_id").equalTo("gone")));
        assertEquals(List.of("a gone", "a gone"), seen());
        lake.publishNewest(List.of(RATINGS, COMPLAINTS));
        assertEquals(List.of("a", "a"), seen());
        for (TableContract table : List.of(RATINGS, COMPLAINTS)) {
            lake.forgetPast(table);
            assertEquals(open().version(table), open().oldestVersion(table));
        }
        assertEquals(List.of("a", "a"), seen());
        assertEquals(List.of("a"), Rows.text(open().read(LEFT_ALONE), Fields.APPLICANT_ID));
        assertEquals(List.of(), filesThatName("gone"));
        assertEquals(List.of(), filesThatName("dead"));
    }

    @Test
    void aTableThatNobodySeesIsErasedAllTheSame() throws IOException {
        Lake lake = open();
        lake.beginBuild();
        write(lake, RATINGS, "dead", "gone");
        assertTrue(lake.isStored(RATINGS));
        assertFalse(lake.exists(RATINGS));
        assertEquals(1, lake.delete(RATINGS, col("applicant_id").equalTo("gone")));
        lake.publishNewest(List.of(RATINGS));
        lake.forgetPast(RATINGS);
        assertEquals(List.of("nothing", "nothing"), seen());
        assertEquals(List.of(), filesThatName("gone"));
    }

    @Test
    void filesThatNoCommitEverNamedAreRemoved() throws IOException {
        copyOneBuild();
        Path dead = Files.createDirectories(root.resolve("gold/beneficiaries/_delta_log"));
        Files.writeString(dead.resolve(".00000000000000000000.json.dead.tmp"), "gone");
        Files.writeString(dead.resolveSibling("part-of-a-dead-writer.parquet"), "gone");
        TableContracts.list().forEach(open()::removeUncommitted);
        assertFalse(Files.exists(root.resolve("gold/beneficiaries")));
        assertEquals(List.of("a gone", "a gone"), seen(), "what was committed stays");
    }

    /** Files of short tables keep text as it is, so a pseudonym would be found in them. */
    private List<String> filesThatName(String text) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(root.relativize(file).toString());
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"tables\": []}", "{\"tables\": {\"gold.complaints\": -1}}", "{\"tab"})
    void aFileThatCannotBeReadIsRefused(String text) throws IOException {
        open();
        Files.writeString(root.resolve("_sigi/tables.json"), text);
        RequestFault fault = assertThrows(RequestFault.class, this::open);
        assertEquals("which tables of the lake belong together cannot be told", fault.problem());
    }

    @Test
    void aHolderOfTheLockMayTakeItAgainAndGivesItBackOnce() {
        LakeLock lock = Lake.lock(root, Duration.ZERO);
        Lake lake = Lake.open(session, root, lock);
        lake.lockForWriting(Duration.ZERO).close();
        assertThrows(RequestFault.class, () -> open().lockForWriting(Duration.ZERO));
        lock.close();
        open().lockForWriting(Duration.ZERO).close();
    }
}
