package id.sigi.studies.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.SurveyPlan;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.KnownRows;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: a statistic for every value of columns and every crossing of values, as R's {@code svyby} gives it (survey 4.1-1),
 * with {@code degf(subset(design, ...))}; 1e-10 relative.
 */
@Tag("transform")
class SurveyByColumnsTest {
    private static final double RELATIVE = 1e-10;

    private static final String SCHOOLS = """
            kind: survey
            id: schools
            title: {en: Schools, id: Sekolah}
            weight: pw
            strata: [stype]
            psu: [cds]
            statistics:
              - {name: score, label: {en: Score, id: Skor}, kind: mean, variable: api00, denominator_name: schools, by: [[stype, both]]}
              - {name: tested, label: {en: Tested, id: Diuji}, kind: ratio, numerator: api.stu, denominator: enroll, denominator_name: pupils, by: [both]}
            """;

    private static final String DISTRICTS = """
            kind: survey
            id: districts
            title: {en: Districts, id: Distrik}
            weight: pw
            psu: [dnum]
            by: [stype, sch.wide]
            statistics:
              - {name: pupils, label: {en: Pupils, id: Murid}, kind: total, variable: enroll, denominator_name: schools}
            """;

    private static final String SMALL = """
            kind: survey
            id: small
            title: {en: Small, id: Kecil}
            weight: wt
            strata: [st]
            psu: [psu]
            lonely_psu: adjust
            statistics:
              - {name: m, label: {en: M, id: M}, kind: mean, variable: inc, denominator_name: people, BY}
            """;

    private static EstimateSet schools;

    private static EstimateSet run(String plan, Dataset<Row> rows) {
        return PlannedStudy.run(PlanFile.parse("by.yaml", plan), rows, RealData.source("rows"))
                .get(0);
    }

    private static Dataset<Row> small() {
        return KnownRows.of("survey/emptied_units.csv");
    }

    @BeforeAll
    static void runOnce() {
        schools = run(SCHOOLS, RealData.rows("apistrat"));
    }

    private static Estimate find(EstimateSet set, String name, String subgroup) {
        return set.list(name).stream()
                .filter(row -> row.label().subgroup().words().equals(subgroup))
                .findFirst()
                .orElseThrow();
    }

    private static void assertIs(double estimate, double error, Estimate row) {
        assertEquals(estimate, row.inference().estimate().orElseThrow(), RELATIVE * Math.abs(estimate));
        assertEquals(error, row.inference().stdError().orElseThrow(), RELATIVE * error);
    }

    /** {@code svyby(~api00, ~stype + both, design, svymean)}. */
    @ParameterizedTest
    @CsvSource({
        "E, No, 659.814814814815, 26.063184148039, 26",
        "H, No, 608.794117647059, 16.3210162894483, 33",
        "M, No, 599.115384615385, 22.1938800067606, 25",
        "E, Yes, 679.835616438356, 14.1405407528031, 72",
        "H, Yes, 662, 31.7458116311814, 15",
        "M, Yes, 677.208333333333, 22.0716965847968, 23"
    })
    void aMeanForEveryCrossing(String type, String both, double mean, double error, double df) {
        Estimate row = find(schools, "score", "stype=" + type + ", both=" + both);
        assertIs(mean, error, row);
        assertEquals(df, row.inference().df().orElseThrow());
    }

    /** {@code svyby(~api.stu, ~both, design, denominator = ~enroll, svyratio)}. */
    @ParameterizedTest
    @CsvSource({"No, 0.816624536882972, 0.0151964262069357", "Yes, 0.853017947313908, 0.00746299757381098"})
    void aRatioForEveryValue(String both, double ratio, double error) {
        assertIs(ratio, error, find(schools, "tested", "both=" + both));
    }

    @Test
    void eachStatisticStandsFirstForEverybodyAndThenInOrder() {
        assertEquals(
                List.of(
                        "all",
                        "stype=E, both=No",
                        "stype=E, both=Yes",
                        "stype=H, both=No",
                        "stype=H, both=Yes",
                        "stype=M, both=No",
                        "stype=M, both=Yes",
                        "all",
                        "both=No",
                        "both=Yes"),
                schools.estimates().stream()
                        .map(row -> row.label().subgroup().words())
                        .toList());
        assertTrue(schools.conventions().stream().anyMatch(line -> line.startsWith("Groups are domains")));
    }

    /** {@code svyby(~enroll, ~stype, design, svytotal)} and by {@code sch.wide}, districts drawn. */
    @ParameterizedTest
    @CsvSource({
        "stype=E, 2109717.12683487, 637699.020247763",
        "stype=H, 535594.86956787, 228996.73851142",
        "stype=M, 759628.138126372, 215784.068171374",
        "sch.wide=No, 455682.111286163, 139727.610159094",
        "sch.wide=Yes, 2949258.02324295, 849147.863913793"
    })
    void aTotalForEveryValueOfThePlansColumns(String group, double total, double error) {
        assertIs(total, error, find(Districts.SET, "pupils", group));
    }

    /** Run when first asked for. */
    private static final class Districts {
        static final EstimateSet SET = run(DISTRICTS, RealData.rows("apiclus1"));
    }

    @Test
    void domainsThatAConditionNamesAreTheSame() {
        EstimateSet by = run(SMALL.replace("BY", "by: [sub]"), small());
        for (String value : List.of("0", "1")) {
            EstimateSet named = run(SMALL.replace("BY", "where: \"sub = " + value + "\", subgroup: some"), small());
            assertEquals(
                    find(named, "m", "some").inference(),
                    find(by, "m", "sub=" + value).inference(),
                    value);
        }
    }

    @Test
    void columnsWithTooManyValuesAreRefused() {
        Dataset<Row> many = small().sparkSession()
                .range(0, 3000)
                .selectExpr("id", "1.0 as wt", "1 as st", "id as psu", "1.0 as inc");
        RequestFault fault = assertThrows(RequestFault.class, () -> run(SMALL.replace("BY", "by: [id]"), many));
        assertTrue(fault.getMessage().contains("by"), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"by: [nobody]", "by: [[]]", "by: [7]", "'by: [sub, sub]'"})
    void whatFormsNoDomainsIsRefused(String by) {
        assertThrows(RequestFault.class, () -> run(SMALL.replace("BY", by), small()));
    }

    @Test
    void aPlanThatSaysNothingOfDomainsKeepsItsStamp() {
        FrozenPlan plain = PlanFile.parse("by.yaml", SMALL.replace(", BY", ""));
        assertTrue(((SurveyPlan) plain.plan()).by().isEmpty());
        assertEquals(-1, plain.canonicalJson().indexOf("\"by\""));
        FrozenPlan crossed = PlanFile.parse("by.yaml", SMALL.replace("BY", "by: [sub, [st, sub]]"));
        assertTrue(crossed.canonicalJson().contains("\"by\":[\"sub\",[\"st\",\"sub\"]]"), crossed.canonicalJson());
    }
}
