package id.sigi.studies.work;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.proportion.Wilson;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourRule;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.studies.programme.GoldTables;
import id.sigi.studies.programme.ProgrammeStudy;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Where beneficiaries of each labour-force status went, from registration through the three surveys and to the endline, by three rules; not interviewed
 * is a state, and so is the calendar's cut-off. Shares of who found or kept work by sex, age, education, disability, domicile and wave. Models of
 * non-response stand beside what the respondents show.
 */
public final class EmploymentFlowsStudy implements ProgrammeStudy {
    private static final Estimator WILSON = Estimator.of(Procedure.PROPORTION);
    private static final Estimand ROW = Estimand.of(Quantity.ROW_SHARE);
    private static final String EMPLOYED = "EMPLOYED";
    private static final List<String> FROM_ANSWERS = List.of(EMPLOYED, "UNEMPLOYED", "OUTSIDE_LABOUR_FORCE");
    private static final List<String> ANSWERS =
            List.of(EMPLOYED, "UNEMPLOYED", "OUTSIDE_LABOUR_FORCE", RoundState.NOT_TOLD);
    private static final List<String> STATES = Stream.concat(
                    ANSWERS.stream(), Stream.of("NOT_INTERVIEWED", "CUT_OFF", "TO_COME"))
            .toList();

    @Override
    public String id() {
        return "employment_flows";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.BENEFICIARIES, PanelContracts.SURVEY_ROUNDS, TableContracts.SURVEY_PANEL);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Dataset<Row> states = RoundStates.of(gold);
        Tally all = Tally.of(
                states, RoundStates.columns().stream().map(name -> col(name)).toArray(Column[]::new));
        List<Estimate> estimates = new ArrayList<>();
        LastSurvey answered = LastSurvey.of(gold);
        Flow.list().forEach(flow -> estimates.addAll(matrix(flow, all, answered)));
        Flow last = Flow.throughout(LabourRule.PROGRAMME_SURVEY);
        estimates.addAll(new NonResponseRows(last, all).list());
        for (TraitGroups trait : TraitGroups.list()) {
            Tally some = Tally.of(states, trait.column(), col(last.from()), col(last.to()));
            trait.groups(some).forEach(group -> estimates.addAll(group(last, some, trait, group, answered)));
        }
        return new EstimateSet(
                id(), Evidence.BEFORE_AFTER, provenance(gold, codeVersion), flow(all), conventions(all), estimates);
    }

    private static List<Estimate> matrix(Flow flow, Tally all, LastSurvey answered) {
        People people = People.of(all);
        List<Estimate> rows = new ArrayList<>();
        for (String from : states(people, flow::before)) {
            for (String to : states(people, flow::after)) {
                Label label = label(flow, from, to, Label.ALL);
                rows.add(share(
                        label,
                        people,
                        cell -> flow.before(cell).equals(from),
                        cell -> flow.after(cell).equals(to),
                        "beneficiaries with status " + from + " at the round before",
                        flow.isToLast() && ANSWERS.contains(to) ? besides(flow, from, to, answered) : List.of()));
            }
        }
        return rows;
    }

    /** The same people among those who answered survey 3, and all of these in the row. */
    private static List<HeadCount> besides(Flow flow, String from, String to, LastSurvey answered) {
        Predicate<Tally.Cell> row =
                cell -> LastSurvey.before(cell).byRule(flow.rule()).equals(from);
        return List.of(
                answered.head(
                        flow.outcome() + ", all, " + from + " -> " + to + ", above",
                        row.and(cell ->
                                LastSurvey.after(cell).byRule(flow.rule()).equals(to))),
                answered.head(from + ", answered", row));
    }

    private static Label label(Flow flow, String from, String to, String group) {
        return new Label(flow.outcome(), ROW, Contrast.of(Contrast.Kind.TRANSITION, from, to), group, WILSON);
    }

    private static Estimate share(
            Label label,
            People people,
            Predicate<Tally.Cell> all,
            Predicate<Tally.Cell> having,
            String who,
            List<HeadCount> besides) {
        Basis basis = Basis.share(people.count(all.and(having)), people.count(all), who);
        String whose = label.outcome().words() + ", " + label.subgroup().words() + ", "
                + label.contrast().words();
        Estimate row = basis.denominator() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + who)
                : Estimate.of(label, Wilson.inference(basis.numerator().orElseThrow(), basis.denominator()), basis);
        return row.exposing(people.share(whose, all, having, besides));
    }

    /** The states that somebody is in, answers before reasons. */
    private static List<String> states(People people, Function<Tally.Cell, String> state) {
        return STATES.stream()
                .filter(one -> people.count(cell -> state.apply(cell).equals(one)) > 0)
                .toList();
    }

    /** Of who answered the last survey, who is employed then, by where they stood at registration. */
    private static List<Estimate> group(Flow flow, Tally some, TraitGroups trait, String group, LastSurvey answered) {
        People people = People.of(some.where(flow::isAnswered));
        List<Estimate> rows = new ArrayList<>();
        for (String from : FROM_ANSWERS) {
            Predicate<Tally.Cell> row = cell ->
                    cell.value(trait.name()).equals(group) && flow.before(cell).equals(from);
            rows.add(share(
                    label(flow, from, EMPLOYED, trait.words(group)),
                    people,
                    row,
                    cell -> flow.after(cell).equals(EMPLOYED),
                    "recipients with status " + from + " at registration who answered survey 3",
                    totals(flow, from, people, answered)));
        }
        return rows;
    }

    /** All groups together are the people of the matrix: the same names and numbers among the trait's people and among those of the study of transitions. */
    private static List<HeadCount> totals(Flow flow, String from, People people, LastSurvey answered) {
        List<HeadCount> totals = new ArrayList<>(besides(flow, from, EMPLOYED, answered));
        Predicate<Tally.Cell> row = cell -> flow.before(cell).equals(from);
        totals.add(people.head(
                flow.outcome() + ", all, " + from + " -> " + EMPLOYED + ", above",
                row.and(cell -> flow.after(cell).equals(EMPLOYED))));
        totals.add(people.head(from + ", answered", row));
        return totals;
    }

    private static List<FlowStep> flow(Tally all) {
        long beneficiaries = all.count();
        List<FlowStep> steps = new ArrayList<>();
        for (SurveyRound round : SurveyRound.values()) {
            Predicate<Tally.Cell> isAsked = cell -> state(cell, round).isAsked();
            long asked = all.count(isAsked);
            steps.add(new FlowStep("beneficiaries whom the calendar let be asked: " + round, beneficiaries, asked));
            steps.add(new FlowStep(
                    "who answered: " + round,
                    asked,
                    all.count(cell -> state(cell, round).isAnswer())));
        }
        return steps;
    }

    private static RoundState state(Tally.Cell cell, SurveyRound round) {
        return RoundState.valueOf(cell.value(RoundStates.column(round)));
    }

    private static List<String> conventions(Tally all) {
        long cutOff = all.count(cell -> state(cell, SurveyRound.SURVEY_3) == RoundState.CUT_OFF);
        return List.of(
                "Three rules of labour status stand side by side and are not to be compared: as the survey asked, Statistics Indonesia's, and"
                        + " ILOSTAT's for Indonesia. The survey does not ask what the last two need of everybody out of work: such people are not told.",
                "Not interviewed is a state: of the beneficiaries in a row, those who did not answer or were not to be asked. Rows add up to one."
                        + " Intervals are Wilson's at 95 %, each for itself.",
                "Cut off: the year's last day of surveys came before the survey could be sent or answered, which keeps late waves out of survey 3 ("
                        + cutOff
                        + " beneficiaries). It says nothing of them, and the models of non-response leave them out.",
                "Models of non-response after Stasny (1987) for those whom the calendar let be asked: A, answering depends on nothing; D, answering"
                        + " depends on the state at the survey. Which one holds, the data do not tell.",
                "By group: recipients who answered survey 3. The same people before and after, without a comparison: movement, not effect.");
    }
}
