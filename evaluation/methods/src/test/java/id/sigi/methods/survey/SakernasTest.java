package id.sigi.methods.survey;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Indonesia's labour-force survey of August 2020, province Jambi: every ratio, mean and total with its linearised standard error against R's
 * survey 4.1.1 (reference file sakernas2020_jambi), 1e-9 relative; the unemployment rate against the published 5.13 %.
 */
@Tag("kernel")
class SakernasTest {
    private static JsonNode oracle;
    private static Table people;
    private static double[] weights;
    private static double[] status;
    private static double[] sex;
    private static double[] age;
    private static boolean[] isUnemployed;

    @BeforeAll
    static void read() {
        oracle = SharedData.oracle("sakernas2020_jambi");
        people = SharedData.csv("sakernas2020_jambi");
        weights = people.numbers("FINAL_WEIG");
        status = people.numbers("R12A");
        sex = people.numbers("K4");
        age = people.numbers("K6");
        isUnemployed = unemployed();
    }

    private static boolean[] unemployed() {
        double[] looks = people.numbers("R22A");
        double[] prepares = people.numbers("R22B");
        double[] why = people.numbers("R25A");
        boolean[] result = new boolean[status.length];
        for (int i = 0; i < result.length; i++) {
            boolean isAvailable = looks[i] == 1 || prepares[i] == 1 || (why[i] >= 1 && why[i] <= 3);
            result[i] = !isEmployed(i) && isAvailable;
        }
        return result;
    }

    private static boolean isEmployed(int i) {
        return status[i] > 0;
    }

    private static boolean isInLabourForce(int i) {
        return isEmployed(i) || isUnemployed[i];
    }

    private static boolean isInformal(int i) {
        return isEmployed(i) && status[i] != 3 && status[i] != 4;
    }

    private static boolean isYouth(int i) {
        return age[i] >= 15 && age[i] <= 24;
    }

    private static List<PsuTotals> totals(IntPredicate numerator, IntPredicate denominator) {
        List<String> regency = people.text("KODE_KAB");
        List<String> block = people.text("ID_NKS");
        List<String> urban = people.text("KLASIFIKAS");
        List<PsuTotals> totals = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            boolean isIn = denominator.test(i);
            totals.add(new PsuTotals(
                    regency.get(i) + " " + urban.get(i),
                    regency.get(i) + " " + block.get(i),
                    isIn ? 1 : 0,
                    isIn && numerator.test(i) ? weights[i] : 0,
                    isIn ? weights[i] : 0));
        }
        return totals;
    }

    /** @param df R's {@code degf(subset(des, denominator))} */
    private static SurveyEstimate assertRatio(String key, int df, IntPredicate numerator, IntPredicate denominator) {
        SurveyEstimate estimate = SurveyDesign.withDefaults()
                .withLonely(LonelyPsu.ADJUST)
                .findRatio(totals(numerator, denominator))
                .orElseThrow();
        assertClose(oracle.get(key).get("estimate").asDouble(), estimate.estimate(), 1e-9, key);
        assertClose(oracle.get(key).get("se").asDouble(), estimate.stdError(), 1e-9, key);
        assertEquals(df, estimate.df());
        return estimate;
    }

    @Test
    void unemployment() {
        SurveyEstimate rate =
                assertRatio("unemployment_rate", 606, i -> isUnemployed[i], SakernasTest::isInLabourForce);
        assertEquals(5.13, Math.round(rate.estimate() * 1e4) / 100.0);
        assertRatio("unemployment_rate_men", 605, i -> isUnemployed[i], i -> isInLabourForce(i) && sex[i] == 1);
        assertRatio("unemployment_rate_women", 604, i -> isUnemployed[i], i -> isInLabourForce(i) && sex[i] == 2);
    }

    @Test
    void participation() {
        assertRatio("participation_rate", 606, SakernasTest::isInLabourForce, i -> true);
    }

    @Test
    void informalAndOwnBusiness() {
        assertRatio("informal_share", 606, SakernasTest::isInformal, SakernasTest::isEmployed);
        assertRatio("informal_share_women", 604, SakernasTest::isInformal, i -> isEmployed(i) && sex[i] == 2);
        assertRatio("entrepreneur_share_of_employed", 606, i -> status[i] <= 3, SakernasTest::isEmployed);
    }

    @Test
    void youthNeitherAtWorkNorLearning() {
        double[] school = people.numbers("R5");
        double[] training = people.numbers("R6E");
        IntPredicate isIdle = i -> !isEmployed(i) && school[i] != 2 && training[i] != 1;
        assertRatio("neet_rate_15_24", 593, isIdle, SakernasTest::isYouth);
        assertRatio("neet_rate_15_24_women", 551, isIdle, i -> isYouth(i) && sex[i] == 2);
    }

    @Test
    void knowingTheProgramme() {
        double[] knows = people.numbers("R27A");
        double[] applied = people.numbers("R27B");
        assertRatio("knows_programme_share", 606, i -> knows[i] == 1, i -> true);
        assertRatio("applied_share_of_knowing", 520, i -> applied[i] == 1, i -> knows[i] == 1);
    }

    @Test
    void totalOfTheUnemployed() {
        SurveyEstimate total =
                SurveyDesign.withDefaults().withLonely(LonelyPsu.ADJUST).total(totals(i -> isUnemployed[i], i -> true));
        assertClose(oracle.get("total_unemployed").get("estimate").asDouble(), total.estimate(), 1e-9);
        assertClose(oracle.get("total_unemployed").get("se").asDouble(), total.stdError(), 1e-9);
        assertEquals(oracle.get("n").asLong(), total.rows());
    }
}
