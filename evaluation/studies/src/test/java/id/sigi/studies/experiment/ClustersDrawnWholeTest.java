package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.label.SetNames;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Villages and schools that were drawn whole, which the rows show: every error that a plan does not name is clustered. Reference numbers of estimatr
 * 1.0.0 (clusters_drawn_whole.R), 1e-8 relative.
 */
@Tag("transform")
class ClustersDrawnWholeTest {
    private static final String PLAN = """
            kind: experiment
            id: villages
            title: {en: Villages, id: Desa}
            unit: id
            rows:
              derive: {answered: x > -1}
            design: {offer: z, take_up: take, cluster: desa, response: answered}
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            distributions:
              - {outcome: y, thresholds: [50]}
            covariates: [x]
            estimators:
              - {estimator: difference_in_means}
              - {estimator: regression}
              - {estimator: regression, covariates: included}
              - {estimator: lin}
              - {estimator: two_stage_least_squares}
            attrition: {lee: included, worst_case: included}
            """;

    private static Dataset<Row> rows(String file) {
        return KnownRows.of("experiment/" + file);
    }

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"));
    }

    private static Estimate row(List<EstimateSet> sets, String id, String estimator) {
        return sets.stream()
                .filter(set -> set.id().equals(id))
                .flatMap(set -> set.estimates().stream())
                .filter(row -> row.label().estimator().words().equals(estimator))
                .filter(row -> row.inference().stdError().isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimator + " in " + id));
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, 1e-8 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            impact               | difference of means, CR2 clustered by desa                                | DIFFERENCE
            impact               | regression, CR2 clustered by desa                                         | REGRESSION
            impact               | regression with covariates, CR2 clustered by desa                         | WITH_X
            impact               | regression with interacted covariates (Lin), CR2 clustered by desa        | LIN
            impact               | two-stage least squares, CR2 clustered by desa                            | STAGES
            balance              | difference of means, CR2 clustered by desa                                | BALANCE
            response             | difference of means, CR2 clustered by desa                                | ANSWERED
            distribution_effects | difference of means, CR2 clustered by desa                                | SHARE
            """)
    void everyErrorThatThePlanDoesNotName(String set, String estimator, Expected expected) {
        Estimate row = row(Ran.SETS, set, estimator);
        assertClose(expected.estimate, row.inference().estimate().orElseThrow());
        assertClose(expected.error, row.inference().stdError().orElseThrow());
        assertClose(expected.df, row.inference().df().orElseThrow());
    }

    /** The plan is run once. */
    private static final class Ran {
        static final List<EstimateSet> SETS = run(PLAN, rows("villages_drawn_whole.csv"));
    }

    /** Printed by clusters_drawn_whole.R. */
    enum Expected {
        DIFFERENCE(0.0002249999999852055, 0.5406123798912364, 9.999999999999984),
        REGRESSION(0.0002249999999965289, 0.5406123798912361, 9.999999999999984),
        WITH_X(0.008736089189479788, 0.5356164060525322, 10.00313253809973),
        LIN(0.008577479240067007, 0.5357629390806122, 9.983704729922374),
        STAGES(0.0003253012048375763, 0.7816018905744969, 9.999999999999988),
        BALANCE(0.2093499999999999, 0.1240524115265622, 9.999999999999984),
        ANSWERED(0.0416666666666669, 0.04549114687985392, 9.999999999999984),
        SHARE(-0.02499999999999999, 0.1673735011550182, 9.999999999999984),
        SCHOOLS(-0.7293645833333334, 0.5145733227082395, 6.000000000000006),
        SCHOOLS_X(0.3251312499999998, 0.9172770121465178, 6.000000000000006);

        private final double estimate;
        private final double error;
        private final double df;

        Expected(double estimate, double error, double df) {
            this.estimate = estimate;
            this.error = error;
            this.df = df;
        }
    }

    @Test
    void noRowHasAnErrorOfPeople() {
        for (EstimateSet set : Ran.SETS) {
            for (Estimate row : set.estimates()) {
                assertFalse(row.label().estimator().words().contains("Neyman"), row.label()::toString);
                assertFalse(row.label().estimator().words().contains("HC"), row.label()::toString);
                assertFalse(row.label().estimator().words().contains("Imbens-Manski"), row.label()::toString);
            }
            assertTrue(
                    set.conventions().stream().anyMatch(sentence -> sentence.startsWith("Whole clusters were drawn")),
                    set::id);
        }
    }

    /** The level of the offer's arm less that of the other is the difference, in balance and response. */
    @Test
    void levelsAreOfTheCellsThatAreCompared() {
        List<Estimate> rows = Ran.SETS.stream()
                .filter(set -> set.id().equals(SetNames.BALANCE))
                .findFirst()
                .orElseThrow()
                .list("x");
        double gap = rows.get(0).inference().estimate().orElseThrow()
                - rows.get(1).inference().estimate().orElseThrow();
        assertEquals(rows.get(2).inference().estimate().orElseThrow(), gap, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HC2", "HC1", "classical"})
    void errorsOfPeopleHaveToBeAskedForAndWarn(String covariance) {
        String plan =
                PLAN.replace("{estimator: regression}", "{estimator: regression, covariance: " + covariance + "}");
        EstimateSet set = run(plan, rows("villages_drawn_whole.csv")).get(0);
        Estimate row = set.list("y").stream()
                .filter(found -> found.label().estimator().words().startsWith("regression, "))
                .findFirst()
                .orElseThrow();
        assertTrue(
                row.label()
                        .estimator()
                        .words()
                        .endsWith("an error of people although whole clusters (desa) were drawn"),
                () -> row.label().estimator().words());
        assertTrue(set.conventions().stream()
                .anyMatch(text -> text.startsWith("Warning: the plan asks for standard errors of")));
    }

    @Test
    void schools() {
        String plan = """
                kind: experiment
                id: schools
                title: {en: Schools, id: Sekolah}
                unit: id
                design: {offer: offer, cluster: school}
                outcomes:
                  - {name: y, label: {en: Y, id: Y}, unit: points}
                covariates: [x]
                estimators:
                  - {estimator: difference_in_means}
                  - {estimator: difference_in_means, covariance: CR2}
                  - {estimator: difference_in_means, covariance: design}
                """;
        List<EstimateSet> sets = run(plan, rows("schools_drawn_whole.csv"));
        Estimate effect = row(sets, SetNames.IMPACT, "difference of means, CR2 clustered by school");
        assertClose(Expected.SCHOOLS.error, effect.inference().stdError().orElseThrow());
        assertEquals(0.2061373428, effect.inference().pValue().orElseThrow(), 1e-9);
        Estimate balance = row(sets, SetNames.BALANCE, "difference of means, CR2 clustered by school");
        assertClose(Expected.SCHOOLS_X.error, balance.inference().stdError().orElseThrow());
        assertEquals(3, sets.get(0).list("y").size(), "control mean, the difference asked for twice, that of people");
    }

    /** A cluster for each person, and clusters whose people differ in offer, are no clusters that were drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "mixed"})
    void peopleDrawnOneByOneKeepTheirErrors(String cluster) {
        Dataset<Row> rows =
                rows("villages_drawn_whole.csv").withColumn("mixed", functions.expr("cast(id as int) % 37"));
        List<EstimateSet> sets = run(PLAN.replace("cluster: desa", "cluster: " + cluster), rows);
        assertEquals(
                "difference of means, Neyman variance",
                sets.get(0).list("y").get(1).label().estimator().words());
        assertEquals(
                "regression, HC2",
                sets.get(0).list("y").get(2).label().estimator().words());
    }

    @Test
    void oneMoverInADrawnVillageIsToldOnEveryRow() {
        Dataset<Row> rows = rows("villages_drawn_whole.csv")
                .withColumn("z", functions.expr("case when id = 1 then 1 - z else z end"));
        EstimateSet set = run(PLAN, rows).get(0);
        List<Estimate> ofPeople = set.list("y").stream()
                .filter(row -> row.label()
                        .estimator()
                        .words()
                        .endsWith(", an error of people although most clusters (desa) share the offer"))
                .toList();
        assertEquals(List.of(), ofPeople, "nobody asked for an error of people");
        assertFalse(set.list("y").get(1).isEstimated());
        assertEquals(
                "regression, CR2 clustered by desa",
                set.list("y").get(2).label().estimator().words());
        assertTrue(set.conventions().stream().anyMatch(text -> text.startsWith("Warning: people of one desa")));
        EstimateSet said = run(
                        PLAN.replace("cluster: desa", "cluster: desa, drawn: clusters")
                                .replace("  - {estimator: difference_in_means}\n", "")
                                .replaceAll("distributions:\\n.*\\n", "")
                                .replaceAll("covariates: \\[x\\]\\n", "")
                                .replaceAll("(?m)^  - .*(included|lin)}\\n", ""),
                        rows)
                .get(0);
        assertEquals(
                "regression, CR2 clustered by desa",
                said.list("y").get(1).label().estimator().words());
    }

    /** What a plan leaves to the draw is written out in the frozen plan, so that it is left to the draw again when it is read. */
    @Test
    void frozenPlansKeepWhatIsLeftToTheDraw() {
        String frozen = PlanFile.parse("plan.yaml", PLAN).canonicalJson();
        assertTrue(frozen.contains("\"covariance\":\"by_draw\""));
        assertEquals(frozen, PlanFile.parse("plan.json", frozen).canonicalJson());
        assertNotEquals(
                frozen,
                PlanFile.parse(
                                "plan.yaml",
                                PLAN.replace("{estimator: regression}", "{estimator: regression, covariance: HC2}"))
                        .canonicalJson());
        assertTrue(PlanFile.parse("plan.yaml", PLAN.replace(", cluster: desa", ""))
                .canonicalJson()
                .contains("\"covariance\":\"HC2\""));
    }
}
