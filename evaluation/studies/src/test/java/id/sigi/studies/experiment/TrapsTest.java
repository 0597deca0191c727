package id.sigi.studies.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.studies.RealData;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong in other engines, asked of plans: few clusters, missing values, households across cells, many instruments, cut rows. */
@Tag("transform")
class TrapsTest {
    private static final String HEAD = """
        kind: experiment
        id: toy
        title: {en: Toy, id: Mainan}
        unit: person
        """;

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        FrozenPlan frozen = PlanFile.parse("toy.yaml", HEAD + plan);
        return ExperimentStudy.run(frozen, (ExperimentPlan) frozen.plan(), rows, RealData.source("toy"));
    }

    private static Dataset<Row> rows(String grid) {
        return Rows.of(SparkForTests.session(), grid);
    }

    private static Estimate find(EstimateSet set, String estimator) {
        return set.estimates().stream()
                .filter(row -> row.label().estimator().words().contains(estimator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimator));
    }

    /**
     * One treated cluster of four: clubSandwich 0.5.8 gives an error of 1/9 with two degrees of freedom, which is that of the other arm alone; the
     * treated cluster fits its own mean, whatever it is (MacKinnon and Webb 2018).
     */
    @Test
    void oneTreatedClusterShowsNoError() {
        double[] y = {3, 4, 5, 1, 2, 2, 3, 1, 0, 2, 2, 1};
        StringBuilder grid = new StringBuilder("person:string | won:boolean | home:string | y:double\n");
        for (int row = 0; row < y.length; row++) {
            grid.append(String.format(Locale.ROOT, "p%02d | %s | h%d | %.1f%n", row, row < 3, row / 3, y[row]));
        }
        EstimateSet impact = run("""
                design: {offer: won, cluster: home}
                outcomes:
                  - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah}
                estimators:
                  - {estimator: regression, covariance: CR2}
                """, rows(grid.toString())).get(0);
        assertFalse(find(impact, "CR2").isEstimated());
    }

    private static final String CELLS = """
        person:string | area:string | won:boolean | took:boolean | home:string | y:double | odd:boolean
        p01 | A | true  | true  | h01 | 10 | true
        p02 | A | true  | false | h02 | 14 | false
        p03 | A | false | false | h03 | 6  | true
        p04 | A | false | true  | h03 | 8  | false
        p05 | A | true  | true  | h04 | 12 | false
        p06 | A | false | false | h05 | 5  | true
        p07 | B | true  | true  | h06 | 20 | true
        p08 | B | true  | true  | h06 | 22 | false
        p09 | B | false | false | h07 | 9  | true
        p10 | B | false | false | h08 | 11 | false
        p11 | B | false | true  | h09 | 17 | true
        p12 | B | true  | false | h10 | 13 | true
        p13 | C | true  | true  | h11 | 8  | false
        p14 | C | false | false | h12 | 7  | false
        p15 | C | false | false | h13 | 2  | true
        p16 | C | true  | true  | h13 | 11 | true
        p17 | C | false | false | h14 | 4  | false
        p18 | C | true  | false | h15 | 5  | false
        """;

    /** The formulas written again in R 4.2.2: kappa from the eigenvalues, regressors fitted by the instruments in the meat, A^-1 of the k-class outside it. */
    @ParameterizedTest
    @CsvSource({"HC1, 8.98431344278968", "CR1, 8.77124504486700"})
    void limitedInformationFromAPlan(String covariance, double error) {
        EstimateSet impact = run(String.format("""
                design: {offer: won, take_up: took, strata: [area], cluster: home}
                outcomes:
                  - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah}
                estimators:
                  - {estimator: limited_information, covariance: %s, cell_effects: included}
                """, covariance), rows(CELLS)).get(0);
        Estimate effect = find(impact, "limited information");

        assertEquals(13.5088915070349, effect.inference().estimate().orElseThrow(), 1e-8);
        assertEquals(error, effect.inference().stdError().orElseThrow(), 1e-8);
    }

    private static final String SIMPLE = """
        design: {offer: won, strata: [area], cluster: home}
        outcomes:
          - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah}
          - {name: odd, label: {en: Odd, id: Ganjil}, unit: share}
        estimators:
          - {estimator: difference_in_means}
          - {estimator: regression, covariance: HC2, cell_effects: included}
        """;

    @Test
    void aMissingValueTakesItsRowFromOneOutcomeAndChangesNoLayout() {
        EstimateSet whole = run(SIMPLE, rows(CELLS)).get(0);
        String holes = CELLS.replace("h03 | 8  | false", "h03 | -  | false").replace("h10 | 13 | true", "h10 | 13 | -");
        EstimateSet holed = run(SIMPLE, rows(holes)).get(0);

        assertEquals(
                whole.estimates().stream().map(Estimate::label).toList(),
                holed.estimates().stream().map(Estimate::label).toList());
        for (Estimate row : holed.estimates()) {
            boolean isIncome = row.label().outcome().is("y");
            row.basis().treated().ifPresent(people -> assertEquals(isIncome ? 9 : 8, people));
            row.basis().control().ifPresent(people -> assertEquals(isIncome ? 8 : 9, people));
        }
        assertFalse(EstimateSetJson.write(holed).contains("NaN"));
    }

    /** A household with people in two cells is a lot in each: the draws are those of two households. */
    @Test
    void aHouseholdAcrossCellsIsOneLotInEach() {
        String plan = SIMPLE + "randomisation: {draws: 10000, statistic: difference, lots: households}\n";
        String across = """
            person:string | area:string | won:boolean | home:string | y:double | odd:boolean
            p1 | A | true  | h1 | 10 | true
            p2 | A | true  | h1 | 14 | false
            p3 | A | false | h2 | 6  | true
            p4 | A | false | h3 | 8  | false
            p5 | B | false | h1 | 20 | true
            p6 | B | true  | h4 | 22 | false
            p7 | B | false | h5 | 9  | true
            """;
        EstimateSet crossing = run(plan, rows(across)).get(0);
        EstimateSet apart = run(plan, rows(across.replace("B | false | h1", "B | false | h6")))
                .get(0);

        assertTrue(crossing.estimates().stream()
                .anyMatch(row -> row.label().estimator().words().contains("all 9 draws of the lottery")));
        assertEquals(
                redrawn(apart).inference().pValue(),
                redrawn(crossing).inference().pValue());
    }

    private static Estimate redrawn(EstimateSet set) {
        return find(set, "randomisation inference");
    }

    private static final String EVERYTHING = """
        design: {offer: won, take_up: took, strata: [area], cluster: home, response: answered}
        outcomes:
          - {name: y, label: {en: Income, id: Pendapatan}, unit: rupiah, family: one}
          - {name: odd, label: {en: Odd, id: Ganjil}, unit: share, family: one}
        subgroups:
          - {name: old, where: age > 30}
        covariates: [age]
        estimators:
          - {estimator: difference_in_means}
          - {estimator: regression, covariance: HC2, cell_effects: included}
          - {estimator: regression, covariance: CR2, cell_effects: included, covariates: included}
          - {estimator: lin, covariance: HC2}
          - {estimator: two_stage_least_squares, covariance: CR2, cell_effects: included}
          - {estimator: limited_information, covariance: CR1, cell_effects: included}
        randomisation: {draws: 1000, statistic: studentised, intervals: included}
        attrition: {lee: included, worst_case: included, weighting: included}
        multiplicity: westfall_young
        """;

    private static Dataset<Row> many() {
        Random random = new Random(11);
        StringBuilder grid = new StringBuilder("person:string | area:string | won:boolean | took:boolean | home:string"
                + " | answered:boolean | y:double | odd:boolean | age:integer\n");
        for (int person = 0; person < 240; person++) {
            boolean hasWon = random.nextInt(3) == 0;
            boolean hasAnswered = random.nextInt(8) > 0;
            String y = String.format(Locale.ROOT, "%.4f", Math.exp(random.nextGaussian()) + (hasWon ? 1 : 0));
            grid.append(String.format(
                    Locale.ROOT,
                    "q%03d | %s | %s | %s | h%d | %s | %s | %s | %d%n",
                    person,
                    "ABC".charAt(person % 3),
                    hasWon,
                    hasWon ? random.nextInt(5) > 0 : random.nextInt(9) == 0,
                    person / 2,
                    hasAnswered,
                    hasAnswered ? y : "-",
                    hasAnswered ? "" + random.nextBoolean() : "-",
                    18 + random.nextInt(40)));
        }
        return rows(grid.toString());
    }

    @Test
    @Tag("slow")
    @Tag("variant")
    void everyFeatureGivesTheSameBitsHoweverTheRowsAreCut() {
        Dataset<Row> people = many();
        String once = json(run(EVERYTHING, people.repartition(1)));

        for (int partitions : List.of(2, 7)) {
            Dataset<Row> shuffled = people.orderBy(functions.rand(partitions)).repartition(partitions);
            assertEquals(once, json(run(EVERYTHING, shuffled)));
        }
        for (String words :
                List.of("limited information", "Lee bounds", "weighted for response", "redraws of the lottery")) {
            assertTrue(once.contains(words), words);
        }
    }

    private static String json(List<EstimateSet> sets) {
        return String.join("\n", sets.stream().map(EstimateSetJson::write).toList());
    }
}
