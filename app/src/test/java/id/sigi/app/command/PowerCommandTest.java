package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Truth: cells 40 + 60 and 100 + 300 give (1/5)^2 (1/40 + 1/60) + (4/5)^2 (1/100 + 1/300) = 0.0102; an outcome of deviation 1 of which half
 * is answered, with a design effect of 1.25, has the standard error sqrt(0.0102 x 1.25 / 0.5) = 0.15969. With 246 degrees of freedom the
 * factor is 2.812739 (R: qt(0.975, 246) + qt(0.8, 246)), so the least effect is 0.449158, and 0.748597 over a take-up of 0.6.
 */
@Tag("scenario")
class PowerCommandTest {
    private static final String PLAN = """
        kind: experiment
        id: tiny
        title: {en: Tiny, id: Kecil}
        unit: person
        design: {offer: offered, strata: [site]}
        outcomes:
          - {name: score, label: {en: Score, id: Skor}, unit: points}
          - {name: has_job, label: {en: Has a job, id: Bekerja}, unit: share}
        estimators:
          - {estimator: difference_in_means}
        """;

    @TempDir
    private Path folder;

    private Path plan;
    private Path cells;

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        cells = Files.writeString(folder.resolve("cells.csv"), "site,treated,control\na,40,60\nb,100,300\nc,0,9\n");
    }

    private Spoken power(String... options) {
        return Spoken.sigi(Stream.concat(Stream.of("power", plan.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void theLeastEffectIsThatOfTheCells() throws IOException {
        Path out = folder.resolve("out");
        Spoken spoken = power(
                "--cells",
                cells.toString(),
                "--deviation",
                "score=1",
                "--response",
                "0.5",
                "--weights",
                "1.25",
                "--take-up",
                "0.6",
                "--out",
                out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
        assertTrue(spoken.out().contains("500 people in 2 cells; 1 cells"), spoken.out());
        assertTrue(spoken.out().contains("Nothing is assumed about has_job"), spoken.out());
        List<String> line =
                List.of(Files.readAllLines(out.resolve("power.csv")).get(1).split(","));
        assertAll(
                () -> assertEquals(0.159687, Double.parseDouble(line.get(6)), 1e-6),
                () -> assertEquals(0.449158, Double.parseDouble(line.get(7)), 1e-6),
                () -> assertEquals(0.748597, Double.parseDouble(line.get(8)), 1e-6),
                () -> assertTrue(
                        Files.readString(out.resolve("id/power-score.svg")).contains("kuasa statistik")));
    }

    @Test
    void peopleAndTreatedSayTheSameAsTreatedAndControl() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "people, treated\n100, 40\n400, 100\n9, 0\n");
        assertEquals(
                power("--cells", cells.toString(), "--share", "has_job=0.5").out(),
                power("--cells", other.toString(), "--share", "has_job=0.5").out());
    }

    @ParameterizedTest
    @CsvSource({
        "--share, is_rich=0.5, is_rich",
        "--share, has_job=1.5, has_job",
        "--response, 1.2, 'the response must be a share above 0 and up to 1, and is 1.2'",
        "--power, 0.4, power 0.4",
        "--cells, plan.yaml, header",
    })
    void nonsenseIsABadRequest(String option, String value, String words) {
        String meant = option.equals("--cells") ? folder.resolve(value).toString() : value;
        Spoken spoken = option.equals("--cells")
                ? power("--share", "has_job=0.5", option, meant)
                : power("--cells", cells.toString(), "--deviation", "score=1", option, meant);
        assertEquals(2, spoken.exitCode(), spoken.out());
        assertTrue(spoken.err().contains(words) && spoken.err().contains("Fix:"), spoken.err());
    }
}
