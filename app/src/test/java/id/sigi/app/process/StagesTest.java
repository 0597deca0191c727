package id.sigi.app.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.console.Console;
import id.sigi.programme.progress.WorkProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shown while a stage is under way. */
@Tag("kernel")
class StagesTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private Stages stages(Console.Kind kind) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Stages(new Console(stream, stream, kind), clock::get, () -> ", engine at task 1 of 4");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalShowsSecondsAndHowFarItIs() {
        Stages stages = stages(Console.Kind.TERMINAL_WITHOUT_COLOUR);
        stages.watch("Evaluate", () -> {
            WorkProgress.tell("draws", 3, 100);
            WorkProgress.tell("redraws", 2_000, 10_000);
            WorkProgress.add("rows", 10);
            WorkProgress.add("rows", 10);
            clock.set(7 * SECOND);
            stages.glance();
            return 0;
        });
        assertTrue(
                said().contains(
                                "Evaluate: 7 s, draws 3 of 100, redraws 2,000 of 10,000, rows 20, engine at task 1 of 4"),
                said());
        said.reset();
        WorkProgress.tell("draws", 4, 100);
        assertEquals("", said(), "nobody listens any more");
    }

    @Test
    void aPipeHearsOnceAMinute() {
        Stages stages = stages(Console.Kind.PIPE);
        stages.watch("Evaluate", () -> {
            for (int second = 1; second <= 185; second++) {
                clock.set(second * SECOND);
                stages.glance();
            }
            return 0;
        });
        String expected = """
                Evaluate: 60 s, engine at task 1 of 4
                Evaluate: 120 s, engine at task 1 of 4
                Evaluate: 180 s, engine at task 1 of 4
                """;
        assertEquals(expected, said());
    }

    @Test
    void aStageSaysItsRowsAndSeconds() {
        int rows = stages(Console.Kind.PIPE)
                .run(
                        "Land",
                        () -> {
                            clock.set(2 * SECOND);
                            return 1234;
                        },
                        done -> done,
                        "lines");
        assertEquals(1234, rows);
        assertEquals("Land                          1,234 lines            2.0 s\n", said());
    }
}
