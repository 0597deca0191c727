package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.command.Spoken;
import id.sigi.methods.agreement.Correlation;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.CourseJudgement;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the main job on the default scenario as it ships. */
@Tag("slow")
@Tag("programme")
class DefaultScenarioTest extends WholeProgramme {
    DefaultScenarioTest() {
        super(Scenario.standard());
    }

    /**
     * Of 24 intervals of prediction at 95 %, 20 or more hold the truth in all but 1 of 1,000 runs. Scores are rounded and end at five, so that severities come out a little nearer to
     * each other than they are.
     */
    @Test
    void severitiesOfAssessorsAreRecovered() {
        CourseJudgement judgement = new CourseJudgement(scenario());
        List<String> assessors = Catalogue.of(scenario()).assessors();
        double[] truth = new double[assessors.size()];
        double[] found = new double[assessors.size()];
        int held = 0;
        for (int i = 0; i < truth.length; i++) {
            truth[i] = judgement.leniency(i);
            Inference severity = severity("assessor_id=" + assessors.get(i));
            found[i] = severity.estimate().orElseThrow();
            held += severity.confLow().orElseThrow() <= truth[i]
                            && truth[i] <= severity.confHigh().orElseThrow()
                    ? 1
                    : 0;
        }
        double correlation = Correlation.pearson(truth, found)
                .flatMap(row -> row.estimate().stream().boxed().findFirst())
                .orElseThrow();
        assertTrue(correlation > 0.95, "correlation " + correlation);
        assertTrue(held >= 20, held + " of " + truth.length);
    }

    private Inference severity(String assessor) {
        return set("quality").list("score_mean").stream()
                .filter(row -> row.label().estimand().isAny(Quantity.SEVERITY))
                .filter(row -> row.label().subgroup().words().equals(assessor))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no severity of " + assessor))
                .inference();
    }

    @Test
    void everyDrawOfTheScenarioHolds() throws IOException {
        Path out = folder().resolve("audit");
        Spoken spoken = Spoken.sigi(
                "audit-draw",
                "--lake",
                result().place().resolve("lake").toString(),
                "--redraws",
                "99",
                "--out",
                out.toString());
        assertEquals(0, spoken.exitCode(), spoken.out() + spoken.err());
        assertTrue(spoken.out().contains("Nothing was found against any draw."), spoken.out());
        assertTrue(Files.readString(out.resolve("findings.csv")).equals("draw,check,words\n"));
        assertTrue(Files.readAllLines(out.resolve("draw-audit.csv")).size() > 36 * 24);
    }
}
