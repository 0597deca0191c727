package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.log.FaultPlan;
import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls that a write makes on the file system fail, with and without effect. Whatever failed, the table can be read, holds the
 * rows of the failed write all or none, and holds them once after the write was repeated.
 */
@Tag("transform")
class LakeFaultsTest {
    private static final TableContract RUNS = TableContracts.INGESTION_RUNS;

    @TempDir
    Path root;

    private final FaultyEngine engine = FaultyEngine.open();
    private Lake lake;

    @BeforeEach
    void open() {
        lake = Lake.open(engine.session(), root);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** So many rows of a write. */
    private Dataset<Row> rows(int write, int count) {
        String grid = String.join("\n", names(write, count).toList());
        return Rows.like(engine.session(), RUNS.columns(), "source_file\n" + grid)
                .coalesce(1);
    }

    private static Stream<String> names(int write, int count) {
        return IntStream.range(0, count).mapToObj(row -> "write" + write + "row" + row);
    }

    private FoldedLog folded() {
        FoldedLog log = FoldedLog.of(root.resolve("bronze/ingestion_runs"));
        assertTrue(log.isComplete(), "a commit names data that is not there");
        return log;
    }

    /** What the table holds to a process that never saw it before. */
    private List<String> stored() {
        DeltaLog.clearCache();
        return lake.exists(RUNS) ? Rows.text(lake.read(RUNS), Fields.SOURCE_FILE) : List.of();
    }

    private static Optional<Exception> fault(FaultPlan plan, Runnable write) {
        FaultPlan.set(plan);
        try {
            write.run();
            return Optional.empty();
        } catch (Exception fault) {
            return Optional.of(fault);
        } finally {
            FaultPlan.set(FaultPlan.none());
        }
    }

    private WrittenTable append(int number) {
        return lake.append(RUNS, rows(number, 2), new TransactionMark("landing", number));
    }

    private static List<String> appended(int last) {
        return IntStream.rangeClosed(1, last)
                .boxed()
                .flatMap(number -> names(number, 2))
                .sorted()
                .toList();
    }

    /**
     * Lets calls of one write after another fail until none is left to fail.
     *
     * @param first the call that fails in the first write
     * @param step by how many calls the next write's lies behind it
     * @return the number of writes
     */
    private int failCalls(
            int first, int step, FaultPlan.Moment moment, IntConsumer write, IntToLongFunction rowsAfter) {
        for (int number = 1; ; number++) {
            int current = number;
            int call = first + (number - 1) * step;
            FaultPlan plan = FaultPlan.failing(call, moment);
            fault(plan, () -> write.accept(current));
            long between = folded().rows();
            assertTrue(
                    between == rowsAfter.applyAsLong(number - 1) || between == rowsAfter.applyAsLong(number),
                    () -> "call " + call + " left " + between + " rows");
            write.accept(number);
            assertEquals(rowsAfter.applyAsLong(number), folded().rows(), "repeated after call " + call);
            if (!plan.wasHit()) {
                return number;
            }
        }
    }

    private void assertAppendsLandOnce(int first, int step, FaultPlan.Moment moment) {
        int last = failCalls(first, step, moment, this::append, number -> 2L * number);
        assertTrue(last * step > 10, "the plan reached no further than write " + last);
        assertTrue(folded().orphans() > 0, "data without a commit lies about, and does no harm");
        assertEquals(appended(last), stored());
    }

    /** One call in ten, others of each moment; every call fails in the suite of stress tests. */
    @ParameterizedTest
    @EnumSource(FaultPlan.Moment.class)
    void anAppendLandsOnceWhicheverCallFails(FaultPlan.Moment moment) {
        assertAppendsLandOnce(moment == FaultPlan.Moment.BEFORE_THE_CALL ? 5 : 6, 10, moment);
    }

    @ParameterizedTest
    @EnumSource(FaultPlan.Moment.class)
    @Tag("slow")
    @Tag("stress")
    void anAppendLandsOnceWhateverFails(FaultPlan.Moment moment) {
        assertAppendsLandOnce(1, 1, moment);
    }

    @ParameterizedTest
    @EnumSource(FaultPlan.Moment.class)
    @Tag("slow")
    @Tag("stress")
    void anOverwriteLandsWholeWhateverFails(FaultPlan.Moment moment) {
        int last = failCalls(1, 1, moment, number -> lake.overwrite(RUNS, rows(number, number)), number -> number);
        assertTrue(last > 10, "the plan reached no further than call " + last);
        assertEquals(names(last, last).sorted().toList(), stored());
    }

    /** With a checkpoint at each commit, and every state read as a new process reads it. */
    @ParameterizedTest
    @EnumSource(FaultPlan.Moment.class)
    @Tag("slow")
    @Tag("stress")
    void aHalfCheckpointMisleadsNobody(FaultPlan.Moment moment) {
        engine.checkpointEvery(1);
        FaultPlan plan;
        int number = 0;
        do {
            int current = ++number;
            plan = FaultPlan.failing(number, moment);
            fault(plan, () -> append(current));
            List<String> between = stored();
            assertTrue(between.equals(appended(number - 1)) || between.equals(appended(number)));
            append(number);
            assertEquals(appended(number), stored(), "repeated after call " + number);
        } while (plan.wasHit());
        assertTrue(number > 14, "the plan reached no further than call " + number);
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheTableReadable() {
        append(1);
        FaultPlan measure = FaultPlan.none();
        fault(measure, () -> append(2));
        long whole = measure.bytes();
        int number = 3;
        for (long room = 0; room <= whole; room += whole / 2, number++) {
            int current = number;
            fault(FaultPlan.full(room), () -> append(current)).ifPresent(LakeFaultsTest::assertSaysFull);
            long between = folded().rows();
            assertTrue(between == 2L * (number - 1) || between == 2L * number);
            append(number);
        }
        assertEquals(appended(number - 1), stored());
    }

    private static void assertSaysFull(Exception fault) {
        assertEquals(RequestFault.class, fault.getClass(), () -> "unexplained: " + fault);
        assertEquals("the disk is full", ((RequestFault) fault).problem());
    }

    @Test
    void slowWritersSideBySideLoseNothing() {
        append(1);
        FaultPlan.set(FaultPlan.slow(Duration.ofMillis(20)));
        var writers = IntStream.of(2, 3)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> lake.append(RUNS, rows(number, 2), new TransactionMark("landing" + number, number))))
                .toList();
        writers.forEach(CompletableFuture::join);
        assertEquals(appended(3), stored());
    }
}
