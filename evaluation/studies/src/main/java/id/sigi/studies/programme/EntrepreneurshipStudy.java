package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.transition.PairedChange;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.vocabulary.LabourStatus;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Own-account workers and employers among recipients who answered survey 3, before and after: shares, the paired change, entry and exit.
 * Without a comparison group: monitoring, not impact.
 */
public final class EntrepreneurshipStudy implements ProgrammeStudy {
    private static final String OUTCOME = "entrepreneur";

    @Override
    public String id() {
        return "entrepreneurship";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.SURVEY_PANEL);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Tally answers = Tally.of(
                Respondents.recipients(gold.read(TableContracts.SURVEY_PANEL)),
                col(Fields.SEX.name()),
                AgeBand.column(),
                col(Fields.BASELINE_STATUS.name()),
                col(Fields.LABOUR_STATUS.name()));
        List<Estimate> estimates = new ArrayList<>();
        Stream.concat(Group.bySex().stream(), Group.ageBands().stream())
                .forEach(group -> estimates.addAll(estimates(answers.where(group.has()), group.subgroup())));
        long questionnaires = gold.read(TableContracts.SURVEY_PANEL).count();
        return new EstimateSet(
                id(),
                Evidence.BEFORE_AFTER,
                provenance(gold, codeVersion),
                List.of(new Gate("answered questionnaires, of survey 3 by recipients", questionnaires, answers.count())),
                List.of(
                        "An entrepreneur is an own-account worker, alone or with help, or an employer (status codes 1, 2 and 3), at"
                                + " registration and in the survey's reference week.",
                        "The change is of the same people, with McNemar's paired variance and a normal interval; the other intervals"
                                + " are Wilson's at 95 %.",
                        "Recipients who completed a course, were paid and answered three surveys, without a comparison group: the"
                                + " change is not the programme's effect."),
                estimates);
    }

    private static List<Estimate> estimates(Tally people, String subgroup) {
        PairedChange change = change(people);
        String who = "recipients who answered survey 3";
        Basis all = Basis.share(change.after(), change.people(), who);
        return List.of(
                row("share before", subgroup, change.findBefore(), Basis.share(change.before(), change.people(), who)),
                row("share after", subgroup, change.findAfter(), all),
                change(subgroup, change.findChange(), Basis.rows(change.people(), who)),
                row(
                        "entry rate",
                        subgroup,
                        change.findEntryRate(),
                        Basis.share(
                                change.entered(),
                                change.entered() + change.neither(),
                                who + " and were no entrepreneurs at registration")),
                row(
                        "exit rate",
                        subgroup,
                        change.findExitRate(),
                        Basis.share(change.left(), change.before(), who + " and were entrepreneurs at registration")));
    }

    private static PairedChange change(Tally people) {
        Predicate<Tally.Cell> before = cell -> isEntrepreneur(cell.value(Fields.BASELINE_STATUS.name()));
        Predicate<Tally.Cell> after = cell -> isEntrepreneur(cell.value(Fields.LABOUR_STATUS.name()));
        return new PairedChange(
                people.count(before.and(after)),
                people.count(before.and(after.negate())),
                people.count(before.negate().and(after)),
                people.count(before.negate().and(after.negate())));
    }

    private static boolean isEntrepreneur(String status) {
        return LabourStatus.valueOf(status).isEntrepreneur();
    }

    private static Estimate row(String estimand, String subgroup, Optional<Inference> inference, Basis basis) {
        return row(new Label(OUTCOME, estimand, "", subgroup, Proportions.WILSON), inference, basis);
    }

    private static Estimate change(String subgroup, Optional<Inference> inference, Basis basis) {
        return row(
                new Label(OUTCOME, "change", "after minus before", subgroup, "paired difference, McNemar variance"),
                inference,
                basis);
    }

    private static Estimate row(Label label, Optional<Inference> inference, Basis basis) {
        return inference
                .map(found -> Estimate.of(label, found, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName()));
    }
}
