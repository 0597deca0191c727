package id.sigi.app.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.command.Spoken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: nobody is given away. A program that reads only published files looks for withheld counts and finds none; given files
 * in which only small rows themselves are blank, it finds them.
 */
@Tag("scenario")
class PublishedFilesTest {
    private static final long MINIMUM = 10;
    private static final List<Set<String>> GROUPS =
            List.of(Set.of("grp=A", "grp=B", "grp=C"), Set.of("women", "men"), Set.of("large", "small"));

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @Test
    void aSmallGroupIsNotEverybodyLessTheOthers() throws IOException {
        Path out = evaluate("experiment", "people.csv");
        List<PublishedRow> truth = PublishedRow.list(out.resolve("estimates"));
        List<PublishedRow> rows = PublishedRow.list(out.resolve("tables"));
        assertFalse(attackOnSmallRowsAlone(truth).isEmpty(), "the program cannot find what is there to be found");
        assertEquals(
                Set.of(),
                labels(rows.stream()
                        .filter(row -> row.isPrinted() && row.text("subgroup").equals("grp=C"))));
        assertTrue(
                rows.stream()
                        .noneMatch(row -> row.isPrinted() && row.text("outcome").equals("score_hiv")),
                "2 of 204 is few, whatever the outcome is called");
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.isPrinted()
                                && row.text("outcome").equals("income")
                                && row.text("subgroup").equals("all")),
                "the mean of everybody gives nobody away");
        String model = Files.readString(out.resolve("tables").resolve("impact_models.csv"));
        assertFalse(model.contains("405"), "405 of 408 says how few are left out");
    }

    @Test
    void aDomainIsNotEverybodyLessAnotherWhateverItIsCalled() throws IOException {
        Path out = evaluate("survey", "s.csv");
        List<PublishedRow> truth = PublishedRow.list(out.resolve("estimates"));
        List<PublishedRow> rows = PublishedRow.list(out.resolve("tables"));
        assertFalse(attackOnSmallRowsAlone(truth).isEmpty(), "the program cannot find what is there to be found");
        assertEquals(
                Set.of("sick|all", "sick|g=C", "rare|all", "pay|all"),
                labels(rows.stream().filter(PublishedRow::isPrinted)));
        assertTrue(rows.stream()
                .allMatch(row -> row.isPrinted() || row.text("reason").equals("suppressed")));
        String page = Files.readString(out.resolve("tables").resolve("en").resolve("survey.html"));
        assertTrue(page.contains("A probability sample, weighted"), "it stands for the population it was drawn from");
        assertFalse(page.contains("chose to respond"), "that is said of those who answer the programme's own survey");
    }

    @Test
    @Tag("slow")
    @Tag("attack")
    void groupsOfOneToTwelvePeople() throws IOException {
        for (int people = 1; people <= 12; people++) {
            Path out = evaluate(people);
            List<PublishedRow> rows = PublishedRow.list(out.resolve("tables"));
            boolean isLarge = people >= MINIMUM;
            assertEquals(
                    isLarge,
                    rows.stream()
                            .anyMatch(row ->
                                    row.isPrinted() && row.text("subgroup").equals("small")),
                    people + " people");
            assertEquals(
                    isLarge,
                    rows.stream()
                            .anyMatch(row ->
                                    row.isPrinted() && row.text("subgroup").equals("large")),
                    "everybody less the large group gives " + people);
            assertTrue(rows.stream()
                    .anyMatch(row -> row.isPrinted() && row.text("subgroup").equals("all")));
        }
    }

    @Test
    @Tag("slow")
    @Tag("attack")
    void theReportOfTheSmallScenario() throws IOException {
        Path out = folder.resolve("run");
        Spoken spoken = Spoken.sigi("run", "--scenario", "small", "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        List<PublishedRow> truth = PublishedRow.list(out.resolve("estimates"));
        assertNothingIsFound(AttackProgram.read(MINIMUM, out.resolve("report")), truth, List.of());
        assertFalse(attackOnSmallRowsAlone(truth).isEmpty(), "the program cannot find what is there to be found");
    }

    @Test
    void whatAFormatSaysMoreIsFound() throws IOException {
        Path out = evaluate("survey", "s.csv");
        Map<String, String> planted = Map.of(
                "en/survey.html", "<p>Sick, g=A: 4 of 12</p></body>",
                "id/survey.html", "<td data-n=\"0,0833\">disupresi</td></body>",
                "en/survey.tex", "% Sick (g=A): 4 / 12\n",
                "planted.svg", "<svg><title>Sick: 8.33%</title></svg>",
                "remark.svg", "<svg><!-- sick 4 --></svg>",
                "label.svg", "<svg><text x=\"1\">4 / 12</text></svg>",
                "notes.md", "Of the men 4 of 57 are sick.\n",
                "en/survey.xlsx", "<row r=\"99\"><c r=\"G99\"><v>0.0833</v></c></row></sheetData>");
        for (Map.Entry<String, String> plant : planted.entrySet()) {
            Path copy = folder.resolve("planted").resolve(plant.getKey().replace('/', '-'));
            Plants.copy(out.resolve("tables"), copy);
            assertEquals(List.of(), AttackProgram.read(MINIMUM, copy).more(), "before " + plant.getKey());
            Plants.put(copy.resolve(plant.getKey()), plant.getValue());
            assertEquals(1, AttackProgram.read(MINIMUM, copy).more().size(), plant.getKey());
        }
    }

    @Test
    void whatTablesOfDataSayMoreIsFound() throws IOException {
        Path out = evaluate("survey", "s.csv");
        List<PublishedRow> truth = PublishedRow.list(out.resolve("estimates"));
        for (String name : List.of("survey.csv", "survey.json")) {
            Path copy = folder.resolve("told").resolve(name);
            Plants.copy(out.resolve("tables"), copy);
            Files.copy(out.resolve("estimates").resolve(name), copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            AttackProgram program = AttackProgram.read(MINIMUM, copy);
            assertFalse(program.differences().isEmpty(), name + " says more than the other table of data");
            assertFalse(program.found(truth, GROUPS).isEmpty(), name + " tells withheld counts");
        }
    }

    private static void assertNothingIsFound(
            AttackProgram program, List<PublishedRow> truth, List<Set<String>> partitions) {
        assertEquals(List.of(), program.found(truth, partitions));
        assertEquals(List.of(), program.differences());
        assertEquals(List.of(), program.more());
    }

    /** Only rows that show a small count themselves are blank, as if there were no complementary suppression. */
    private static List<String> attackOnSmallRowsAlone(List<PublishedRow> truth) {
        List<PublishedRow> rows =
                truth.stream().map(row -> isSmall(row) ? row.blank() : row).toList();
        return new Attack(rows, MINIMUM, GROUPS).find(truth);
    }

    private static boolean isSmall(PublishedRow row) {
        return Stream.of("n_treated", "n_control", "numerator", "denominator")
                        .flatMapToLong(column -> row.count(column).stream())
                        .anyMatch(count -> count < MINIMUM)
                || row.count("numerator").stream()
                        .anyMatch(count -> row.count("denominator").orElseThrow() - count < MINIMUM);
    }

    private static Set<String> labels(Stream<PublishedRow> rows) {
        return rows.map(row -> row.text("outcome") + "|" + row.text("subgroup")).collect(Collectors.toSet());
    }

    /** The result of a plan that several tests look at, and no test changes. */
    private static Path evaluate(String name, String data) throws IOException {
        Path made = shared.resolve("out").resolve(name);
        return Files.exists(made) ? made : evaluate(copy(name + "/plan.yaml"), copy(name + "/" + data), made);
    }

    /** A result of which nothing is found in any of its published files. */
    private static Path evaluate(Path plan, Path rows, Path out) throws IOException {
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", rows.toString(), "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        Path[] published = Stream.of("tables", "figures")
                .map(out::resolve)
                .filter(Files::exists)
                .toArray(Path[]::new);
        assertNothingIsFound(
                AttackProgram.read(MINIMUM, published), PublishedRow.list(out.resolve("estimates")), GROUPS);
        return out;
    }

    private static Path copy(String name) throws IOException {
        Path file = shared.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream bytes = PublishedFilesTest.class.getResourceAsStream(name)) {
            Files.copy(bytes, file);
        }
        return file;
    }

    /** A large group of 120 and a small one in a survey, of whom half have the characteristic, at least ten wherever they can. */
    private Path evaluate(int people) throws IOException {
        StringBuilder rows = new StringBuilder("id,w,ill,amount,part\n");
        int wanted = 120 + 2 * people;
        for (int id = 0; id < wanted; id++) {
            rows.append(id + ",1," + id % 2 + "," + (100 + id * 7 % 31) + "," + (id < 120 ? 1 : 2) + "\n");
        }
        Path file = folder.resolve("few" + people + ".csv");
        Files.write(file, rows.toString().getBytes(StandardCharsets.UTF_8));
        String each = "kind: ratio, numerator: ill, denominator: \"1\", denominator_name: people";
        Path plan = Files.writeString(folder.resolve("few" + people + ".yaml"), """
            kind: survey
            id: few
            title: {en: Few, id: Sedikit}
            weight: w
            psu: [id]
            minimum_cell: 10
            statistics:
              - {name: ill, label: {en: Ill, id: Sakit}, EACH}
              - {name: ill, label: {en: Ill, id: Sakit}, EACH, where: "part = 1", subgroup: large}
              - {name: sick, label: {en: Ill, id: Sakit}, EACH, where: "part = 2", subgroup: small}
            """.replace("EACH", each));
        return evaluate(plan, file, folder.resolve("out").resolve("few" + people));
    }
}
