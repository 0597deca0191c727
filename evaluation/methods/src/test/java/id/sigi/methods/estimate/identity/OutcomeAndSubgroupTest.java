package id.sigi.methods.estimate.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: outcome and subgroup of an estimate are told apart by what they are, and the words of files give them back. */
@Tag("kernel")
class OutcomeAndSubgroupTest {
    @ParameterizedTest
    @CsvSource({
        "is_employed, is_employed, NONE, '', TRUTH",
        "income_idr up to 3000000, income_idr, AT_MOST, 3000000, RUPIAH",
        "employment_status=EMPLOYEE, employment_status, EQUALS, EMPLOYEE, NUMBER",
        "complaint_response_hours, complaint_response_hours, NONE, '', HOURS",
        "a=b up to 5, a=b, AT_MOST, 5, NUMBER",
        "=, =, NONE, '', NUMBER",
        "' up to 5', ' up to 5', NONE, '', NUMBER",
    })
    void anOutcomeIsReadFromItsName(
            String name,
            String variable,
            OutcomeVariable.Condition condition,
            String value,
            OutcomeVariable.Unit unit) {
        OutcomeVariable outcome = OutcomeVariable.ofWords(name);
        assertEquals(new OutcomeVariable(variable, condition, value, unit), outcome);
        assertEquals(name, outcome.words());
        assertTrue(outcome.is(name));
    }

    @Test
    void aShareOfThoseWhoMeetAConditionIsConditional() {
        assertTrue(OutcomeVariable.atMost("earnings", "5000").isConditional());
        assertFalse(OutcomeVariable.ofWords("earnings").isConditional());
    }

    @ParameterizedTest
    @CsvSource({
        "all, EVERYBODY, '', ''",
        "sex=FEMALE, VALUE_OF_COLUMN, sex, FEMALE",
        "age_band=15-24=young, VALUE_OF_COLUMN, age_band, 15-24=young",
        "women outside Java, NAMED, '', women outside Java",
        "All, NAMED, '', All",
    })
    void aSubgroupIsReadFromItsName(String name, Subgroup.Kind kind, String column, String value) {
        Subgroup people = Subgroup.ofWords(name);
        assertEquals(new Subgroup(kind, column, value), people);
        assertEquals(name, people.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave=3", "wave="})
    void aSubgroupOfAColumnIsFoundByItsColumn(String name) {
        assertTrue(Subgroup.ofWords(name).isValueOf("wave"));
        assertFalse(Subgroup.ofWords(name).isValueOf("draw"));
        assertFalse(Subgroup.EVERYBODY.isValueOf(""));
    }
}
