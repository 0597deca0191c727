package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.vocabulary.ExclusionGround;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class RuleSetTest {

    /** Published values, see the sources in rules/prakerja.yaml; the totals are the published 3,550,000 and 4,200,000 rupiah. */
    @ParameterizedTest
    @CsvSource({
        "1,   18, 120, 30, 4, 3, true,  3550000",
        "17,  18, 120, 30, 4, 3, true,  3550000",
        "18,  18, 64,  30, 4, 3, true,  3550000",
        "47,  18, 64,  30, 4, 3, true,  3550000",
        "48,  18, 64,  15, 1, 2, false, 4200000",
        "60,  18, 64,  15, 1, 2, false, 4200000",
    })
    void theShippedRulesCarryThePublishedValues(
            int wave, int least, int most, int days, int instalments, int surveys, boolean bars, long total) {
        WaveRules rules = RuleSet.prakerja().getRules(wave);
        assertEquals(least, rules.ageLeast());
        assertEquals(most, rules.ageMost());
        assertEquals(days, rules.firstPurchaseDays());
        assertEquals(instalments, rules.instalments());
        assertEquals(surveys, rules.surveyRounds());
        assertEquals(2, rules.householdCap());
        assertEquals(bars, rules.isBarredBy(ExclusionGround.PKH));
        assertTrue(rules.isBarredBy(ExclusionGround.CIVIL_SERVANT));
        assertEquals(
                total,
                rules.trainingCreditIdr()
                        + instalments * rules.postTrainingIncentiveIdr()
                        + surveys * rules.surveyIncentiveIdr());
    }

    /** Both bounds are inclusive; ages in completed years counted by hand. */
    @ParameterizedTest
    @CsvSource({
        "18, 2003-06-01, 2021-06-01, true",
        "18, 2003-06-02, 2021-06-01, false",
        "18, 1956-06-02, 2021-06-01, true",
        "18, 1956-06-01, 2021-06-01, false",
        "17, 1950-01-01, 2021-06-01, true",
    })
    void ageIsJudgedByWave(int wave, LocalDate birth, LocalDate on, boolean isAdmitted) {
        assertEquals(isAdmitted, RuleSet.prakerja().getRules(wave).admitsAge(birth, on));
    }

    @ParameterizedTest
    @CsvSource({
        "'instalments: 4', 'instalment: 4', instalment",
        "'instalments: 4', 'instalments: many', 'waves[1].instalments: the value is not a whole number'",
        "'instalments: 4', 'instalments: 4.5', 'waves[1].instalments: the value is not a whole number'",
        "'instalments: 4', 'instalments: 13', instalments must be 1 to 12",
        "'    instalments: 4', '', instalments",
        "'instalments: 4', 'instalments: 4\n    instalments: 4', a key is given twice",
        "'toWave: 17', 'toWave: 16', without gap or overlap",
        "'toWave: 17', 'toWave: 18', without gap or overlap",
        "'creditUseBy: \"12-15\"', 'creditUseBy: \"02-31\"', 'waves[1].creditUseBy: the value is not a day of a year'",
        "'waves:', 'waves: [', ''",
        "'ageLeast: 18', 'ageLeast: 121', ages are reversed",
        "'trainingCreditIdr: 1000000', 'trainingCreditIdr: -1', must be positive",
        "'surveyIncentiveIdr: 50000', 'surveyIncentiveIdr: -50000', must be positive",
        "'firstPurchaseDays: 30', 'firstPurchaseDays: 0', at least a day",
        "'2021: \"12-10\"', '2021: \"12-32\"', 'waves[1].surveyStops.2021: the value is not a day of a year'",
        "'      - POLICE', '      - PKH', barredOccupations cannot name PKH",
        "'      - POLICE', '      - POET', 'waves[1].barredOccupations[5]: the value is not one of STATE_OFFICIAL'",
        "'[BSU, BPUM', '[POLICE, BPUM', barringAssistance cannot name POLICE",
        "'      creditUseBy: [BH4]', '      creditUsedBy: [BH4]', 'it differs in [creditUseBy, creditUsedBy]'",
        "'creditUseBy: [BH4]', 'creditUseBy: [BH9]', 'not among the rule set''s sources: [BH9]'",
        "'creditUseBy: [BH4]', 'creditUseBy: []', is not among",
        "'fromWave: 1', 'fromWave: 0', waves run from one upwards",
        "'drawStages: [AREA]', 'drawStages: [NATIONAL]', drawStages begin with AREA",
        "'drawStages: [AREA]', 'drawStages: []', drawStages begin with AREA",
        "'[30, 90, 120]', '[30, 30, 120]', surveyAfterDays must ascend",
        "'name: prakerja', 'name: prakerja\nnickname: pra', nickname",
    })
    void aMalformedRuleSetIsRefusedWithThePlace(String there, String instead, String words, @TempDir Path folder)
            throws IOException {
        String text;
        try (var stream = RuleSet.class.getResourceAsStream("/rules/prakerja.yaml")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(text.contains(there));
        Path file = Files.writeString(folder.resolve("rules.yaml"), text.replace(there, instead));
        RequestFault fault = assertThrows(RequestFault.class, () -> RuleSet.read(file));
        assertTrue(fault.problem().contains("rules.yaml"), fault.getMessage());
        assertTrue(fault.reason().contains(words), fault.getMessage());
    }

    @Test
    void aMissingOrEmptyFileIsRefused(@TempDir Path folder) throws IOException {
        assertThrows(RequestFault.class, () -> RuleSet.read(folder.resolve("none.yaml")));
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
        assertThrows(RequestFault.class, () -> RuleSet.read(empty));
    }

    @Test
    void aWaveWithoutRulesCannotBeRun() {
        assertTrue(RuleSet.prakerja().findRules(999).isPresent());
        assertFalse(RuleSet.prakerja().findRules(1000).isPresent());
        assertThrows(RequestFault.class, () -> RuleSet.prakerja().getRules(1000));
    }
}
