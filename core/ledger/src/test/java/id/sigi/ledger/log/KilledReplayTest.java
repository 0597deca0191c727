package id.sigi.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.rules.RuleSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A replay is killed (SIGKILL) at random instants and taken up again; the events are those of a run that nobody disturbed. */
@Tag("scenario")
@Tag("slow")
@Tag("stress")
class KilledReplayTest {
    private static final int MOST_STARTS = 200;

    @TempDir
    static Path shared;

    private static LoggedScenario logged;

    @BeforeAll
    static void log() {
        logged = LoggedScenario.in(shared);
    }

    private static Process start(String address, int operationsPerCommit) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayChild.class.getName(),
                        address,
                        logged.file().toString(),
                        Integer.toString(operationsPerCommit))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * Runs until the replay ends by itself, and says how often it was killed before. It may run longer from kill to kill, so that it comes to
     * its end on a busy machine too, where it does little in a second.
     */
    private static int disturb(String address, int operationsPerCommit, Random random)
            throws IOException, InterruptedException {
        for (int kills = 0; kills < MOST_STARTS; kills++) {
            Process child = start(address, operationsPerCommit);
            try (BufferedReader said = child.inputReader()) {
                assertNotNull(said.readLine(), "the child began");
                if (child.waitFor(random.nextLong(50, 1_500 + 150L * kills), TimeUnit.MILLISECONDS)) {
                    assertEquals(0, child.exitValue());
                    return kills;
                }
                child.destroyForcibly().waitFor();
            }
        }
        throw new AssertionError("the replay never came to its end");
    }

    private static int round(TestDatabase database, Path folder, int operationsPerCommit, Random random)
            throws IOException, InterruptedException, SQLException {
        String address = database.newAddress(folder);
        int kills = disturb(address, operationsPerCommit, random);
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            assertEquals(logged.digest(), LoggedScenario.digest(ledger));
            assertEquals(
                    logged.summary().operations(),
                    ledger.findBookmark("small.jsonl").orElseThrow().position());
        }
        Invariants.check(address);
        return kills;
    }

    @Test
    void aReplayIsKilledAndTakenUpAgain(@TempDir Path folder) throws Exception {
        assertTrue(round(TestDatabase.H2_IN_A_FILE, folder, 100, new Random(1)) > 0, "it was killed at least once");
    }

    /** At least thirty kills for each database that outlives its process. */
    @ParameterizedTest
    @EnumSource(names = {"H2_IN_A_FILE", "POSTGRESQL"})
    void manyKillsLeaveNoTrace(TestDatabase database, @TempDir Path folder) throws Exception {
        Random random = new Random(7);
        int kills = 0;
        while (kills < 30) {
            kills += round(database, folder, 1 + random.nextInt(40), random);
        }
        System.out.println(database + ": " + kills + " kills, each taken up again");
    }
}
