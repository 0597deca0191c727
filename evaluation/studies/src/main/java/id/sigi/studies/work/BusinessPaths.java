package id.sigi.studies.work;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.proportion.Wilson;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.shape.Tally;
import java.util.List;
import java.util.function.Predicate;

/** Entry into a business of one's own, survival through the rounds, exit and return, of beneficiaries who answered all three surveys. */
final class BusinessPaths {
    private static final String FIRST = RoundStates.column(SurveyRound.SURVEY_1);
    private static final String SECOND = RoundStates.column(SurveyRound.SURVEY_2);
    private static final String THIRD = RoundStates.column(SurveyRound.SURVEY_3);
    private static final List<String> COLUMNS = List.of(RoundStates.BASELINE, FIRST, SECOND, THIRD);
    private static final String WHO = "beneficiaries who answered all three surveys";

    private final People people;

    BusinessPaths(Tally all) {
        people = People.of(all);
    }

    List<Estimate> list() {
        Predicate<Tally.Cell> before = has(RoundStates.BASELINE);
        Predicate<Tally.Cell> entered = before.negate().and(has(FIRST));
        Predicate<Tally.Cell> gone =
                before.and(has(FIRST).negate().or(has(SECOND).negate()));
        return List.of(
                share("own_business_entry", before.negate(), has(FIRST), " and had no business at registration"),
                share("own_business_survival_2", entered, has(SECOND), " and entered by survey 1"),
                share("own_business_survival_3", entered, has(SECOND).and(has(THIRD)), " and entered by survey 1"),
                share("own_business_exit", before, has(FIRST).negate(), " and had a business at registration"),
                share(
                        "own_business_return",
                        gone,
                        has(THIRD),
                        " and had a business at registration and none at survey 1 or 2"));
    }

    private static Predicate<Tally.Cell> has(String column) {
        return cell -> RoundState.valueOf(cell.value(column)).isEntrepreneur();
    }

    private static boolean isAnswered(Tally.Cell cell) {
        return COLUMNS.stream()
                .allMatch(column -> RoundState.valueOf(cell.value(column)).isAnswer());
    }

    private Estimate share(String outcome, Predicate<Tally.Cell> some, Predicate<Tally.Cell> having, String which) {
        Predicate<Tally.Cell> all = some.and(BusinessPaths::isAnswered);
        Label label = new Label(
                outcome, Estimand.of(Quantity.SHARE), Contrast.NONE, Label.ALL, Estimator.of(Procedure.PROPORTION));
        Basis basis = Basis.share(people.count(all.and(having)), people.count(all), WHO + which);
        Estimate row = basis.denominator() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName())
                : Estimate.of(label, Wilson.inference(basis.numerator().orElseThrow(), basis.denominator()), basis);
        return row.exposing(people.share(outcome, all, having));
    }
}
