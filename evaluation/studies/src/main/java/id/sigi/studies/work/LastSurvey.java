package id.sigi.studies.work;

import id.sigi.methods.estimate.HeadCount;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.studies.programme.GoldTables;
import id.sigi.studies.programme.TransitionStudy;
import id.sigi.studies.shape.Tally;
import java.util.function.Predicate;

/**
 * Recipients who answered survey 3, counted as the study of transitions counts them, so that numbers of the same people are known to be one number.
 *
 * @param people by sex, age and both statuses
 */
record LastSurvey(People people) {
    static LastSurvey of(GoldTables gold) {
        return new LastSurvey(People.of(TransitionStudy.answers(gold)));
    }

    static RoundState before(Tally.Cell cell) {
        return RoundState.of(LabourStatus.valueOf(cell.value(Fields.BASELINE_STATUS.name())));
    }

    static RoundState after(Tally.Cell cell) {
        return RoundState.of(LabourStatus.valueOf(cell.value(Fields.LABOUR_STATUS.name())));
    }

    HeadCount head(String whose, Predicate<Tally.Cell> condition) {
        return people.head(whose, condition);
    }
}
