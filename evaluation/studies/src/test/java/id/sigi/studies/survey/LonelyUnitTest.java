package id.sigi.studies.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.PlannedStudy;
import id.sigi.studies.RealData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stratum with a single unit, by each rule of R's survey 4.1.1, options(survey.lonely.psu); invented rows, 1e-10 relative. */
@Tag("transform")
class LonelyUnitTest {
    private static final String ROWS = """
            h:string | u:string | w:double | y:integer | x:integer
            1 | 1 | 10  | 1 | 1
            1 | 1 | 12  | 0 | 1
            1 | 2 | 9   | 1 | 1
            1 | 3 | 11  | 1 | 1
            2 | 1 | 20  | 0 | 0
            2 | 1 | 21  | 0 | 1
            2 | 2 | 19  | 1 | 1
            3 | 1 | 30  | 1 | 1
            3 | 1 | 31  | 0 | 1
            4 | 1 | 5   | 1 | 1
            4 | 2 | 6   | 1 | 1
            4 | 2 | 5.5 | 1 | 1
            """;
    private static final String PLAN = """
            kind: survey
            id: lonely
            title: {en: Lonely, id: Tunggal}
            weight: w
            strata: [h]
            psu: [u]
            lonely_psu: RULE
            statistics:
              - {name: rate, label: {en: Rate, id: Angka}, kind: ratio, numerator: y, denominator: x, denominator_name: people}
              - {name: all, label: {en: All, id: Semua}, kind: total, variable: y, denominator_name: people}
            """;

    private static EstimateSet run(String rule) {
        return PlannedStudy.run(
                        PlanFile.parse("lonely.yaml", PLAN.replace("RULE", rule)),
                        Rows.of(SparkForTests.session(), ROWS),
                        RealData.source("rows"))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "certainty, 0.135464945087295, 20.1556443707464",
        "remove, 0.135464945087295, 20.1556443707464",
        "adjust, 0.141504562936468, 36.1420807370024",
        "average, 0.156421445023816, 23.2737334062816"
    })
    void theRuleOfThePlanIsR(String rule, double ratio, double total) {
        EstimateSet set = run(rule);

        assertEquals(ratio, set.list("rate").get(0).inference().stdError().orElseThrow(), 1e-10 * ratio);
        assertEquals(total, set.list("all").get(0).inference().stdError().orElseThrow(), 1e-10 * total);
        assertTrue(set.conventions().stream().anyMatch(line -> line.startsWith("A stratum with a single unit adds")));
    }

    @Test
    void failIsAFaultThatSaysHowToMendIt() {
        RequestFault fault = assertThrows(RequestFault.class, () -> run("fail"));

        assertTrue(fault.remedy().contains("lonely_psu: certainty, adjust or average"), fault::remedy);
    }
}
