package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.app.command.Spoken;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the main job, on the default scenario's programme with a seventh of its people. */
@Tag("scenario")
class EndToEndTest extends WholeProgramme {
    private static final int APPLICANTS = 3_000;
    private static final Pattern PERSON = Pattern.compile("\\b(?:app|pur)-[0-9]");

    EndToEndTest() {
        super(Scenario.standard().withApplicants(APPLICANTS));
    }

    private Estimate score() {
        return result().sets().stream()
                .filter(set -> set.id().equals("quality"))
                .findFirst()
                .orElseThrow()
                .list("provider_mean")
                .get(0);
    }

    @Test
    void aPublishedScoreIsMadeAgainFromItsEventsAndTakenAway() throws IOException {
        Path pack = folder().resolve("pack");
        Spoken spoken = Spoken.sigi(
                "audit-score",
                "provider_mean/RAW_MEAN/" + score().label().subgroup().words(),
                "--result",
                result().place().toString(),
                "--out",
                pack.toString());
        assertEquals(0, spoken.exitCode(), spoken.out() + spoken.err());
        assertTrue(spoken.out().contains("The published score is what its assessments give."), spoken.out());
        JsonNode manifest = new ObjectMapper().readTree(pack.resolve("run.json").toFile());
        assertEquals(0, manifest.get("findings").size());
        assertEquals(8, manifest.get("sha256").size());
        for (Map.Entry<String, JsonNode> file : manifest.get("sha256").properties()) {
            String text = Files.readString(pack.resolve(file.getKey()));
            assertEquals(PlanFile.sha256(text), file.getValue().asText(), file.getKey());
            assertFalse(PERSON.matcher(text).find(), file.getKey() + " names a person");
        }
        String score = Files.readString(pack.resolve("score.csv"));
        String published = Double.toString(score().inference().estimate().orElseThrow());
        assertTrue(score.contains("raw mean," + published + "," + published + ",true"), score);
        assertTrue(Files.readAllLines(pack.resolve("ratings.csv")).size() > 1);
    }

    /** In a copy of the lake an event tells one of the score's assessments otherwise. */
    @Test
    void aScoreWhoseAssessmentWasTamperedWithComesOutOtherwise() throws IOException {
        Path copy = folder().resolve("other-scores");
        String assessment = TamperedScores.copy(result().place().resolve("lake"), copy, score());
        Spoken spoken = Spoken.sigi(
                "audit-score",
                score().label().subgroup().value(),
                "--result",
                result().place().toString(),
                "--lake",
                copy.toString());
        assertEquals(3, spoken.exitCode(), spoken.out() + spoken.err());
        assertTrue(spoken.out().contains("assessment " + assessment + ": its event evt-tampered says"), spoken.out());
        String published = Double.toString(score().inference().estimate().orElseThrow());
        assertTrue(spoken.out().contains("raw mean: published as " + published + ", made again it is "), spoken.out());
        assertTrue(spoken.out().contains("shrunken mean: published as "), spoken.out());
    }

    @Test
    void aScoreThatWasNotPublishedIsAnsweredWithTheNearest() {
        Spoken spoken = Spoken.sigi(
                "audit-score",
                "provider_mean/RAW_MEANS/" + score().label().subgroup().words(),
                "--result",
                result().place().toString());
        assertEquals(2, spoken.exitCode(), spoken.out());
        assertTrue(
                spoken.err()
                        .contains("The nearest is provider_mean/RAW_MEAN/"
                                + score().label().subgroup().words()),
                spoken.err());
    }
}
