package id.sigi.app.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.DataFaultPlan;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a build that makes what has changed. What is held back at first comes late, kind by kind; after each landing the tables are
 * those that the second engine makes of everything.
 */
@Tag("slow")
@Tag("programme")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpdatedGoldTest {
    private static final Pattern APPLICANT = Pattern.compile("\"applicant_id\":\"([^\"]*)\"");

    private static final Pattern DRAW = Pattern.compile("\"draw_id\":\"[^\"]*\"");
    private static final String TOUCHED = "applicants touched";

    private List<String> lines;

    @BeforeAll
    void replay(@TempDir Path folder) throws IOException {
        Scenario scenario = Scenario.small().withMess(DataFaultPlan.NONE);
        lines = TwoEngines.lines(TwoEngines.replay(scenario, RuleSet.prakerja(), folder.resolve("all")));
    }

    private static boolean isOf(String line, String... types) {
        for (String type : types) {
            if (line.contains("\"type\":\"id.prakerja." + type)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is of one applicant in so many, always the same ones. */
    private static boolean isOfOneIn(int share, String line) {
        Matcher applicant = APPLICANT.matcher(line);
        return applicant.find() && Math.floorMod(applicant.group(1).hashCode() * 31, share) == 0;
    }

    /** The month of western Indonesia in which the event of a line happened. */
    private static int month(String line) {
        int begin = line.indexOf("\"time\":\"") + 8;
        Instant time = Instant.parse(line.substring(begin, line.indexOf('"', begin)));
        LocalDate day = ProgrammeTime.day(time);
        return day.getYear() * 100 + day.getMonthValue();
    }

    /** What is held back, in the order in which it lands, and what the build says that follows. */
    private record Late(String name, Predicate<String> lines, String said) {}

    private List<Late> late() {
        String draw = smallestDraw();
        String result = lines.stream()
                .filter(line -> isOf(line, "lottery.result") && line.contains(draw))
                .findFirst()
                .orElseThrow();
        int last = lines.stream().mapToInt(UpdatedGoldTest::month).max().orElseThrow();
        return List.of(
                new Late("the last month", line -> month(line) == last, "because a month has begun"),
                new Late(
                        "entries of exclusion lists and their withdrawals",
                        line -> isOf(line, "exclusion") && line.hashCode() % 3 == 0,
                        TOUCHED),
                new Late(
                        "facts of one applicant in forty",
                        line -> isOfOneIn(40, line)
                                && isOf(line, "course", "survey", "incentive", "complaint", "payout", "participation"),
                        TOUCHED),
                new Late("a result of a small draw", result::equals, TOUCHED),
                new Late("assessments", line -> isOf(line, "course.assessed") && line.hashCode() % 5 == 0, TOUCHED),
                new Late("changes of the catalogue", line -> isOf(line, "course.changed", "provider.changed"), TOUCHED),
                new Late(
                        "a draw",
                        line -> isOf(line, "lottery.drawn") && line.contains(draw),
                        "because a draw was held"),
                new Late(
                        "a fifth of all registrations",
                        line -> isOf(line, "applicant.registered") && isOfOneIn(5, line),
                        "because more than a quarter"));
    }

    /** The draw that the fewest entered. */
    private String smallestDraw() {
        Map<String, Integer> entrants = new TreeMap<>();
        for (String line : lines) {
            if (isOf(line, "lottery.result")) {
                Matcher draw = DRAW.matcher(line);
                assertTrue(draw.find(), line);
                entrants.merge(draw.group(), 1, Integer::sum);
            }
        }
        return entrants.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    @Test
    void whatComesLateChangesWhatItShould(@TempDir Path folder) throws IOException {
        List<Late> late = late();
        List<List<String>> parts = new ArrayList<>();
        late.forEach(part -> parts.add(new ArrayList<>()));
        List<String> first = new ArrayList<>();
        for (String line : lines) {
            int part = 0;
            while (part < late.size() && !late.get(part).lines().test(line)) {
                part++;
            }
            (part < late.size() ? parts.get(part) : first).add(line);
        }
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(first, "0-first");
            String whole = engines.update();
            assertTrue(whole.contains("all of the lake"), whole);
            for (int part = 0; part < late.size(); part++) {
                String name = late.get(part).name();
                assertFalse(parts.get(part).isEmpty(), name);
                engines.land(parts.get(part), (part + 1) + "-late");
                String said = engines.update();
                assertTrue(said.contains(late.get(part).said()), name + ": " + said);
                assertEquals(Map.of(), engines.differences(), name + ": " + said);
            }
            String idle = engines.update();
            assertTrue(idle.contains("nothing has landed"), idle);
            assertEquals(1, engines.records(), "what is kept is written down once");
            assertEquals(Map.of(), engines.differences(), idle);
        }
    }

    /** Whatever becomes of the files that a build finds, it makes the right tables from the events, and says why it took longer. */
    @Test
    void aDamagedFileCostsTimeAndNothingElse(@TempDir Path folder) throws IOException {
        List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line : lines) {
            parts.get(
                            isOf(line, "complaint", "survey.answered") && isOfOneIn(20, line)
                                    ? 1 + Math.floorMod(line.hashCode(), 2)
                                    : 0)
                    .add(line);
        }
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(parts.get(0), "0-first");
            engines.update();
            engines.land(parts.get(0).subList(0, 100), "1-again");
            String same = engines.update();
            assertTrue(same.contains("nothing has landed since the last build"), same);
            cutShort(folder.resolve("lake/_sigi/facts"));
            engines.land(parts.get(1), "2-late");
            String withoutFacts = engines.update();
            assertTrue(withoutFacts.contains("because a file of the facts kept is damaged"), withoutFacts);
            assertEquals(Map.of(), engines.differences());
            removeRows(folder.resolve("lake/gold/beneficiary_months"));
            engines.land(parts.get(2), "3-late");
            String withoutTable = engines.update();
            assertTrue(
                    withoutTable.contains("because a file of gold.beneficiary_months is missing or damaged"),
                    withoutTable);
            assertEquals(Map.of(), engines.differences());
        }
    }

    /** Zeros in the second half of each file of facts, as on a disk that loses pages. */
    private static void cutShort(Path facts) throws IOException {
        try (Stream<Path> all = Files.walk(facts)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (!file.toString().endsWith(".json") && bytes.length > 1000) {
                    Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
                    Files.write(file, bytes);
                }
            }
        }
    }

    /** The files of earlier versions as well, because a name does not tell which are of the newest. */
    private static void removeRows(Path table) throws IOException {
        try (Stream<Path> all = Files.list(table)) {
            for (Path file :
                    all.filter(file -> file.toString().endsWith(".parquet")).toList()) {
                Files.delete(file);
            }
        }
    }
}
