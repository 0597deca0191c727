package id.sigi.studies.arms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A control arm and two treatments within two sites, whose shares of arms differ. Reference numbers of several-arms.R, which made the rows:
 * estimatr 1.0.0, multcomp 1.4-22 with sandwich 3.0.2, and coin 1.4-2 over all assignments; 1e-8.
 */
@Tag("transform")
class SeveralArmsStudyTest {
    private static final String PEOPLE = """
            person:string | site:string | arm:string | house:string | age:integer | took:integer | y:double
            r01 | N | none | h10 | 28 | 0 | 7.2
            r02 | N | kind | h14 | 49 | 1 | 9.5
            r03 | N | none | h26 | 25 | 0 | 6.6
            r04 | N | none | h08 | 26 | 0 | 7.4
            r05 | N | cash | h27 | 26 | 1 | 7.1
            r06 | N | none | h16 | 39 | 0 | 7.4
            r07 | N | kind | h18 | 31 | 1 | 8.7
            r08 | N | none | h23 | 41 | 0 | 7.3
            r09 | N | kind | h05 | 45 | 0 | 8.3
            r10 | N | cash | h06 | 41 | 0 | 6.0
            r11 | N | none | h03 | 42 | 0 | 6.2
            r12 | N | cash | h21 | 35 | 1 | 8.5
            r13 | N | kind | h09 | 35 | 0 | 7.0
            r14 | N | kind | h16 | 48 | 1 | 9.1
            r15 | N | none | h30 | 38 | 0 | 6.8
            r16 | N | kind | h23 | 40 | 0 | 6.1
            r17 | N | cash | h08 | 48 | 0 | 8.3
            r18 | N | none | h28 | 48 | 0 | 7.7
            r19 | N | none | h16 | 35 | 0 | 5.7
            r20 | N | none | h18 | 25 | 0 | 5.9
            r21 | N | kind | h18 | 34 | 0 | 7.8
            r22 | N | cash | h08 | 38 | 1 | 7.6
            r23 | S | kind | h29 | 26 | 0 | 7.1
            r24 | S | none | h06 | 32 | 1 | 9.5
            r25 | S | none | h10 | 39 | 0 | 7.2
            r26 | S | none | h13 | 25 | 0 | 5.7
            r27 | S | cash | h30 | 28 | 1 | 10.2
            r28 | S | none | h24 | 48 | 0 | 9.6
            r29 | S | cash | h07 | 43 | 0 | 8.5
            r30 | S | cash | h25 | 29 | 0 | 8.2
            r31 | S | kind | h25 | 47 | 0 | 8.4
            r32 | S | none | h24 | 18 | 0 | 6.9
            r33 | S | cash | h22 | 30 | 1 | 9.8
            r34 | S | none | h12 | 27 | 0 | 8.4
            r35 | S | kind | h06 | 48 | 0 | 8.1
            r36 | S | cash | h04 | 30 | 1 | 9.4
            r37 | S | cash | h16 | 45 | 0 | 9.3
            r38 | S | kind | h17 | 36 | 1 | 9.3
            r39 | S | cash | h11 | 21 | 1 | 6.7
            r40 | S | cash | h13 | 27 | 0 | 5.4
            r41 | S | none | h12 | 34 | 0 | 8.2
            r42 | S | kind | h23 | 31 | 1 | 9.9
            r43 | S | cash | h28 | 25 | 1 | 7.6
            r44 | S | cash | h23 | 18 | 1 | 9.1
            r45 | S | kind | h18 | 27 | 0 | 7.6
            r46 | S | cash | h01 | 35 | 1 | 10.1
            r47 | S | none | h17 | 41 | 0 | 9.4
            r48 | S | kind | h01 | 49 | 1 | 9.8
            """;

    /** The first eight plants of each arm of R's PlantGrowth (Dobson 1983). */
    private static final String PLANTS = """
            ctrl 4.17 5.58 5.18 6.11 4.50 4.61 5.17 4.53
            trt1 4.81 4.17 4.41 3.59 5.87 3.83 6.03 4.89
            trt2 6.31 5.12 5.54 5.50 5.37 5.29 4.92 6.15
            """;

    private static final String PLAN = """
            kind: experiment
            id: several-arms
            title: {en: Arms, id: Kelompok}
            unit: person
            design:
              offer: arm
              arms: {control: none, treatments: [cash, kind], contrasts: all_pairs}
              strata: [site]
              cluster: house
              take_up: took
            outcomes:
              - {name: y, label: {en: Y, id: Y}, unit: points}
            covariates: [age]
            estimators:
              - {estimator: difference_in_means, covariance: design}
              - {estimator: two_stage_least_squares, covariance: HC2, cell_effects: included}
              - {estimator: regression, covariance: HC2, cell_effects: included}
              - {estimator: regression, covariance: CR2, cell_effects: included, covariates: included}
              - {estimator: lin, covariance: HC2}
            """;

    private static EstimateSet impact;
    private static EstimateSet balance;

    @BeforeAll
    static void run() {
        List<EstimateSet> sets = run(PLAN, people());
        impact = sets.get(0);
        balance = sets.get(1);
    }

    private static Dataset<Row> people() {
        return Rows.of(SparkForTests.session(), PEOPLE);
    }

    private static List<EstimateSet> run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("plan.yaml", plan), rows, RealData.source("people"));
    }

    private static Estimate row(EstimateSet set, String contrast, String estimator, Quantity quantity) {
        List<Estimate> found = set.estimates().stream()
                .filter(row -> row.label().contrast().words().equals(contrast))
                .filter(row -> row.label().estimator().words().startsWith(estimator))
                .filter(row -> row.label().estimand().isAny(quantity))
                .toList();
        assertEquals(1, found.size(), contrast + ", " + estimator + ": " + found);
        return found.get(0);
    }

    /** Estimate, standard error, degrees of freedom and p-value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cash minus none | difference within cells | 0.557185828877 | 0.437413102421 | 30 | 0.212507774748",
                "cash minus none | two-stage | 1.00682730924 | 0.748621355982 | 31 | 0.188412348078",
                "cash minus none | regression with cell effects, HC2 | 0.602135448444 | 0.431363225123 | 44 | 0.169751847738",
                "cash minus none | regression with cell effects and covariates, CR2 | 0.634154695262 | 0.369256663965 | 15.4027471501 | 0.105943433431",
                "cash minus none | regression with interacted | 0.828984185895 | 0.454666752033 | 42 | 0.0753836919666",
                "kind minus none | difference within cells | 0.893337053571 | 0.405262775234 | 28 | 0.035886878663",
                "kind minus none | two-stage | 2.40608930988 | 0.836725819167 | 29 | 0.00748194804869",
                "kind minus none | regression with cell effects, HC2 | 0.886202388216 | 0.400778228394 | 44 | 0.0322638404345",
                "kind minus none | regression with cell effects and covariates, CR2 | 0.606398939577 | 0.315017912741 | 11.287870262 | 0.0797954381052",
                "kind minus none | regression with interacted | 0.702598233191 | 0.441062434417 | 42 | 0.118666574155",
                "cash minus kind | difference within cells | -0.244935064935 | 0.448241711493 | 26 | 0.589425814276",
                "cash minus kind | two-stage | -1.284 | 3.24076413994 | 27 | 0.695069241502",
                "cash minus kind | regression with cell effects, HC2 | -0.284066939772 | 0.446167880246 | 44 | 0.527630837517",
                "cash minus kind | regression with cell effects and covariates, CR2 | 0.0277557556855 | 0.303906009612 | 12.5941841913 | 0.928666963101",
                "cash minus kind | regression with interacted | 0.126385952704 | 0.490688211452 | 42 | 0.79799756235",
            })
    void effectsAreThoseOfR(String contrast, String estimator, double effect, double error, double df, double p) {
        Quantity quantity =
                estimator.equals("two-stage") ? Quantity.LOCAL_AVERAGE_TREATMENT_EFFECT : Quantity.INTENTION_TO_TREAT;
        Inference found = row(impact, contrast, estimator, quantity).inference();
        assertEquals(effect, found.estimate().orElseThrow(), 1e-8);
        assertEquals(error, found.stdError().orElseThrow(), 1e-8);
        assertEquals(df, found.df().orElseThrow(), 1e-7);
        assertEquals(p, found.pValue().orElseThrow(), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({
        "cash minus none, -0.346256684492, 3.07110161638",
        "kind minus none, 5.17723214286, 3.13024747562",
        "cash minus kind, -5.64831168831, 3.2894311848"
    })
    void eachContrastIsBalanced(String contrast, double difference, double error) {
        Inference found = row(balance, contrast, "difference within cells", Quantity.DIFFERENCE)
                .inference();
        assertEquals(difference, found.estimate().orElseThrow(), 1e-8);
        assertEquals(error, found.stdError().orElseThrow(), 1e-8);
        assertTrue(row(balance, contrast, "regression of the offer", Quantity.OMNIBUS_F)
                .isEstimated());
        assertEquals(
                2,
                balance.estimates().stream()
                        .filter(row -> row.label().contrast().words().equals(contrast))
                        .filter(row -> row.label().estimand().isAny(Quantity.ARM_MEAN))
                        .count());
    }

    /** multcomp's adjusted p-values of the three contrasts of one regression. */
    @ParameterizedTest
    @CsvSource({
        "holm, 0.339503695476, 0.0967915213035, 0.527630837517",
        "bh, 0.254627771607, 0.0967915213035, 0.527630837517",
    })
    void aFamilyHoldsAllContrasts(String multiplicity, double cash, double kind, double between) {
        EstimateSet set = multiplicity.equals("holm")
                ? impact
                : run(PLAN + "multiplicity: " + multiplicity + "\n", people()).get(0);
        Map<String, Double> expected =
                Map.of("cash minus none", cash, "kind minus none", kind, "cash minus kind", between);
        expected.forEach((contrast, p) -> assertEquals(
                p,
                row(set, contrast, "regression with cell effects, HC2", Quantity.INTENTION_TO_TREAT)
                        .inference()
                        .pAdjusted()
                        .orElseThrow(),
                1e-8,
                contrast));
    }

    @Test
    void theJointTestIsThatOfMultcomp() {
        EstimateSet ofPeople = run(PLAN.replace("  cluster: house\n", "").replace("CR2", "HC2"), people())
                .get(0);
        Inference found = row(ofPeople, "all arms", "regression with cell effects", Quantity.ARMS_DIFFER_F)
                .inference();
        assertEquals(2.56950663257, found.statistic().orElseThrow(), 1e-8);
        assertEquals(44, found.df().orElseThrow(), 0);
        assertEquals(0.0880191949574, found.pValue().orElseThrow(), 1e-8);
        assertTrue(row(impact, "all arms", "regression with cell effects", Quantity.ARMS_DIFFER_F)
                .label()
                .estimator()
                .words()
                .contains("scores"));
    }

    /** All assignments of two arms, given who is in the third: coin's exact p-value. */
    @ParameterizedTest
    @CsvSource({
        "trt1 minus ctrl, 0.477544677545",
        "trt2 minus ctrl, 0.0801864801865",
        "trt1 minus trt2, 0.0390054390054",
    })
    void redrawsOfTwoArmsAreThoseOfCoin(String contrast, double p) {
        EstimateSet set = PLANTS_SETS.computeIfAbsent(
                "plants", none -> run(PLANTS_PLAN, plants()).get(0));
        Estimate found = set.estimates().stream()
                .filter(row -> row.label().contrast().words().equals(contrast))
                .filter(row -> row.label().estimand().isAny(Quantity.RANDOMISATION_P_VALUE))
                .findFirst()
                .orElseThrow();
        assertEquals(p, found.inference().estimate().orElseThrow(), 1e-10);
    }

    private static final Map<String, EstimateSet> PLANTS_SETS = new TreeMap<>();

    private static final String PLANTS_PLAN = """
            kind: experiment
            id: plants
            title: {en: Plants, id: Tanaman}
            unit: plant
            design: {offer: arm, arms: {control: ctrl, treatments: [trt1, trt2], contrasts: all_pairs}}
            outcomes:
              - {name: weight, label: {en: Weight, id: Berat}, unit: grams}
            estimators:
              - {estimator: difference_in_means}
            randomisation: {draws: 20000, statistic: difference}
            """;

    private static Dataset<Row> plants() {
        StringBuilder grid = new StringBuilder("plant:string | arm:string | weight:double\n");
        PLANTS.lines().map(line -> line.split(" ")).forEach(cells -> {
            for (int at = 1; at < cells.length; at++) {
                grid.append(cells[0] + at + " | " + cells[0] + " | " + cells[at] + "\n");
            }
        });
        return Rows.of(SparkForTests.session(), grid.toString());
    }

    /** Every level says of which arm it is, and every model how many rows it was fitted to. */
    @Test
    void rowsSayWhichArmsTheyAreAbout() {
        assertEquals(
                Set.of("mean in the arm none", "mean in the arm kind"),
                impact.estimates().stream()
                        .filter(row -> row.label().estimand().isAny(Quantity.ARM_MEAN))
                        .map(row -> row.label().estimand().words())
                        .collect(Collectors.toSet()));
        Estimate all = row(impact, "cash minus none", "regression with cell effects, HC2", Quantity.INTENTION_TO_TREAT);
        assertTrue(all.label().estimator().words().contains("one regression on all arms"));
        assertEquals(16 + 18, all.basis().denominator());
        ModelSummary model = impact.models().stream()
                .filter(some -> some.label().equals(all.label()))
                .findFirst()
                .orElseThrow();
        assertEquals(48, model.rows());
        assertEquals(48, impact.flow().get(1).passed());
    }

    private static Set<String> exposedArms(Estimate row) {
        return row.exposure().counts().stream()
                .map(count -> count.whose().split(", ")[1])
                .collect(Collectors.toSet());
    }

    /** A row of two arms gives away something of these; a regression on all arms, and the joint test, something of all. */
    @Test
    void rowsGiveAwayTheArmsThatTheyAreAbout() {
        assertEquals(
                Set.of("arm cash", "arm none"),
                exposedArms(row(impact, "cash minus none", "difference within cells", Quantity.INTENTION_TO_TREAT)));
        Set<String> all = Set.of("arm cash", "arm none", "arm kind");
        assertEquals(
                all,
                exposedArms(row(
                        impact, "cash minus none", "regression with cell effects, HC2", Quantity.INTENTION_TO_TREAT)));
        assertEquals(all, exposedArms(row(impact, "all arms", "regression", Quantity.ARMS_DIFFER_F)));
        assertEquals(
                Set.of("arm cash", "arm kind"),
                exposedArms(row(balance, "cash minus kind", "difference within cells", Quantity.DIFFERENCE)));
    }

    @Test
    void resultsDoNotDependOnHowRowsAreCut() {
        assertEquals(
                EstimateSetJson.write(run(PLAN, people().repartition(1)).get(0)),
                EstimateSetJson.write(run(PLAN, people().repartition(5)).get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "treatments: [cash, kind] | treatments: [cash, gold] | no row has gold in arm; its values are cash, kind, none",
                "treatments: [cash, kind] | treatments: [cash] | several arms are two treatments at least",
                "treatments: [cash, kind] | treatments: [cash, none] | names the control arm",
                "take_up: took | 'take_up: took/  lottery: {probability: age}' | design.lottery and design.arms stand together",
                "covariates: [age] | 'covariates: [age]/multiplicity: romano_wolf/randomisation: {draws: 1000}' | each contrast of arms is redrawn by itself",
                "covariates: [age] | 'covariates: [age]/contrast: cash minus none' | design.arms names its contrasts itself",
            })
    void whatSeveralArmsCannotBeIsRefused(String of, String other, String why) {
        String plan = PLAN.replace(of, other.replace("/", "\n"));
        RequestFault fault = assertThrows(RequestFault.class, () -> run(plan, people()));
        assertTrue(fault.getMessage().contains(why), fault.getMessage());
    }

    @Test
    void anArmThatThePlanDoesNotNameIsRefused() {
        Dataset<Row> more = Rows.of(SparkForTests.session(), PEOPLE + "r49 | N | gold | h01 | 20 | 1 | 7\n");
        RequestFault fault = assertThrows(RequestFault.class, () -> run(PLAN, more));
        assertTrue(fault.getMessage().contains("arm also has gold"), fault.getMessage());
        assertTrue(run(PLAN + "rows: {filter: arm <> 'gold'}\n", more)
                        .get(0)
                        .estimates()
                        .size()
                > 10);
    }
}
