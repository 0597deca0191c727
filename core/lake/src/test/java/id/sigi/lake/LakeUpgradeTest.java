package id.sigi.lake;

import static org.apache.spark.sql.functions.col;
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
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake whose silver was stored and whose events had no typed columns is read as it is, and the first who writes to it types its events:
 * what its readers see stays until the next build, which makes silver a view.
 */
@Tag("transform")
class LakeUpgradeTest {
    private static final TableContract EVENTS = TableContracts.EVENTS;
    private static final TableContract RATINGS = TableContracts.silver(EventContracts.COURSE_RATED);
    private static final TableContract COMPLETIONS = TableContracts.silver(EventContracts.COURSE_COMPLETED);
    private static final TableContract PANEL = TableContracts.COURSE_RATINGS;

    private static final String LANDED = """
            event_id | event_type                      | data
            e1       | id.prakerja.course.rated.v1     | {"purchase_id":"p1","stars":4,"rated_at":"2020-05-01T10:00:00.5Z"}
            e2       | id.prakerja.course.rated.v2     | {"purchase_id":"p2","stars":5,"review":"bagus \\"sekali\\""}
            e3       | id.prakerja.course.completed.v1 | {"purchase_id":"p1","certificate_id":"c1"}
            """;

    @TempDir
    static Path shared;

    private static CopiedLake earlier;

    @TempDir
    Path root;

    private final LakeSession session = SparkForTests.session();

    @BeforeAll
    static void prepare() {
        earlier = new CopiedLake(shared.resolve("lake"));
    }

    private Lake open() {
        return Lake.open(session, root);
    }

    private Path own(String file) {
        return root.resolve("_sigi").resolve(file);
    }

    /** A lake as the version before made it: events without typed columns, one stored silver table, one panel. */
    private void makeEarlierLake(boolean isPublished) throws IOException {
        earlier.copyTo(root, this::writeEarlierTables);
        Files.writeString(own("lake.json"), "{\"format\": " + (isPublished ? 2 : 1) + "}\n");
        if (isPublished) {
            Files.writeString(own("tables.json"), "{\"tables\":{\"gold.course_ratings\":0,\"silver.ratings\":0}}\n");
        }
    }

    private void writeEarlierTables(Path place) {
        Lake lake = Lake.open(session, place);
        List<String> before = EVENTS.columnNames().subList(0, 10);
        Rows.like(session, EVENTS.columns(), LANDED)
                .select(before.stream().map(name -> col(name)).toArray(org.apache.spark.sql.Column[]::new))
                .write()
                .format("delta")
                .partitionBy("event_type")
                .save(lake.reached().resolve("bronze/events").toString());
        lake.overwrite(RATINGS, Rows.like(session, RATINGS.columns(), "event_id | purchase_id\n e1 | stored"));
        lake.overwrite(PANEL, Rows.like(session, PANEL.columns(), "purchase_id\n stored"));
    }

    private static List<String> purchases(Lake lake, TableContract table) {
        return Rows.text(lake.read(table), Fields.PURCHASE_ID);
    }

    private void assertIsAsItWas() {
        Lake reader = open();
        assertEquals(List.of("stored"), purchases(reader, RATINGS));
        assertEquals(List.of("stored"), purchases(reader, PANEL));
        assertEquals(0, reader.version(RATINGS));
        assertEquals(3, reader.rows(EVENTS));
    }

    private void build(Lake lake) {
        lake.beginBuild();
        lake.publish(List.of(lake.overwrite(
                PANEL, Rows.like(session, PANEL.columns(), "purchase_id\n new").coalesce(1))));
    }

    private void append(Lake lake, String id, long mark) {
        Dataset<Row> rows = Rows.like(session, EVENTS.columns(), """
                event_id | event_type                  | purchase_id | stars
                %s       | id.prakerja.course.rated.v2 | %s          | 3
                """.formatted(id, id));
        lake.append(EVENTS, rows, new TransactionMark("test", mark), List.of(Fields.EVENT_TYPE));
    }

    @Test
    void aReaderChangesNothing() throws IOException {
        makeEarlierLake(true);
        assertIsAsItWas();
        assertFalse(open().exists(COMPLETIONS), "nothing was built of it");
        assertFalse(Lake.holds(root, COMPLETIONS));
        assertTrue(Lake.holds(root, RATINGS));
        assertEquals(0, open().version(EVENTS));
        assertEquals("{\"format\": 2}\n", Files.readString(own("lake.json")));
    }

    /** Once, and again if the writer dies before the number is written. */
    @Test
    void theFirstWhoWritesTypesTheEvents() throws IOException {
        makeEarlierLake(true);
        open().lockForWriting(Duration.ZERO).close();
        assertEquals("{\"format\": 3}\n", Files.readString(own("lake.json")));
        assertIsAsItWas();
        assertIsTyped();
        assertEquals(1, open().version(EVENTS), "in one commit");
        open().lockForWriting(Duration.ZERO).close();
        assertEquals(1, open().version(EVENTS), "once");
        assertTrue(Files.isDirectory(root.resolve("bronze/events/event_type=id.prakerja.course.rated.v1")));
        List<String> typed = open().read(EVENTS).orderBy("event_id").toJSON().collectAsList();
        Files.writeString(own("lake.json"), "{\"format\": 2}\n");
        assertIsAsItWas();
        open().lockForWriting(Duration.ZERO).close();
        assertEquals("{\"format\": 3}\n", Files.readString(own("lake.json")));
        assertEquals(typed, open().read(EVENTS).orderBy("event_id").toJSON().collectAsList());
    }

    private void assertIsTyped() {
        assertEquals(
                List.of(
                        "e1 | id.prakerja.course.rated.v1 | p1 | 4 | - | 2020-05-01T10:00:00.500Z",
                        "e2 | id.prakerja.course.rated.v2 | p2 | 5 | bagus \"sekali\" | -",
                        "e3 | id.prakerja.course.completed.v1 | p1 | - | - | -"),
                Rows.text(
                        open().read(EVENTS),
                        Fields.EVENT_ID,
                        Fields.EVENT_TYPE,
                        Fields.PURCHASE_ID,
                        Fields.STARS,
                        Fields.REVIEW,
                        Fields.RATED_AT));
    }

    @Test
    void theNextBuildMakesSilverAView() throws IOException {
        makeEarlierLake(true);
        Lake lake = open();
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        build(lake);
        lock.close();
        Lake reader = open();
        assertEquals(List.of("p1", "p2"), purchases(reader, RATINGS));
        assertEquals(List.of("p1"), purchases(reader, COMPLETIONS));
        assertEquals(List.of("new"), purchases(reader, PANEL));
        assertFalse(Files.exists(root.resolve("silver/ratings")), "what was stored is gone");
    }

    @Test
    void readersOfAViewSeeTheEventsOfTheLastBuildUntilTheyAreErased() {
        Lake lake = open();
        append(lake, "e1", 0);
        assertEquals(List.of("e1"), purchases(open(), RATINGS), "before a build, what has landed");
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        build(lake);
        append(lake, "e2", 1);
        lock.close();
        assertEquals(List.of("e1"), purchases(open(), RATINGS));
        assertEquals(0, open().version(RATINGS));
        assertEquals(1, open().rows(RATINGS));
        assertEquals(2, open().rows(EVENTS));
        assertEquals(List.of("e1", "e2"), Rows.text(open().readAt(RATINGS, 1), Fields.PURCHASE_ID));
        assertEquals(1, open().readWhole(RATINGS, 0).count());
        build(open());
        assertEquals(List.of("e1", "e2"), purchases(open(), RATINGS));
        whatIsErasedFromTheEventsIsGoneFromTheirViews();
    }

    private void whatIsErasedFromTheEventsIsGoneFromTheirViews() {
        Lake lake = open();
        assertEquals(1, lake.delete(EVENTS, col("purchase_id").equalTo("e2")));
        lake.publishNewest(List.of(EVENTS));
        lake.forgetPast(EVENTS);
        assertEquals(List.of("e1"), purchases(open(), RATINGS));
        assertEquals(open().version(EVENTS), open().version(RATINGS));
        assertEquals(open().version(EVENTS), open().oldestVersion(RATINGS));
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void aLakeThatPublishedNothingKeepsItsStoredSilverToo() throws IOException {
        makeEarlierLake(false);
        assertIsAsItWas();
        Lake lake = open();
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        assertIsAsItWas();
        lake.beginBuild();
        assertIsAsItWas();
        build(lake);
        lock.close();
        assertEquals(List.of("p1", "p2"), purchases(open(), RATINGS));
        assertFalse(Files.exists(root.resolve("silver/ratings")));
    }

    @Test
    void dataThatCannotBeReadStopTheWriterAndChangeNothing() throws IOException {
        makeEarlierLake(true);
        Dataset<Row> wrong = Rows.like(session, EVENTS.columns(), """
                event_id | event_type                  | data
                e1       | id.prakerja.course.rated.v1 | {"stars":"many"}
                """);
        open().append(EVENTS, wrong, new TransactionMark("test", 0), List.of(Fields.EVENT_TYPE));
        assertThrows(Exception.class, () -> open().lockForWriting(Duration.ZERO));
        assertEquals("{\"format\": 2}\n", Files.readString(own("lake.json")));
        assertEquals(List.of("stored"), purchases(open(), RATINGS));
        assertThrows(Exception.class, () -> open().lockForWriting(Duration.ZERO), "the lock was given back");
    }

    @AfterEach
    void awaitTasksOfFailedJobs() throws InterruptedException {
        SparkForTests.awaitIdle();
    }
}
