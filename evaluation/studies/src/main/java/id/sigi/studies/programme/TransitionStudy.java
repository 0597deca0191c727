package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where recipients who answered survey 3 stand, by where they stood at registration: counts, row shares and Wilson intervals, for
 * everybody and by sex. The same people before and after, without a comparison: monitoring, not impact.
 */
public final class TransitionStudy implements ProgrammeStudy {
    @Override
    public String id() {
        return "transitions";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.SURVEY_PANEL);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Tally answers = answers(gold);
        List<Estimate> estimates = new ArrayList<>();
        for (Group group : Group.bySex()) {
            for (Standing from : Standing.values()) {
                for (Standing to : Standing.values()) {
                    estimates.add(share(answers, from, to, group));
                }
            }
        }
        return new EstimateSet(
                id(),
                Evidence.BEFORE_AFTER,
                provenance(gold, codeVersion),
                flow(gold, answers),
                conventions(),
                estimates);
    }

    /**
     * Recipients who answered survey 3 by sex, band of age, status at registration and status at the survey. Whatever counts these people counts them
     * so, and disclosure control then knows which counts are parts of which.
     */
    public static Tally answers(GoldTables gold) {
        return Tally.of(
                Respondents.recipients(gold.read(TableContracts.SURVEY_PANEL)),
                col(Fields.SEX.name()),
                AgeBand.column(),
                col(Fields.BASELINE_STATUS.name()),
                col(Fields.LABOUR_STATUS.name()));
    }

    private static Estimate share(Tally answers, Standing from, Standing to, Group group) {
        Predicate<Tally.Cell> before = group.has().and(cell -> before(cell) == from);
        Predicate<Tally.Cell> moved = before.and(cell -> after(cell) == to);
        Label label = new Label(
                "transition",
                Estimand.of(Quantity.ROW_SHARE),
                Contrast.of(Contrast.Kind.TRANSITION, from.name(), to.name()),
                group.subgroup(),
                Estimator.of(Procedure.PROPORTION));
        String who = "recipients with status " + from + " at registration who answered survey 3";
        Heads heads = Heads.of(answers);
        return Proportions.estimate(label, Basis.share(answers.count(moved), answers.count(before), who))
                .exposing(Exposure.of(List.of(
                        heads.count(from + ", " + group.subgroup(), before),
                        heads.count(label.contrast().words() + ", " + group.subgroup(), moved),
                        heads.count(
                                "not " + label.contrast().words() + ", " + group.subgroup(),
                                before.and(cell -> after(cell) != to)))));
    }

    private static List<FlowStep> flow(GoldTables gold, Tally answers) {
        long questionnaires = gold.read(TableContracts.SURVEY_PANEL).count();
        return List.of(
                new FlowStep("answered questionnaires, of survey 3 by recipients", questionnaires, answers.count()));
    }

    private static List<String> conventions() {
        return List.of(
                "Recipients who answered survey 3; statuses at registration and in the survey's reference week.",
                "Rows add up to one. Intervals are Wilson's at 95 %, each for itself.",
                "Self-employed: an own-account worker, alone or with temporary or unpaid help. Casual worker: in or"
                        + " outside agriculture.",
                "Survey 3 is answered by recipients who completed a course, were paid and went on answering: not everybody, and"
                        + " without a comparison group. The table shows movement, not effect.");
    }

    private static Standing before(Tally.Cell cell) {
        return Standing.of(LabourStatus.valueOf(cell.value(Fields.BASELINE_STATUS.name())));
    }

    private static Standing after(Tally.Cell cell) {
        return Standing.of(LabourStatus.valueOf(cell.value(Fields.LABOUR_STATUS.name())));
    }
}
