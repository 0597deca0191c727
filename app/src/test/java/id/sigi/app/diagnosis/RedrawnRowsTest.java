package id.sigi.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.scenario.EndlineOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Truth by hand. Cell a has four people of whom one is drawn, cell b two of whom one is. Whoever takes part is employed, who does not is not;
 * everybody takes part who wins, and p5 also who loses; p2 did not answer.
 */
@Tag("scenario")
class RedrawnRowsTest {
    private static final FrozenPlan PLAN = PlanFile.parse("plan", """
        kind: experiment
        id: tiny
        title: {en: Tiny, id: Kecil}
        rows: {data: gold.person_draws, filter: draw_sequence = 1, derive: {adult: age > 17}}
        unit: applicant_id
        design: {offer: is_selected, take_up: is_participant, strata: [stratum]}
        outcomes:
          - {name: is_employed, label: {en: Employed, id: Bekerja}, unit: share}
        subgroups:
          - {name: men, where: sex = 'MALE'}
        estimators:
          - {estimator: difference_in_means}
        """);

    private static final StructType SCHEMA = new StructType()
            .add("applicant_id", DataTypes.StringType)
            .add("stratum", DataTypes.StringType)
            .add("is_selected", DataTypes.BooleanType)
            .add("is_participant", DataTypes.BooleanType)
            .add("is_employed", DataTypes.BooleanType);

    private static Row row(String id, String stratum, boolean isSelected, Boolean isEmployed) {
        return new GenericRowWithSchema(new Object[] {id, stratum, isSelected, isSelected, isEmployed}, SCHEMA);
    }

    private static List<Row> rows() {
        return new ArrayList<>(List.of(
                row("p1", "a", true, true),
                row("p2", "a", false, null),
                row("p3", "a", false, false),
                row("p4", "a", false, false),
                row("p5", "b", true, true),
                row("p6", "b", false, false)));
    }

    private static KnownPotentialOutcomes life(boolean takesPartIfLost) {
        Map<String, Double> without = new HashMap<>();
        Map<String, Double> with = new HashMap<>();
        Arrays.stream(EndlineOutcome.values()).forEach(outcome -> {
            without.put(outcome.column(), 0.0);
            with.put(outcome.column(), 1.0);
        });
        return new KnownPotentialOutcomes(true, takesPartIfLost, without, with);
    }

    private static Map<String, KnownPotentialOutcomes> lives() {
        return List.of("p1", "p2", "p3", "p4", "p5", "p6").stream()
                .collect(Collectors.toMap(id -> id, id -> life(id.equals("p5"))));
    }

    private static RedrawnRows redrawn() {
        return RedrawnRows.of((ExperimentPlan) PLAN.plan(), SCHEMA, rows(), lives());
    }

    @Test
    void asManyAreDrawnInEachCellAndOutcomesFollow() {
        RedrawnRows redrawn = redrawn();
        SplittableRandom random = new SplittableRandom(3);
        Map<String, Integer> winners = new HashMap<>();
        for (int draw = 0; draw < 400; draw++) {
            List<Row> rows = redrawn.draw(random.split());
            assertEquals(
                    1,
                    rows.stream()
                            .filter(row -> row.getString(1).equals("a") && row.getBoolean(2))
                            .count());
            assertEquals(
                    1,
                    rows.stream()
                            .filter(row -> row.getString(1).equals("b") && row.getBoolean(2))
                            .count());
            for (Row row : rows) {
                boolean takesPart = row.getBoolean(2) || row.getString(0).equals("p5");
                assertEquals(takesPart, row.getBoolean(3));
                if (row.getString(0).equals("p2")) {
                    assertNull(row.get(4), "who did not answer does not answer in another draw");
                    assertNull(row.get(5));
                } else {
                    assertEquals(takesPart, row.getBoolean(4));
                    assertEquals(row.getString(0).equals("p5"), row.getBoolean(5), "without any effect");
                }
                winners.merge(row.getString(0), row.getBoolean(2) ? 1 : 0, Integer::sum);
            }
        }
        // Of 400 draws each of four wins 100 times, with a standard error of 8.7.
        List.of("p1", "p2", "p3", "p4").forEach(id -> assertEquals(100, winners.get(id), 35, id));
        assertEquals(200, winners.get("p6"), 40);
    }

    @Test
    void theSameSeedGivesTheSameDraw() {
        assertEquals(redrawn().draw(new SplittableRandom(5)), redrawn().draw(new SplittableRandom(5)));
        assertNotEquals(redrawn().draw(new SplittableRandom(5)), redrawn().draw(new SplittableRandom(6)));
    }

    /** Effects 1, 1, 1 in a (p2 is not seen), 0 and 1 in b; weights p (1 - p) are 3/16 in a and 1/4 in b. */
    @Test
    void theTruthByHand() {
        KnownTruth truth = redrawn().truth();
        assertEquals(
                4.0 / 5,
                truth("is_employed", "intention-to-treat, programme-weighted", Estimator.of(Procedure.MEAN), truth),
                1e-15);
        double precise = (3 * 3.0 / 16 + 0.25) / (3 * 3.0 / 16 + 2 * 0.25);
        assertEquals(
                precise,
                truth("is_employed", "intention-to-treat, precision-weighted", Estimator.of(Procedure.MEAN), truth),
                1e-15);
        assertEquals(
                1, truth("is_employed", "local average treatment effect", Estimator.of(Procedure.MEAN), truth), 1e-15);
        assertEquals(
                precise,
                truth("is_employed", "first stage", withCells(Procedure.TWO_STAGE_LEAST_SQUARES), truth),
                1e-15);
        assertEquals(0, truth("is_employed__no_effect", "intention-to-treat", Estimator.of(Procedure.MEAN), truth));
        assertEquals(1.0 / 5, truth("is_employed", "control mean", Estimator.of(Procedure.MEAN), truth), 1e-15);
        assertEquals(
                1.0 / 5, truth("is_employed__no_effect", "control mean", Estimator.of(Procedure.MEAN), truth), 1e-15);
        assertTrue(truth.find(new Label(
                        "is_employed",
                        Estimand.ofWords("effective F of the first stage"),
                        Contrast.NONE,
                        "all",
                        Estimator.ofWords("")))
                .isEmpty());
    }

    /** By winners a row of a counts a quarter and one of b a half; who loses and takes part all the same is no complier. */
    @Test
    void eachEstimatorHasTheTruthOfItsOwnEstimand() {
        KnownTruth truth = redrawn().truth();
        double winners = (3 * 0.25 + 0.5) / (3 * 0.25 + 2 * 0.5);
        assertEquals(
                winners,
                truth("is_employed", "intention-to-treat, winner-weighted", Estimator.of(Procedure.MEAN), truth),
                1e-15);
        assertEquals(
                4.0 / 5,
                truth("is_employed", "intention-to-treat, all entrants", Estimator.of(Procedure.HAJEK), truth),
                1e-15);
        assertEquals(
                1,
                truth(
                        "is_employed",
                        "effect, Anderson-Rubin set",
                        Estimator.of(Procedure.TWO_STAGE_LEAST_SQUARES),
                        truth),
                1e-15);
        assertEquals(
                1,
                truth(
                        "is_employed",
                        "mean of compliers with take-up",
                        Estimator.of(Procedure.TWO_STAGE_LEAST_SQUARES),
                        truth),
                1e-15);
        assertEquals(
                0,
                truth(
                        "is_employed",
                        "mean of compliers without take-up",
                        Estimator.of(Procedure.TWO_STAGE_LEAST_SQUARES),
                        truth));
        assertEquals(
                0,
                truth("age", "difference", Estimator.of(Procedure.MEAN), truth),
                "nothing known before the draw moves with it");
    }

    /** In a all four comply and gain 1, in b one of two does and gains 3: with one instrument 3/16 and 1/4 weigh, with two 1/4 is halved again. */
    @Test
    void manyInstrumentsWeighByTheSquareOfWhatTheyMove() {
        Map<String, KnownPotentialOutcomes> lives = new HashMap<>(lives());
        KnownPotentialOutcomes richer = life(false);
        Map<String, Double> with = new HashMap<>(richer.with());
        with.put("is_employed", 3.0);
        lives.put("p6", new KnownPotentialOutcomes(true, false, richer.without(), with));
        KnownTruth truth = RedrawnRows.of((ExperimentPlan) PLAN.plan(), SCHEMA, rows(), lives)
                .truth();
        String local = "local average treatment effect";
        double one = (3 * 3.0 / 16 + 3 * 0.25) / (3 * 3.0 / 16 + 0.25);
        double many = (3 * 3.0 / 16 + 3 * 0.125) / (3 * 3.0 / 16 + 0.125);
        assertEquals(one, truth("is_employed", local, withCells(Procedure.TWO_STAGE_LEAST_SQUARES), truth), 1e-15);
        assertEquals(many, truth("is_employed", local, withCells(Procedure.LIMITED_INFORMATION), truth), 1e-15);
    }

    private static Estimator withCells(Procedure procedure) {
        return Estimator.of(procedure).adjusted(RegressionAdjustment.CELL_EFFECTS);
    }

    private static double truth(String outcome, String estimand, Estimator estimator, KnownTruth truth) {
        return truth.find(new Label(outcome, Estimand.ofWords(estimand), Contrast.NONE, "all", estimator))
                .orElseThrow();
    }

    @Test
    void thePlanIsTwinnedAndLosesItsRowsAndSubgroups() {
        ExperimentPlan twinned =
                (ExperimentPlan) DiagnosisPlan.of(PLAN).twinned().plan();
        assertEquals(
                List.of("is_employed", "is_employed__no_effect"),
                twinned.outcomes().stream().map(outcome -> outcome.name()).toList());
        assertTrue(twinned.subgroups().isEmpty());
        assertTrue(
                twinned.rows().findFilter().isEmpty() && twinned.rows().derive().isEmpty());
    }

    @Test
    void peopleWhoAreUnknownOrTwiceAreRefused() {
        ExperimentPlan plan = (ExperimentPlan) PLAN.plan();
        Map<String, KnownPotentialOutcomes> fewer = new HashMap<>(lives());
        fewer.remove("p3");
        assertThrows(RequestFault.class, () -> RedrawnRows.of(plan, SCHEMA, rows(), fewer));
        List<Row> twice = rows();
        twice.add(row("p3", "b", true, true));
        assertThrows(RequestFault.class, () -> RedrawnRows.of(plan, SCHEMA, twice, lives()));
    }
}
