package id.sigi.studies.work;

import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.shape.Tally;
import java.util.List;
import java.util.Locale;

/**
 * Movement between two rounds by one rule of labour status.
 *
 * @param rule the rule
 * @param from column of the state before
 * @param to column of the state after
 * @param outcome name of the outcome
 */
record Flow(LabourRule rule, String from, String to, String outcome) {
    /** All that are shown: each round with the next and registration with the last and the endline; by the two other rules, registration with the last. */
    static List<Flow> list() {
        String first = RoundStates.column(SurveyRound.SURVEY_1);
        String second = RoundStates.column(SurveyRound.SURVEY_2);
        String third = RoundStates.column(SurveyRound.SURVEY_3);
        return List.of(
                of(LabourRule.PROGRAMME_SURVEY, RoundStates.BASELINE, first),
                of(LabourRule.PROGRAMME_SURVEY, first, second),
                of(LabourRule.PROGRAMME_SURVEY, second, third),
                throughout(LabourRule.PROGRAMME_SURVEY),
                throughout(LabourRule.NATIONAL_OFFICE),
                throughout(LabourRule.ILOSTAT_INDONESIA),
                of(LabourRule.PROGRAMME_SURVEY, RoundStates.BASELINE, RoundStates.column(SurveyRound.ENDLINE)));
    }

    /** From registration to the last survey of recipients. */
    static Flow throughout(LabourRule rule) {
        return of(rule, RoundStates.BASELINE, RoundStates.column(SurveyRound.SURVEY_3));
    }

    private static Flow of(LabourRule rule, String from, String to) {
        String name = String.join("_", "flow", rule.name(), from.replace("state_", ""), to.replace("state_", ""));
        return new Flow(rule, from, to, name.toLowerCase(Locale.ROOT));
    }

    /** Whether it is from registration to the last survey of recipients. */
    boolean isToLast() {
        return from.equals(RoundStates.BASELINE) && to.equals(RoundStates.column(SurveyRound.SURVEY_3));
    }

    String before(Tally.Cell cell) {
        return RoundState.valueOf(cell.value(from)).byRule(rule);
    }

    String after(Tally.Cell cell) {
        return RoundState.valueOf(cell.value(to)).byRule(rule);
    }

    /** Whether both are answers. */
    boolean isAnswered(Tally.Cell cell) {
        return RoundState.valueOf(cell.value(from)).isAnswer()
                && RoundState.valueOf(cell.value(to)).isAnswer();
    }
}
