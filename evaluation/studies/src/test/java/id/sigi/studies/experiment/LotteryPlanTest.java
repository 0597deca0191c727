package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import id.sigi.studies.explanation.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The plan of the lottery that ships, on the contract of its table, with people whose effects are known because they are made here. */
@Tag("transform")
class LotteryPlanTest {
    private static final int PEOPLE = 1200;
    private static final double EFFECT = 0.30;
    private static final List<EducationLevel> LEVELS = List.of(EducationLevel.values());

    /** Three cells with assignment probabilities of one in four, two and three; the offer makes three in ten of the not employed employed. */
    private static Dataset<Row> draws() {
        Random random = new Random(20_200_411);
        StringBuilder grid = new StringBuilder(
                "draw_id | applicant_id | household_key | stratum | is_selected | draw_sequence | is_participant |"
                        + " is_invited | is_respondent | is_employed | is_self_employed | is_business_owner | has_new_job"
                        + " | monthly_income_idr | has_used_certificate | sex | age | education | is_urban\n");
        for (int person = 0; person < PEOPLE; person++) {
            int cell = person % 3;
            boolean isSelected = random.nextInt(cell + 2) == 0;
            boolean isEmployed = random.nextDouble() < (isSelected ? 0.4 + EFFECT : 0.4);
            boolean isRespondent = random.nextInt(10) > 0;
            grid.append(String.join(
                            " | ",
                            "d" + cell,
                            String.format(Locale.ROOT, "a%05d", person),
                            "h" + person / 2,
                            "S" + cell,
                            "" + isSelected,
                            "1",
                            "" + (isSelected && random.nextInt(10) > 0),
                            "true",
                            "" + isRespondent,
                            answer(isRespondent, "" + isEmployed),
                            answer(isRespondent, "false"),
                            answer(isRespondent, "" + (random.nextInt(30) == 0)),
                            answer(isRespondent, "" + isEmployed),
                            answer(isRespondent, "" + (isEmployed ? 1_000_000 + random.nextInt(2_000_000) : 0)),
                            answer(isRespondent, "" + (isSelected && random.nextInt(3) == 0)),
                            random.nextBoolean() ? "FEMALE" : "MALE",
                            "" + (18 + random.nextInt(40)),
                            LEVELS.get(random.nextInt(LEVELS.size())).name(),
                            "" + random.nextBoolean()))
                    .append('\n');
        }
        return Rows.like(SparkForTests.session(), TableContracts.PERSON_DRAWS.columns(), grid.toString());
    }

    private static String answer(boolean isRespondent, String value) {
        return isRespondent ? value : "-";
    }

    private static List<EstimateSet> run(Dataset<Row> rows) {
        FrozenPlan frozen = RealData.plan("lottery-impact.yaml");
        return ExperimentStudy.run(frozen, (ExperimentPlan) frozen.plan(), rows, RealData.source("gold.person_draws"));
    }

    @Test
    void theKnownEffectLiesInEveryInterval() {
        List<EstimateSet> sets = run(draws());
        List<Estimate> effects = sets.get(0).list("is_employed").stream()
                .filter(row -> row.label().estimand().words().startsWith("intention-to-treat"))
                .toList();

        assertEquals(
                List.of("impact", "balance", "response", "transition_effects"),
                sets.stream().map(EstimateSet::id).toList());
        assertEquals(3, effects.size());
        for (Estimate effect : effects) {
            assertTrue(effect.inference().confLow().orElseThrow() < EFFECT, effect.toString());
            assertTrue(effect.inference().confHigh().orElseThrow() > EFFECT, effect.toString());
            assertTrue(effect.inference().pAdjusted().orElseThrow()
                    >= effect.inference().pValue().orElseThrow());
        }
        Estimate late = sets.get(0).list("is_employed").stream()
                .filter(row -> row.label().estimand().words().equals("local average treatment effect"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "two-stage least squares with cell effects, CR2 clustered by household_key",
                late.label().estimator().words());
        assertTrue(late.inference().estimate().orElseThrow()
                > effects.get(0).inference().estimate().orElseThrow());
        assertTrue(
                sets.get(1).list("all covariates").get(0).inference().pValue().orElseThrow() > 0.01);
    }

    @Test
    void anEmptyTableGivesReasonsNotNumbers() {
        for (EstimateSet set : run(draws().limit(0))) {
            // What a file holds; the kind of a covariance is not among it.
            String written = EstimateSetJson.write(set);
            assertEquals(written, EstimateSetJson.write(EstimateSetJson.read(written)));
            assertTrue(set.estimates().stream().noneMatch(Estimate::isEstimated), set.id());
        }
    }

    @Test
    void theSameBytesHoweverTheRowsAreCut() {
        Dataset<Row> rows = draws();
        String once = text(run(rows.repartition(1)));

        assertEquals(once, text(run(rows.repartition(7))));
    }

    private static String text(List<EstimateSet> sets) {
        return String.join("\n", sets.stream().map(EstimateSetJson::write).toList());
    }

    @Test
    void theExplanationReadsTheColumnsOfThePlanAndNoOther() {
        FrozenPlan plan = RealData.plan("lottery-impact.yaml");
        Explanation explanation = PlannedStudy.explain(plan.plan(), draws().repartition(2));
        String read = explanation.parts().get(0).lines().get(0);
        for (String column : List.of("applicant_id", "is_selected", "stratum", "household_key", "disability")) {
            assertTrue(read.contains(column), read);
        }
        assertFalse(read.contains("draw_id"), read);
        String all = explanation.parts().toString();
        assertTrue(all.contains("has_disability = disability <> 'NONE'"), all);
        assertTrue(all.contains("draw_sequence = 1"), all);
        assertTrue(all.contains("regression with cell effects, CR2 clustered by household_key"), all);
        assertFalse(all.contains("#"), all);
    }

    /** 1,200 people of whom one in three is in each cell and one in two of each household. */
    @Test
    void cellsOfTheDrawAreCountedWithoutOutcomes() {
        ExperimentPlan plan =
                (ExperimentPlan) RealData.plan("lottery-impact.yaml").plan();
        Dataset<Row> rows = draws();
        DrawCells drawn = DrawCells.of(plan, rows.drop("is_employed", "monthly_income_idr"));
        assertEquals(
                List.of("S0", "S1", "S2"),
                drawn.cells().stream().map(DrawCells.Cell::name).toList());
        for (DrawCells.Cell cell : drawn.cells()) {
            assertEquals(PEOPLE / 3, cell.treated() + cell.control());
            assertEquals(
                    rows.filter("is_selected and stratum = '" + cell.name() + "'")
                            .count(),
                    cell.treated());
        }
        assertEquals(2, drawn.clusterSize());
        assertEquals(0, drawn.unevenness());
    }

    @Test
    void anExplanationOfAPlanThatDoesNotFitIsRefusedAsItsRunIs() {
        FrozenPlan plan = RealData.plan("lottery-impact.yaml");
        Dataset<Row> other = draws().drop("is_selected");
        assertThrows(RequestFault.class, () -> PlannedStudy.explain(plan.plan(), other));
    }
}
