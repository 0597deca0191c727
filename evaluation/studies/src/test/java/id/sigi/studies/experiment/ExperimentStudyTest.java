package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.RealData;
import id.sigi.studies.experiment.estimator.WeakInstrumentInference;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans on a grid small enough to do by hand; that is where the expected numbers come from. */
@Tag("transform")
class ExperimentStudyTest {
    private static final String GRID = """
            person:string | draw:integer | area:string | won:boolean | went:boolean | home:string | asked:boolean | answered:boolean | y:long | flat:boolean | sex:string | age:integer
            p01 | 1 | A | true  | true  | h1 | true  | true  | 10 | true | FEMALE | 20
            p02 | 1 | A | true  | false | h2 | true  | true  | 14 | true | MALE   | 25
            p03 | 1 | A | false | false | h3 | true  | true  | 6  | true | FEMALE | 30
            p04 | 1 | A | false | false | h4 | true  | true  | 8  | true | MALE   | 35
            p05 | 1 | B | true  | true  | h5 | true  | true  | 20 | true | FEMALE | 40
            p06 | 1 | B | true  | true  | h5 | true  | true  | 22 | true | MALE   | 21
            p07 | 1 | B | false | false | h6 | true  | true  | 9  | true | FEMALE | 26
            p08 | 1 | B | false | true  | h7 | true  | true  | 11 | true | MALE   | 31
            p09 | 1 | B | false | false | h8 | true  | false | -  | -    | FEMALE | 36
            p10 | 1 | C | true  | true  | h9 | true  | true  | 50 | true | FEMALE | 41
            p11 | 1 | D | false | false | h9 | false | false | -  | -    | MALE   | 22
            p12 | 2 | A | true  | true  | h3 | true  | true  | 99 | true | FEMALE | 30
            p13 | 1 | - | true  | true  | h3 | true  | true  | 99 | true | FEMALE | 30
            """;

    private static final String PLAN = """
            kind: experiment
            id: toy
            title: {en: Toy, id: Mainan}
            rows: {filter: draw = 1}
            unit: person
            contrast: won minus lost
            design: {offer: won, take_up: went, strata: [area], cluster: home, invited: asked, response: answered}
            outcomes:
              - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah, family: main}
              - {name: flat, label: {en: Flat, id: Datar}, unit: share, family: main}
            covariates: [sex, age]
            subgroups:
              - {name: sex=FEMALE, where: sex = 'FEMALE'}
            estimators:
              - {estimator: difference_in_means}
              - {estimator: regression, covariance: HC2, cell_effects: included}
              - {estimator: regression, covariance: CR2, cell_effects: included}
              - {estimator: two_stage_least_squares, covariance: HC1, cell_effects: included}
            """;

    private static Dataset<Row> rows() {
        return Rows.of(SparkForTests.session(), GRID);
    }

    private static List<EstimateSet> run(String plan) {
        FrozenPlan frozen = PlanFile.parse("toy.yaml", plan);
        return ExperimentStudy.run(frozen, (ExperimentPlan) frozen.plan(), rows(), RealData.source("toy"));
    }

    private static Estimate find(EstimateSet set, String outcome, String estimand, String subgroup) {
        return set.list(outcome).stream()
                .filter(row -> row.label().estimand().words().equals(estimand))
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + estimand + ", " + subgroup));
    }

    @Test
    void effectsWithinCellsAreThoseDoneByHand() {
        EstimateSet impact = run(PLAN).get(0);

        // Cell A: 12 - 7 = 5, cell B: 21 - 10 = 11, four people each; C and D have no contrast.
        Estimate programme = find(impact, "y", "intention-to-treat, programme-weighted", "all");
        assertEquals(8, programme.inference().estimate().orElseThrow(), 1e-12);
        // Variances 8, 2, 2, 2 over two people each: (4+1)/4 + (1+1)/4.
        assertEquals(Math.sqrt(1.75), programme.inference().stdError().orElseThrow(), 1e-12);
        assertEquals(4, programme.inference().df().orElseThrow());
        assertEquals(4, programme.basis().treated().orElseThrow());
        assertEquals(
                8.5,
                find(impact, "y", "control mean", "all").inference().estimate().orElseThrow(),
                1e-12);
        Estimate precision = find(impact, "y", "intention-to-treat, precision-weighted", "all");
        assertEquals(8, precision.inference().estimate().orElseThrow(), 1e-12);
        // Take-up: A 1/2 - 0, B 1 - 1/2; the local effect is 8 over 1/2.
        assertEquals(
                0.5,
                find(impact, "y", "first stage", "all").inference().estimate().orElseThrow(),
                1e-12);
        Estimate local = find(impact, "y", "local average treatment effect", "all");
        assertEquals(16, local.inference().estimate().orElseThrow(), 1e-12);
        assertTrue(impact.conventions().stream()
                .anyMatch(sentence -> sentence.startsWith("y: 1 cells with 1 people have fewer than two of one arm")));
    }

    /** Where each cell is an instrument there is neither a set nor means that would belong to the effect. */
    @Test
    void strengthAndCompliersStandBesideTheEffect() {
        EstimateSet impact = run(PLAN
                        + "  - {estimator: limited_information, covariance: HC1, cell_effects: included}\n")
                .get(0);
        List<Estimate> two = impact.list("y").stream()
                .filter(row -> row.label().estimator().words().startsWith("two-stage"))
                .filter(row -> row.label().subgroup().isEverybody())
                .toList();
        List<String> limited = impact.list("y").stream()
                .filter(row -> row.label().estimator().words().startsWith("limited information"))
                .filter(row -> row.label().subgroup().isEverybody())
                .map(row -> row.label().estimand().words())
                .toList();

        assertEquals(6, two.size());
        double with = two.get(4).inference().estimate().orElseThrow();
        double without = two.get(5).inference().estimate().orElseThrow();
        assertEquals(16, with - without, 1e-9);
        assertEquals(List.of("local average treatment effect", WeakInstrumentInference.EFFECTIVE_F.words()), limited);
    }

    @Test
    void theProvenanceNamesThePlanAndCountsTheRows() {
        Provenance provenance = run(PLAN).get(0).provenance();

        assertEquals(PlanFile.parse("other.yaml", PLAN).sha256(), provenance.planHash());
        assertEquals(List.of(new TableVersion("toy", "test", 13)), provenance.tables());
    }

    @Test
    void theFlowCountsEveryGate() {
        assertEquals(
                List.of(
                        new FlowStep("rows that satisfy: draw = 1", 13, 12),
                        new FlowStep("with unit, offer, cell and cluster", 12, 11),
                        new FlowStep("invited to the survey", 11, 10),
                        new FlowStep("answered the survey", 10, 9),
                        new FlowStep("with y", 11, 9),
                        new FlowStep("with flat", 11, 9)),
                run(PLAN).get(0).flow());
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        EstimateSet impact = run(PLAN).get(0);
        Estimate old = find(
                run(PLAN.replace("name: sex=FEMALE, where: sex = 'FEMALE'", "name: old, where: age > 40"))
                        .get(0),
                "y",
                "intention-to-treat, programme-weighted",
                "old");

        assertFalse(old.isEstimated());
        assertEquals(new Status.NotEstimable("no cell has two people in each arm"), old.status());
        // Two cells of one and one: 4 and 11, so 7.5 with the root of 2 (1.75^2 + 1.75^2) between them.
        Estimate female = find(impact, "y", "intention-to-treat, programme-weighted", "sex=FEMALE");
        assertEquals(7.5, female.inference().estimate().orElseThrow(), 1e-12);
        assertEquals(3.5, female.inference().stdError().orElseThrow(), 1e-12);
        assertEquals(1, female.inference().df().orElseThrow(), 1e-12);
        Estimate flat = find(impact, "flat", "intention-to-treat, programme-weighted", "all");
        assertEquals(0, flat.inference().estimate().orElseThrow());
        assertTrue(flat.inference().pValue().isEmpty());
    }

    @Test
    void balanceAndResponseAreWithinCells() {
        List<EstimateSet> sets = run(PLAN);
        EstimateSet balance = sets.get(1);
        EstimateSet response = sets.get(2);

        // Cell A: women 1/2 of both arms; cell B: 1/2 of the drawn, 2/3 of the others; four and five people.
        assertEquals(
                5.0 / 9 * (1.0 / 2 - 2.0 / 3),
                find(balance, "sex=FEMALE", "difference", "all")
                        .inference()
                        .estimate()
                        .orElseThrow(),
                1e-12);
        assertEquals(4, balance.list("age").size());
        assertEquals(1, balance.list("all covariates").size());
        // Cell B: two of two, two of three; cell A: all. Cells of four and five people.
        assertEquals(
                1,
                find(response, "answered", "share", "arm=TREATMENT")
                        .inference()
                        .estimate()
                        .orElseThrow(),
                1e-12);
        assertEquals(
                4.0 / 9 + 5.0 / 9 * 2 / 3,
                find(response, "answered", "share", "arm=CONTROL")
                        .inference()
                        .estimate()
                        .orElseThrow(),
                1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offer: won|offer: wno|the plan's design.offer cannot be used|the data has no column wno|Perhaps won was meant",
                "offer: won|offer: age|the plan's design.offer cannot be used|age is neither 0 nor 1 in 12 rows|Name a truth value",
                "name: y,|name: yy,|the plan's outcome yy cannot be used|the data has no column yy|Perhaps y was meant",
                "name: y,|name: sex,|the plan's outcome sex cannot be used|it is string, neither a number nor a truth value|Derive a number",
                "unit: person|unit: area|the plan's unit cannot be used|area names more than one row, 7 times|Name a column that identifies",
                "filter: draw = 1|filter: drow = 1|the plan's rows.filter cannot be used|the data has no column drow|Perhaps draw was meant",
                "filter: draw = 1|cap: 5|the plan looks at 12 rows|its rows.cap is 5|Raise rows.cap",
                "where: sex = 'FEMALE'|where: sex|the plan's subgroup sex=FEMALE cannot be used|\"sex\" is string, not a condition|Compare it",
            })
    void aPlanThatDoesNotFitTheDataIsRefused(String from, String to, String problem, String reason, String remedy) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN.replace(from, to)));

        assertEquals(problem, fault.problem());
        assertEquals(reason, fault.reason());
        assertTrue(fault.remedy().startsWith(remedy), fault.remedy());
    }
}
