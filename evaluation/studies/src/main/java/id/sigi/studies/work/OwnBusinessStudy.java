package id.sigi.studies.work;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.programme.GoldTables;
import id.sigi.studies.programme.ProgrammeStudy;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Businesses of beneficiaries' own: own-account workers alone, own-account workers with unpaid or temporary help, and employers, apart and together; how many
 * enter, stay through the rounds and return; the growth of their number as level, percentage points and ratio; what a business brings in; and what incentives
 * were used for. The same people before and after, without a comparison.
 */
public final class OwnBusinessStudy implements ProgrammeStudy {
    @Override
    public String id() {
        return "own_business";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.BENEFICIARIES, PanelContracts.SURVEY_ROUNDS, TableContracts.SURVEY_PANEL);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Tally all = Tally.of(
                RoundStates.of(gold),
                RoundStates.columns().stream().map(name -> col(name)).toArray(Column[]::new));
        LastSurvey answeredLast = LastSurvey.of(gold);
        List<Estimate> estimates = new ArrayList<>(new BusinessChange(answeredLast).list());
        estimates.addAll(new BusinessPaths(all).list());
        estimates.addAll(BusinessIncome.fromAllJobs(gold.read(TableContracts.SURVEY_PANEL), answeredLast));
        BusinessQuestions questions = BusinessQuestions.of(gold.read(TableContracts.SURVEY_PANEL));
        if (questions.isAsked()) {
            estimates.addAll(questions.list());
        }
        estimates.addAll(IncentiveUses.list(gold.read(TableContracts.SURVEY_PANEL)));
        long answered = all.count(cell -> RoundState.valueOf(cell.value(RoundStates.column(SurveyRound.SURVEY_3)))
                .isAnswer());
        return new EstimateSet(
                id(),
                Evidence.BEFORE_AFTER,
                provenance(gold, codeVersion),
                List.of(new FlowStep("beneficiaries who answered survey 3", all.count(), answered)),
                conventions(questions.isAsked()),
                estimates);
    }

    private static List<String> conventions(boolean isBusinessAsked) {
        return List.of(
                "By the International Classification of Status in Employment an own-account worker who is helped by unpaid family or temporary workers is"
                        + " no employer; an employer has permanent paid workers.",
                "Growth stands as numbers of people, as percentage points of all who answered, and as a ratio of the numbers: three different things."
                        + " The interval of the ratio is of the same people, by the delta method on the logarithm.",
                "Survival and return are of beneficiaries who answered all three surveys. Whoever entered and left between two surveys is not seen.",
                "Uses of the incentive: several may be named, so that shares do not add up to one; the denominator is who was asked.",
                isBusinessAsked
                        ? "Registration, accounts, hired workers and income of a business are of those who were asked at survey 3, as they say. Informality stands by two"
                                + " rules for the same people, those whom sector, accounts and pension tell apart: neither is indicator 8.3.1, because"
                                + " respondents are not the employed of the country."
                        : "The survey asks neither for hired workers by number, nor for registration or bookkeeping of a business, so that nothing is said of them.",
                "The same people before and after, without a comparison: not the programme's effect.");
    }
}
