package id.sigi.studies.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Status;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Domains of a made-up sample of ten units in four strata, against R survey 4.1-1 with {@code options(survey.lonely.psu = "adjust")}:
 * {@code D <- svydesign(~psu, strata = ~st, weights = ~wt, data = d, nest = TRUE)}, {@code svymean(~inc, subset(D, ...))} and
 * {@code svytotal}, degrees of freedom {@code degf(subset(D, ...))}; 1e-10 relative.
 */
@Tag("transform")
class SurveyDomainsTest {
    private static final double RELATIVE = 1e-10;
    private static final String PLAN = """
            kind: survey
            id: domains
            title: {en: Domains, id: Domain}
            weight: WEIGHT
            strata: [st]
            psu: [psu]
            lonely_psu: LONELY
            rows: {derive: {stamp: "id + 1e9", nan: "if(id = 7, cast('NaN' as double), wt)", less: "wt - 2", endless: "if(id = 7, cast('Infinity' as double), wt)"}, filter: "FILTER"}
            statistics:
              - {name: m, label: {en: M, id: M}, kind: mean, variable: inc, denominator_name: people, where: "WHERE", subgroup: some}
              - {name: t, label: {en: T, id: T}, kind: total, variable: inc, denominator_name: people, where: "WHERE", subgroup: some}
              - {name: s, label: {en: S, id: S}, kind: mean, variable: stamp, denominator_name: people, where: "WHERE", subgroup: some}
              - {name: r, label: {en: R, id: R}, kind: ratio, numerator: inc, denominator: id, denominator_name: people, where: "WHERE", subgroup: some}
              - {name: i, label: {en: I, id: I}, kind: mean, variable: id, denominator_name: people, where: "WHERE", subgroup: some}
              - {name: c, label: {en: C, id: C}, kind: mean, variable: "0.1 + 0 * inc", denominator_name: people, where: "WHERE", subgroup: some}
            """;

    private record Asked(String weight, String filter, String where, String lonely) {
        static Asked where(String where) {
            return new Asked("wt", "true", where, "adjust");
        }
    }

    /** Of everybody, asked once. */
    private static EstimateSet everybody;

    @BeforeAll
    static void askEverybody() {
        everybody = run(Asked.where("true"));
    }

    private static Dataset<Row> rows(String name) {
        return KnownRows.of("survey/" + name + ".csv");
    }

    private static EstimateSet run(Asked asked) {
        String plan = PLAN.replace("WEIGHT", asked.weight())
                .replace("FILTER", asked.filter())
                .replace("WHERE", asked.where())
                .replace("LONELY", asked.lonely());
        return PlannedStudy.run(PlanFile.parse("domains.yaml", plan), rows("emptied_units"), RealData.source("rows"))
                .get(0);
    }

    private static Inference find(EstimateSet set, String name) {
        return set.list(name).get(0).inference();
    }

    private static void assertIs(double estimate, double error, double df, Inference found) {
        assertEquals(estimate, found.estimate().orElseThrow(), RELATIVE * Math.abs(estimate));
        assertEquals(error, found.stdError().orElseThrow(), RELATIVE * error);
        assertEquals(df, found.df().orElseThrow());
    }

    /** The first unit of the second stratum is empty, said in every way; R says one thing of all. */
    @ParameterizedTest
    @CsvSource({
        "wz, true, true",
        "wt, sub = 1, true",
        "wt, true, sub = 1",
        "wz, true, sub = 1",
        "wt, sub = 1, sub = 1",
        "wz, sub = 1, true"
    })
    void aDomainHasOneErrorHoweverItIsSaid(String weight, String filter, String where) {
        EstimateSet set = run(new Asked(weight, filter, where, "adjust"));

        assertIs(13.3692188940092, 2.86996540665673, 5, find(set, "m"));
        assertIs(2320.8964, 571.102373888544, 5, find(set, "t"));
        assertTrue(set.conventions().stream()
                .anyMatch(line -> line.contains(" 10 primary sampling units (psu) in 4 strata")));
        assertTrue(set.conventions().stream().anyMatch(line -> line.startsWith("1 of these units hold nobody")));
    }

    /** {@code svymean(~incm, D, na.rm = TRUE)}, {@code degf(subset(D, !is.na(incm)))}. */
    @Test
    void aMissingValueIsOutsideTheDomain() {
        EstimateSet set = run(Asked.where("incm is not null"));

        assertIs(15.2900670436658, 3.75169547993837, 5, find(set, "m"));
    }

    @ParameterizedTest
    @CsvSource({
        "adjust, inc < 20, 7.25769359373813, 1.48802147923738, 955.0399, 263.735966921844, 6",
        "adjust, 'st in (1, 4)', 16.6501966152315, 3.6564221261677, 1338.0098, 357.393977392093, 2",
        "remove, 'st in (1, 4)', 16.6501966152315, 3.24908600879908, 1338.0098, 298.595220221841, 2",
        "certainty, 'st in (1, 4)', 16.6501966152315, 3.24908600879908, 1338.0098, 298.595220221841, 2",
        "average, 'st in (1, 4)', 16.6501966152315, 4.59490149896033, 1338.0098, 422.277410097509, 2",
        "fail, st = 1, 18.8790127335869, 4.23510544312628, 1141.6139, 298.595220221841, 2"
    })
    void onlyStrataThatHoldTheDomainCount(
            String lonely, String where, double mean, double error, double total, double ofTotal, double df) {
        EstimateSet set = run(new Asked("wt", "true", where, lonely));

        assertIs(mean, error, df, find(set, "m"));
        assertIs(total, ofTotal, df, find(set, "t"));
    }

    /**
     * R's means, totals and ratios with their errors; {@code degf(subset(D, ...))} is zero. Errors of means and ratios within one unit are R's 9e-16 and
     * less, rounding, and not printed.
     */
    @ParameterizedTest
    @CsvSource({
        "dom = 1, 22.4007714150497, 0, 473.3283, 473.3283, 3.26253308519438, 0",
        "st = 1 and psu = 2, 22.4007714150497, 0, 473.3283, 473.3283, 3.26253308519438, 0",
        "st = 4, 9.87410256410256, 0, 196.3959, 196.3959, 0.257541372708437, 0",
        "'psu = 1 and st in (1, 4)', 16.828236018723821, 4.819186687324177, 683.0581, 524.796576251836768, 0.836793869750576, 0.765295514005656",
        "psu = 3 and st = 2, 22.6495537027955, 0, 461.8244, 461.8244, 1.02908928849968, 0"
    })
    void aDomainWithOneUnitInEachStratumHasNoInterval(
            String where, double mean, double error, double total, double ofTotal, double ratio, double ofRatio) {
        EstimateSet set = run(Asked.where(where));

        assertWithoutInterval(mean, error, find(set, "m"));
        assertWithoutInterval(total, ofTotal, find(set, "t"));
        assertWithoutInterval(ratio, ofRatio, find(set, "r"));
        assertTrue(set.conventions().contains(Linearised.NO_FREEDOM));
        assertFalse(everybody.conventions().contains(Linearised.NO_FREEDOM));
    }

    private static void assertWithoutInterval(double estimate, double error, Inference found) {
        assertEquals(estimate, found.estimate().orElseThrow(), RELATIVE * estimate);
        assertEquals(error > 0, found.stdError().isPresent(), found::toString);
        assertEquals(error, found.stdError().orElse(0), RELATIVE * error);
        assertTrue(found.confLow().isEmpty()
                && found.confHigh().isEmpty()
                && found.pValue().isEmpty());
        assertTrue(found.df().isEmpty());
    }

    @Test
    void nobodyIsNoError() {
        Estimate row = run(Asked.where("inc > 1000")).list("t").get(0);

        assertEquals("there are no people", ((Status.NotEstimable) row.status()).reason());
    }

    /** A shift moves no error: {@code id} and {@code id + 1e9}. */
    @Test
    void largeValuesLoseNoDigits() {
        EstimateSet set = everybody;
        Inference shifted = find(set, "s");

        double error = find(set, "i").stdError().orElseThrow();
        assertEquals(error, shifted.stdError().orElseThrow(), 1e-12 * error);
        assertEquals(find(set, "i").estimate().orElseThrow(), shifted.estimate().orElseThrow() - 1e9, 1e-6);
    }

    @Test
    void valuesThatAreAllTheSameHaveNoNoiseForAnError() {
        Inference same = find(everybody, "c");

        assertEquals(0, same.stdError().orElseThrow());
        assertTrue(same.pValue().isEmpty());
    }

    /** {@code confint(svymean(~y, subset(D, regency == 3)), df = 1)}. */
    @Test
    void anIntervalHasTheDegreesOfFreedomOfItsRegency() {
        String plan = """
                kind: survey
                id: regency
                title: {en: One, id: Satu}
                weight: w
                strata: [regency]
                psu: [regency, psu]
                minimum_cell: 1
                statistics:
                  - {name: y, label: {en: y, id: y}, kind: mean, variable: y, denominator_name: persons, where: "regency = 3", subgroup: "regency=3"}
                """;
        Inference found = find(
                PlannedStudy.run(PlanFile.parse("regency.yaml", plan), rows("one_regency"), RealData.source("rows"))
                        .get(0),
                "y");

        assertIs(4.82533333333333, 0.700666666666667, 1, found);
        assertEquals(-4.07748078514641, found.confLow().orElseThrow(), 1e-9);
        assertEquals(13.7281474518131, found.confHigh().orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"less, 5", "nan, 1", "endless, 1"})
    void aWeightThatNoDesignGivesIsRefusedWithoutShowingIt(String weight, int rows) {
        RequestFault fault = assertThrows(RequestFault.class, () -> run(new Asked(weight, "true", "true", "adjust")));

        assertEquals("it is below zero, infinite or not a number in " + rows + " rows", fault.reason());
    }

    /** The remedy that is named works. */
    @Test
    void rowsWithSuchWeightsCanBeLeftOut() {
        EstimateSet set = run(new Asked("nan", "id <> 7", "true", "adjust"));

        assertFalse(find(set, "m").stdError().isEmpty());
    }
}
