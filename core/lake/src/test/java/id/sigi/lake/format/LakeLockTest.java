package id.sigi.lake.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.OtherProcess;
import id.sigi.programme.fault.RequestFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run writes to a lake at a time, whichever process it is in, and a dead run holds nothing. */
@Tag("transform")
class LakeLockTest {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @TempDir
    Path root;

    @Test
    void keepsRunsOfOneProcessApart() {
        LakeLock held = LakeLock.take(root, AT_ONCE);
        try (held) {
            RequestFault fault = assertThrows(RequestFault.class, () -> LakeLock.take(root, AT_ONCE));
            assertEquals("another process is writing to this lake", fault.problem());
        }
        LakeLock.take(root, AT_ONCE).close();
    }

    @Test
    void isOneLockByWhateverNameTheLakeIsReached() throws Exception {
        Path other = Files.createSymbolicLink(root.resolve("link"), Files.createDirectory(root.resolve("lake")));
        LakeLock lock = LakeLock.take(root.resolve("lake"), AT_ONCE);
        assertThrows(RequestFault.class, () -> LakeLock.take(other, AT_ONCE));
        lock.close();
    }

    @Test
    void waitsForTheOtherRunToEnd() {
        LakeLock first = LakeLock.take(root, AT_ONCE);
        var second = CompletableFuture.supplyAsync(() -> LakeLock.take(root, A_WHILE));
        first.close();
        second.join().close();
    }

    @Test
    void isHeldAgainstOtherProcessesAndFallsWithAKilledOne() throws Exception {
        try (OtherProcess holder = OtherProcess.start(Holder.class, root.toString())) {
            assertEquals("held", holder.readLine());
            assertThrows(RequestFault.class, () -> LakeLock.take(root, Duration.ofMillis(100)));
            holder.kill();
            LakeLock.take(root, A_WHILE).close();
        }
    }

    @Test
    void doesNotWaitForACommandThatWritesToItsEnd() throws Exception {
        try (OtherProcess holder = OtherProcess.start(Holder.class, root.toString(), "A_COMMAND")) {
            assertEquals("held", holder.readLine());
            long start = System.nanoTime();
            assertThrows(RequestFault.class, () -> LakeLock.take(root, A_WHILE));
            assertTrue(System.nanoTime() - start < A_WHILE.toNanos(), "it was waited for");
            holder.kill();
            LakeLock.take(root, A_WHILE, LakeLock.Hold.A_COMMAND).close();
        }
    }

    @Test
    void refusesAnotherProcessWhileHeldHere() throws Exception {
        LakeLock held = LakeLock.take(root, AT_ONCE);
        try (held;
                OtherProcess asker = OtherProcess.start(Holder.class, root.toString())) {
            assertEquals("another process is writing to this lake", asker.readLine());
        }
    }

    @Test
    void needsALakeThatIsThere() {
        assertThrows(RequestFault.class, () -> LakeLock.take(root.resolve("none"), AT_ONCE));
    }

    /** Takes the lock, says so and keeps it until it is killed; says why when it is refused. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            try {
                LakeLock.Hold hold = arguments.length > 1 ? LakeLock.Hold.valueOf(arguments[1]) : LakeLock.Hold.A_BATCH;
                LakeLock lock = LakeLock.take(Path.of(arguments[0]), AT_ONCE, hold);
                System.out.println("held");
                Thread.sleep(Long.MAX_VALUE);
                lock.close();
            } catch (RequestFault refused) {
                System.out.println(refused.problem());
            }
        }
    }
}
