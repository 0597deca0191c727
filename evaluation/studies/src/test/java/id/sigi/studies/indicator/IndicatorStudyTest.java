package id.sigi.studies.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: shares, parity indices and compositions of a plan of indicators; expected numbers are counted by hand below. */
@Tag("transform")
class IndicatorStudyTest {
    private static final String PLAN = """
            kind: indicators
            id: training
            title: Training
            population: People who applied
            source: register
            dimensions:
              - {id: sex, label: Sex, codes: [{value: F, label: Female}, {value: M, label: Male}]}
            by: [sex, area, [sex, area]]
            parity: [{dimension: sex, of: F, against: M, adjust_for: [area]}]
            indicators:
              - id: P-4.3
                label: Completed
                definition: Completers among the selected
                numerator: done and chosen
                denominator: chosen
                denominator_name: people selected
                limits: None is national
            """;

    /** Sex, area, weight, whether selected, whether completed, and how many people. */
    private static final Object[][] PEOPLE = {
        {"F", "1", 1.0, true, true, 12},
        {"F", "1", 1.0, true, false, 6},
        {"F", "2", 3.0, true, true, 5},
        {"F", "2", 3.0, true, null, 4},
        {"F", "2", 3.0, false, false, 3},
        {"M", "1", 1.0, true, true, 3},
        {"M", "1", 1.0, true, false, 3},
        {"M", "2", 3.0, true, true, 8},
        {"M", "2", 3.0, true, false, 16},
        {"M", "10", 2.0, true, false, 2},
    };

    private static Dataset<Row> people() {
        List<Row> rows = new ArrayList<>();
        for (Object[] kind : PEOPLE) {
            for (int one = 0; one < (Integer) kind[5]; one++) {
                rows.add(RowFactory.create(kind[0], kind[1], kind[2], kind[3], kind[4], rows.size() % 7));
            }
        }
        StructType columns = new StructType()
                .add("sex", DataTypes.StringType)
                .add("area", DataTypes.StringType)
                .add("weight", DataTypes.DoubleType)
                .add("chosen", DataTypes.BooleanType)
                .add("done", DataTypes.BooleanType)
                .add("psu", DataTypes.IntegerType);
        return SparkForTests.session().spark().createDataFrame(rows, columns);
    }

    private static EstimateSet run(String plan) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), people(), RealData.source("people"))
                .get(0);
    }

    private static Estimate row(EstimateSet set, String estimand, String subgroup) {
        return set.estimates().stream()
                .filter(row -> row.label().estimand().words().equals(estimand)
                        && row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow(() -> new AssertionError(estimand + " of " + subgroup));
    }

    private static double value(EstimateSet set, String estimand, String subgroup) {
        return row(set, estimand, subgroup).inference().estimate().orElseThrow();
    }

    @Test
    void sharesAreCountsOverCountsInEveryGroupAndCrossing() {
        EstimateSet set = run(PLAN);
        assertEquals(28.0 / 55, value(set, "share", "all"), 1e-15);
        assertEquals(17.0 / 23, value(set, "share", "sex=F"), 1e-15);
        assertEquals(15.0 / 24, value(set, "share", "area=1"), 1e-15);
        assertEquals(5.0 / 5, value(set, "share", "sex=F, area=2"), 1e-15);
        assertEquals(59, row(set, "share", "all").basis().denominator() + 4);
        assertEquals(
                List.of("area=1", "area=2", "area=10"),
                set.estimates().stream()
                        .map(row -> row.label().subgroup().words())
                        .filter(words -> words.matches("area=\\d+"))
                        .toList());
        assertTrue(row(set, "share", "all").inference().confLow().isEmpty());
    }

    @Test
    void parityIsThatOfSharesAndOfSharesOverTheSameComposition() {
        EstimateSet set = run(PLAN);
        double first = 17.0 / 23;
        double second = 11.0 / 32;
        assertEquals(first / second, value(set, "parity index", "all"), 1e-14);
        assertEquals(2 - second / first, value(set, "adjusted parity index", "all"), 1e-14);
        // Areas 1 and 2 have both sexes, with 24 and 29 people; area 10 has men alone.
        double women = (24 * 12.0 / 18 + 29 * 5.0 / 5) / 53;
        double men = (24 * 3.0 / 6 + 29 * 8.0 / 24) / 53;
        assertEquals(women / men, value(set, "standardised parity index", "all"), 1e-14);
    }

    @Test
    void respondentsHaveIntervalsAndWeightsHaveDesigns() {
        Estimate plain = row(run(PLAN.replace("register", "survey")), "share", "all");
        assertTrue(plain.inference().confLow().isPresent());
        EstimateSet weighted = run(PLAN.replaceAll("parity:.*\n", "")
                .replace("source: register", "source: survey\nsurvey: {weight: weight, psu: [psu]}"));
        double above = 12 + 5 * 3 + 3 + 8 * 3;
        double below = 18 + 5 * 3 + 6 + 24 * 3 + 2 * 2;
        assertEquals(above / below, value(weighted, "ratio", "all"), 1e-14);
        assertEquals((12.0 + 15) / (18 + 15), value(weighted, "ratio", "sex=F"), 1e-14);
        assertEquals("P-4.3", weighted.estimates().get(0).label().outcome().words());
    }

    @Test
    void aCompositionIsEachGroupsShareOfAllRows() {
        EstimateSet set = run(PLAN.replaceAll("(?s)indicators:\n.*", "")
                        .replaceAll("parity:.*\n", "")
                        .replace("by: [sex, area, [sex, area]]", "by: [sex]")
                + """
                composition: {id: made of, label: Made of, definition: Group among all, denominator_name: people, limits: None}
                """);
        assertEquals(30.0 / 62, value(set, "share", "sex=F"), 1e-15);
        assertEquals(2, set.estimates().size());
    }

    @Test
    void everyIndicatorOfTheRegistryHasAUniqueCodeInFilesOfExchange() {
        List<String> codes = PlanFile.shippedRegistry().indicators().stream()
                .map(Indicator::code)
                .toList();
        assertEquals(codes.size(), codes.stream().distinct().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numerator: done and chosen|numerator: not chosen|3 rows satisfy its numerator and not its denominator",
                "label: Male}]}|'label: Male}]}\n  - {id: area, label: Area, codes: [{value: \"1\", label: One}]}'|rows have a value that is none of its codes",
                "codes: [|'codes: [{value: X, label: Other}, '|no row has its value X: a domain without units",
                "by: [sex, area|by: [sex, areas|the data has no column areas. Perhaps area was meant",
                "denominator: chosen|denominator: weight|not a condition",
                "title: Training|'title: Training\nstages: [{id: a, label: A, where: done}, {id: b, label: B, where: chosen}]'|passed a stage and not the one before",
                "title: Training|'title: Training\nbenchmark: {source: x, as_of: \"2020-01-01\", table: \"dimension,value,population\\nsex,X,3\"}'|has no value X",
                "numerator: done and chosen|numerator: done and rand() > 0.5|the function rand is not allowed in a plan",
            })
    void refusals(String written, String instead, String told) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN.replace(written, instead)));
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
    }

    @Test
    void stagesABenchmarkAndADecompositionAreReadOffTheSameCounts() {
        EstimateSet set =
                run(PLAN.replace("adjust_for: [area]}", "adjust_for: [area], decomposition: [kitagawa]}") + """
                stages:
                  - {id: came, label: Came, where: "true"}
                  - {id: taken, label: Taken, where: chosen}
                  - {id: through, label: Through, where: chosen and done}
                benchmark:
                  source: a census
                  as_of: "2020-09-30"
                  table: |
                    dimension,value,population
                    sex,F,300
                    sex,M,100
                """);
        assertEquals(Math.log(27.0 / 30), value(set, "contribution of the stage to the gap, log ratio", "all"), 1e-14);
        assertEquals(Math.log((17.0 / 30) / (11.0 / 32)), value(set, "gap over all stages, log ratio", "all"), 1e-14);
        assertEquals(30.0 / 62 / 0.75, value(set, "representation ratio", "sex=F"), 1e-14);
        assertTrue(!row(set, "difference by rates", "all").isEstimated(), "area 10 has men alone");
    }

    @Test
    void rowsCutOtherwiseGiveTheSame() {
        EstimateSet one = run(PLAN);
        EstimateSet other = PlannedStudy.run(
                        PlanFile.parse("plan.yaml", PLAN), people().repartition(7), RealData.source("people"))
                .get(0);
        assertEquals(one.estimates(), other.estimates());
    }
}
