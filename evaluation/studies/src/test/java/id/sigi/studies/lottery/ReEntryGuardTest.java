package id.sigi.studies.lottery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which stacks of draws are allowed, and how they are found out. Numbers of R 4.2.2 with estimatr 1.0.0 (stacked-draws.R), 1e-8. */
@Tag("transform")
class ReEntryGuardTest {
    private static final String PLAN = """
            kind: experiment
            id: risk-sets
            title: {en: Risk sets, id: Himpunan risiko}
            unit: draw_entry
            design: {offer: won, strata: [draw, area], cluster: household}
            outcomes:
              - {name: y0, label: {en: Y, id: Y}, unit: points}
            estimators:
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: regression, covariance: CR1, cell_effects: included}
            """;

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"));
    }

    private static String refusal(String plan, Dataset<Row> rows) {
        return assertThrows(RequestFault.class, () -> run(plan, rows)).reason();
    }

    private static void assertRefused(String because, String plan) {
        String reason = refusal(plan, StackedDraws.rows());
        assertTrue(reason.contains("28 rows are of people who are there already"), reason);
        assertTrue(reason.contains(because), reason);
    }

    /** lm_robust(y0 ~ z, fixed_effects = ~cell, clusters = hh), se_type CR2 and stata. */
    @Test
    void eachDrawsOwnEntrantsMayBeStackedAndAreCalledDynamic() {
        EstimateSet set = run(PLAN, StackedDraws.rows()).get(0);
        List<Estimate> effects = set.list("y0").stream()
                .filter(row -> row.label().estimand().words().equals("dynamic intention-to-treat, precision-weighted"))
                .toList();
        assertEquals(2, effects.size());
        assertEquals(2.42325056433409, effects.get(0).inference().estimate().orElseThrow(), 1e-8);
        assertEquals(0.631616480239528, effects.get(0).inference().stdError().orElseThrow(), 1e-8);
        assertEquals(10.4769345394936, effects.get(0).inference().df().orElseThrow(), 1e-7);
        assertEquals(0.62783424179451, effects.get(1).inference().stdError().orElseThrow(), 1e-8);
        String last = set.conventions().get(set.conventions().size() - 1);
        assertTrue(last.startsWith("Each draw's own entrants are compared within its cells; 28 rows"), last);
    }

    @Test
    void stacksOfAnythingElseAreRefused() {
        assertRefused("final is the same in all draws of each person", PLAN.replace("name: y0", "name: final"));
        assertRefused(
                "no design.cluster holds",
                PLAN.replace(", cluster: household", "").replace("CR2", "HC2").replace("CR1", "HC1"));
        assertRefused("no design.cluster holds", PLAN.replace("cluster: household", "cluster: draw_entry"));
        assertRefused("regression with HC1 does not compare", PLAN.replace("CR1", "HC1"));
        assertRefused(
                "regression with CR1 does not compare",
                PLAN.replace("covariance: CR1, cell_effects: included", "covariance: CR1"));
        assertRefused("people are more than once in one cell", PLAN.replace("[draw, area]", "[area]"));
        assertRefused("cannot be redrawn", PLAN + "randomisation: {draws: 1000}\n");
    }

    /** The stacked coefficient on a final outcome is biased, and stands in print only with the word. */
    @Test
    void aFinalOutcomeIsNaiveEvenWhereItIsAccepted() {
        String plan = PLAN.replace("name: y0", "name: final")
                .replace("cluster: household}", "cluster: household, lottery: {naive: accepted}}");
        EstimateSet set = run(plan, StackedDraws.rows()).get(0);
        assertTrue(set.estimates().stream()
                .allMatch(row -> row.label().estimand().words().startsWith("naive, biased by re-entry: ")));
        assertTrue(set.conventions().get(set.conventions().size() - 1).contains("does not move with the draw"));
    }

    private static final String FIRST = PLAN.replace("offer: won", "offer: lucky") + "rows: {filter: draw = 1}\n";

    /** The column of ever winning under another name, next to each draw's own result; one row of each person is kept. */
    @Test
    void everWinningIsFoundOutByTheDrawsThatWereLost() {
        Dataset<Row> rows =
                StackedDraws.rows().withColumnRenamed("ever", "lucky").withColumnRenamed("won", "is_selected");
        String reason = refusal(FIRST, rows);
        assertTrue(
                reason.startsWith("lucky says won in a draw that was lost, because a later one was won, of 12 people"),
                reason);
        Dataset<Row> own = rows.drop("lucky").withColumn("lucky", functions.col("is_selected"));
        assertEquals(1, run(FIRST, own).size());
    }

    /** Without the draws' own results, from a column that is said to be of draws and never moves with them. */
    @Test
    void everWinningIsFoundOutByNeverMoving() {
        String plan = FIRST.replace("cluster: household}", "cluster: household, lottery: {person: applicant_id}}");
        Dataset<Row> rows = StackedDraws.rows().drop("won").withColumnRenamed("ever", "lucky");
        String reason = refusal(plan, rows);
        assertTrue(reason.startsWith("lucky says won in every draw entered, never in one alone, of 12 people"), reason);
        Dataset<Row> own = StackedDraws.rows().drop("ever").withColumnRenamed("won", "lucky");
        assertEquals(1, run(plan, own).size());
    }
}
