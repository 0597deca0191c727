package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.transition.PairedChange;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.survey.LabourStatus;
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
    private static final Predicate<Tally.Cell> BEFORE =
            cell -> isEntrepreneur(cell.value(Fields.BASELINE_STATUS.name()));
    private static final Predicate<Tally.Cell> AFTER = cell -> isEntrepreneur(cell.value(Fields.LABOUR_STATUS.name()));

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
                .forEach(group -> estimates.addAll(new Rows(answers, group).estimates()));
        long questionnaires = gold.read(TableContracts.SURVEY_PANEL).count();
        return new EstimateSet(
                id(),
                Evidence.BEFORE_AFTER,
                provenance(gold, codeVersion),
                List.of(new FlowStep(
                        "answered questionnaires, of survey 3 by recipients", questionnaires, answers.count())),
                List.of(
                        "An entrepreneur is an own-account worker, alone or with help, or an employer (status codes 1, 2 and 3), at"
                                + " registration and in the survey's reference week.",
                        "The change is of the same people, with McNemar's paired variance and a normal interval; the other intervals"
                                + " are Wilson's at 95 %.",
                        "Recipients who completed a course, were paid and answered three surveys, without a comparison group: the"
                                + " change is not the programme's effect."),
                estimates);
    }

    /** The rows of one group. */
    private record Rows(Tally answers, Group group) {
        private static final String WHO = "recipients who answered survey 3";

        List<Estimate> estimates() {
            PairedChange change = change();
            return List.of(
                    row(Quantity.SHARE_BEFORE, change.findBefore(), Basis.share(change.before(), change.people(), WHO))
                            .exposing(both("before", BEFORE)),
                    row(Quantity.SHARE_AFTER, change.findAfter(), Basis.share(change.after(), change.people(), WHO))
                            .exposing(both("after", AFTER)),
                    changed(change).exposing(Exposure.of(List.of(entered(), left()))),
                    row(
                                    Quantity.ENTRY_RATE,
                                    change.findEntryRate(),
                                    Basis.share(
                                            change.entered(),
                                            change.entered() + change.neither(),
                                            WHO + " and were no entrepreneurs at registration"))
                            .exposing(Exposure.of(List.of(
                                    entered(), count("never", BEFORE.negate().and(AFTER.negate()))))),
                    row(
                                    Quantity.EXIT_RATE,
                                    change.findExitRate(),
                                    Basis.share(
                                            change.left(),
                                            change.before(),
                                            WHO + " and were entrepreneurs at registration"))
                            .exposing(Exposure.of(List.of(left(), count("always", BEFORE.and(AFTER))))));
        }

        private PairedChange change() {
            return new PairedChange(
                    answers.count(group.has().and(BEFORE).and(AFTER)),
                    answers.count(group.has().and(BEFORE).and(AFTER.negate())),
                    answers.count(group.has().and(BEFORE.negate()).and(AFTER)),
                    answers.count(group.has().and(BEFORE.negate()).and(AFTER.negate())));
        }

        private HeadCount entered() {
            return count("entered", BEFORE.negate().and(AFTER));
        }

        private HeadCount left() {
            return count("left", BEFORE.and(AFTER.negate()));
        }

        /** Those who are entrepreneurs, those who are not, and all. */
        private Exposure both(String when, Predicate<Tally.Cell> isEntrepreneur) {
            return Exposure.of(List.of(
                    count(WHO, cell -> true),
                    count("entrepreneurs " + when, isEntrepreneur),
                    count("no entrepreneurs " + when, isEntrepreneur.negate())));
        }

        private HeadCount count(String whose, Predicate<Tally.Cell> condition) {
            return Heads.of(answers)
                    .count(whose + ", " + group.subgroup(), group.has().and(condition));
        }

        private Estimate changed(PairedChange change) {
            return EntrepreneurshipStudy.row(
                    new Label(
                            OUTCOME,
                            Estimand.of(Quantity.CHANGE),
                            Contrast.ofWords("after minus before"),
                            group.subgroup(),
                            Estimator.of(Procedure.PAIRED_DIFFERENCE)),
                    change.findChange(),
                    Basis.rows(change.people(), WHO));
        }

        private Estimate row(Quantity quantity, Optional<Inference> inference, Basis basis) {
            return EntrepreneurshipStudy.row(
                    new Label(
                            OUTCOME,
                            Estimand.of(quantity),
                            Contrast.NONE,
                            group.subgroup(),
                            Estimator.of(Procedure.PROPORTION)),
                    inference,
                    basis);
        }
    }

    private static boolean isEntrepreneur(String status) {
        return LabourStatus.valueOf(status).isEntrepreneur();
    }

    private static Estimate row(Label label, Optional<Inference> inference, Basis basis) {
        return inference
                .map(found -> Estimate.of(label, found, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName()));
    }
}
