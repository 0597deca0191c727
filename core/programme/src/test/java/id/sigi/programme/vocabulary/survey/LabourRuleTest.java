package id.sigi.programme.vocabulary.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected states were read from the rules' published texts; see {@link LabourRule}. */
@Tag("kernel")
class LabourRuleTest {
    /** Who helps in the family's business unpaid is employed by all three. */
    @ParameterizedTest
    @EnumSource(LabourRule.class)
    void everyStatusInEmploymentIsEmployment(LabourRule rule) {
        Arrays.stream(LabourStatus.values())
                .filter(LabourStatus::isEmployed)
                .forEach(status -> assertEquals(
                        LabourForceState.EMPLOYED, rule.state(status).orElseThrow(), status.name()));
    }

    @ParameterizedTest
    @CsvSource({
        "PROGRAMME_SURVEY, UNEMPLOYED, UNEMPLOYED",
        "PROGRAMME_SURVEY, OUTSIDE_LABOUR_FORCE, OUTSIDE_LABOUR_FORCE",
        "NATIONAL_OFFICE, UNEMPLOYED, UNEMPLOYED",
        "NATIONAL_OFFICE, OUTSIDE_LABOUR_FORCE, unknown",
        "ILOSTAT_INDONESIA, UNEMPLOYED, unknown",
        "ILOSTAT_INDONESIA, OUTSIDE_LABOUR_FORCE, OUTSIDE_LABOUR_FORCE"
    })
    void whatTheSurveyDoesNotAskIsUnknown(LabourRule rule, LabourStatus status, String state) {
        assertEquals(state, rule.state(status).map(Enum::name).orElse("unknown"));
    }

    /** The three differ only out of employment, so a share of employed people is the same by all. */
    @Test
    void theRulesAgreeOnEmployment() {
        for (LabourStatus status : LabourStatus.values()) {
            long employed = Arrays.stream(LabourRule.values())
                    .filter(rule -> rule.state(status)
                            .filter(LabourForceState.EMPLOYED::equals)
                            .isPresent())
                    .count();
            assertEquals(status.isEmployed() ? LabourRule.values().length : 0, employed, status.name());
        }
    }
}
