package id.sigi.programme.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.scenario.people.Population;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class ScenarioTest {

    private static String shipped() throws IOException {
        try (var stream = Scenario.class.getResourceAsStream("/scenarios/default.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aScenarioOfOnesOwnIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), shipped().replace("applicants: 20000", "applicants: 300"));
        assertEquals(300, Scenario.read(file).applicants());
        assertEquals(300, Population.of(Scenario.read(file)).people().size());
    }

    @ParameterizedTest
    @CsvSource({
        "'women: 0.49', 'men: 0.51', men",
        "'women: 0.49', 'women: 1.49', women must be a share",
        "'women: 0.49', 'women: half', 'population.women: the value is not a number'",
        "'urban: 0.60', '', urban",
        "'seed: 20200411', 'seed: 1.5', 'seed: the value is not a whole number'",
        "'COMPLETES: 0.87', 'COMPLETES: 0.97', takeUp must sum to 1",
        "'COMPLETES: 0.87', 'FINISHES: 0.87', 'behaviour.takeUp: the value is not one of COMPLETES'",
        "'entrants: 0.24', 'entrants: 0.34', entrants of all waves must sum to 1",
        "'openedOn: 2020-04-20', 'openedOn: 2020-04-17', wave 2 must open later",
        "'openedOn: 2020-04-20', 'openedOn: 2020-04-31', 'waves[2].openedOn: the value is not a day such as'",
        "'employed: 0.047', 'employed: 0.03', part of the employed",
        "'startsOn: 2021-08-02', 'startsOn: 2020-08-02', endline starts after the last wave",
        "'    MALUKU_PAPUA: {PRIORITY: 0.36, GENERAL: 0.25}', '', quotaShares must name every priority group",
        "'applicants: 20000', 'applicants: 0', applicants must be",
    })
    void aMalformedScenarioIsRefusedWithThePlace(String there, String instead, String words, @TempDir Path folder)
            throws IOException {
        assertTrue(shipped().contains(there));
        Path file = Files.writeString(folder.resolve("mine.yaml"), shipped().replace(there, instead));
        RequestFault fault = assertThrows(RequestFault.class, () -> Scenario.read(file));
        assertTrue(fault.reason().contains(words), fault.getMessage());
    }

    private static final String TRUTH = """

            surveyTruth:
              response:
                - {constant: 1.5, women: -0.2, urban: 0, tertiary: 0, employedBefore: 0.4, employedNow: 0}
                - {constant: 1.5, women: 0, urban: 0, tertiary: 0, employedBefore: 0, employedNow: 0}
                - {constant: 1.5, women: 0, urban: 0, tertiary: 0, employedBefore: 0, employedNow: 0}
                - {constant: 0.5, women: 0, urban: 0, tertiary: 0, employedBefore: 0, employedNow: 1}
              transitions:
                FEMALE: [{to: {UNEMPLOYED: {EMPLOYEE: 0.3, UNEMPLOYED: 0.7}}}, {to: {}}, {to: {}}, {to: {}}]
                MALE: [{to: {UNEMPLOYED: {EMPLOYEE: 0.4, UNEMPLOYED: 0.6}}}, {to: {}}, {to: {}}, {to: {}}]
            """;

    /** Known parameters may be given and may be left out, and each of them for itself. */
    @Test
    void aScenarioMayGiveWhatSurveysFind(@TempDir Path folder) throws IOException {
        assertTrue(Scenario.standard().findSurveyTruth().isEmpty());
        Path file = Files.writeString(folder.resolve("known.yaml"), shipped() + TRUTH);
        SurveyTruth truth = Scenario.read(file).findSurveyTruth().orElseThrow();
        assertEquals(
                0.4,
                truth.findStep(Sex.MALE, 1)
                        .orElseThrow()
                        .from(LabourStatus.UNEMPLOYED)
                        .get(LabourStatus.EMPLOYEE));
        assertEquals(1, truth.findResponse(4).orElseThrow().employedNow());
        Path half = Files.writeString(
                folder.resolve("half.yaml"), shipped() + TRUTH.substring(0, TRUTH.indexOf("  transitions")));
        SurveyTruth some = Scenario.read(half).findSurveyTruth().orElseThrow();
        assertTrue(some.findStep(Sex.MALE, 1).isEmpty() && some.findResponse(1).isPresent());
        assertThrows(IllegalArgumentException.class, () -> new ResponseChance(Double.NaN, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> ResponseChance.same(1));
    }

    @ParameterizedTest
    @CsvSource({
        "'EMPLOYEE: 0.4', 'EMPLOYEE: 0.5', transitions from UNEMPLOYED must sum to 1",
        "'{to: {}}, {to: {}}, {to: {}}]', '{to: {}}]', transitions has four steps for",
        "', employedNow: 1}', '}', employedNow",
    })
    void malformedKnownParametersAreRefused(String there, String instead, String words, @TempDir Path folder)
            throws IOException {
        assertTrue(TRUTH.contains(there));
        Path file = Files.writeString(folder.resolve("mine.yaml"), shipped() + TRUTH.replace(there, instead));
        RequestFault fault = assertThrows(RequestFault.class, () -> Scenario.read(file));
        assertTrue(fault.reason().contains(words), fault.getMessage());
    }

    /** Places are a share of the applications, but never all of them and never none, so that chances are neither zero nor one. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 1", "100, 12", "1004, 120"})
    void aQuotaLeavesBothWinnersAndLosers(long applications, long places) {
        SelectionPlan plan = Scenario.standard().selection();
        assertEquals(0.12, plan.quotaShares().get(Area.JAWA).get(PriorityGroup.GENERAL));
        assertEquals(places, plan.quota(Area.JAWA, PriorityGroup.GENERAL, applications));
    }
}
