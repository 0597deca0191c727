package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.col;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.vocabulary.BeneficiaryStatus;
import id.sigi.programme.vocabulary.DrawStage;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far people came, what was paid, how complaints were answered: counts of a complete register. */
public final class MonitoringStudy implements ProgrammeStudy {
    private static final String HAS_APPLIED = "has_applied";
    private static final String HAS_DRAWN = "has_drawn";

    @Override
    public String id() {
        return "monitoring";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(
                TableContracts.APPLICANTS,
                TableContracts.BENEFICIARIES,
                TableContracts.PERSON_DRAWS,
                TableContracts.COMPLAINTS);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Tally applicants = applicants(gold);
        Tally beneficiaries = beneficiaries(gold);
        List<Estimate> estimates = new ArrayList<>();
        register(estimates, applicantSteps(), applicants);
        register(estimates, beneficiarySteps(), beneficiaries);
        statuses().forEach(status -> estimates.add(status.ofRegister(beneficiaries, Group.ALL)));
        estimates.addAll(waves(gold));
        estimates.addAll(Money.estimates(gold.read(TableContracts.BENEFICIARIES)));
        estimates.addAll(ComplaintAnswers.estimates(gold.read(TableContracts.COMPLAINTS)));
        return new EstimateSet(
                id(),
                Evidence.DESCRIPTIVE,
                provenance(gold, codeVersion),
                flow(applicants, beneficiaries),
                List.of(
                        "Counts of the programme's own register: nothing is sampled, so shares have no standard error.",
                        "Each share is taken among those who reached the step before; the denominator is printed beside it.",
                        "Median hours are the middle value; with an even count, the mean of the two middle ones."),
                estimates);
    }

    private static Tally applicants(GoldTables gold) {
        return Tally.of(
                gold.read(TableContracts.APPLICANTS),
                column(Fields.SEX),
                column(Fields.IS_VERIFIED),
                column(Fields.COUNT_APPLICATIONS).gt(0).as(HAS_APPLIED),
                column(Fields.COUNT_DRAWS).gt(0).as(HAS_DRAWN),
                column(Fields.IS_EVER_SELECTED));
    }

    private static Tally beneficiaries(GoldTables gold) {
        return Tally.of(
                gold.read(TableContracts.BENEFICIARIES),
                column(Fields.SEX),
                column(Fields.IS_PURCHASER),
                column(Fields.IS_COMPLETER),
                column(Fields.IS_PAID),
                column(Fields.COUNT_SURVEYS),
                column(Fields.BENEFICIARY_STATUS));
    }

    private static void register(List<Estimate> estimates, List<Shares> steps, Tally tally) {
        for (Shares step : steps) {
            Group.bySex().forEach(group -> estimates.add(step.ofRegister(tally, group)));
        }
    }

    private static List<Shares> applicantSteps() {
        return List.of(
                new Shares("registered", Group.ALL.has(), Group.ALL.has(), "registered applicants"),
                new Shares("verified", is(Fields.IS_VERIFIED), Group.ALL.has(), "registered applicants"),
                new Shares("applied", cell -> cell.is(HAS_APPLIED), is(Fields.IS_VERIFIED), "verified applicants"),
                new Shares(
                        "drawn",
                        cell -> cell.is(HAS_DRAWN),
                        cell -> cell.is(HAS_APPLIED),
                        "applicants who applied to a wave"),
                new Shares(
                        "selected", is(Fields.IS_EVER_SELECTED), cell -> cell.is(HAS_DRAWN), "applicants in a draw"));
    }

    private static List<Shares> beneficiarySteps() {
        return List.of(
                new Shares("purchased", is(Fields.IS_PURCHASER), Group.ALL.has(), "beneficiaries"),
                new Shares(
                        "completed",
                        is(Fields.IS_COMPLETER),
                        is(Fields.IS_PURCHASER),
                        "beneficiaries who bought a course"),
                new Shares("paid", is(Fields.IS_PAID), is(Fields.IS_COMPLETER), "beneficiaries who completed a course"),
                new Shares("survey_1", answered(1), is(Fields.IS_PAID), "beneficiaries who received an incentive"),
                new Shares("survey_2", answered(2), answered(1), "beneficiaries who answered survey 1"),
                new Shares("survey_3", answered(3), answered(2), "beneficiaries who answered surveys 1 and 2"));
    }

    private static List<Shares> statuses() {
        return Arrays.stream(BeneficiaryStatus.values())
                .map(status -> new Shares(
                        Fields.BENEFICIARY_STATUS.name() + "=" + status,
                        cell -> cell.value(Fields.BENEFICIARY_STATUS.name()).equals(status.name()),
                        Group.ALL.has(),
                        "beneficiaries"))
                .toList();
    }

    /** Everybody is drawn in an area first, and some a second time nationally, who are counted once. */
    private static List<Estimate> waves(GoldTables gold) {
        Dataset<Row> entered = gold.read(TableContracts.PERSON_DRAWS)
                .where(column(DrawFields.DRAW_STAGE).equalTo(DrawStage.AREA.name()));
        Tally draws = Tally.of(entered, column(Fields.WAVE), column(DrawFields.IS_WAVE_WINNER));
        Shares selected =
                new Shares("selected", is(DrawFields.IS_WAVE_WINNER), Group.ALL.has(), "applicants drawn in the wave");
        return draws.countBy(cell -> cell.number(Fields.WAVE.name())).keySet().stream()
                .sorted()
                .map(wave -> selected.ofRegister(draws, Group.of(Fields.WAVE, wave.toString())))
                .toList();
    }

    private static List<FlowStep> flow(Tally applicants, Tally beneficiaries) {
        long registered = applicants.count();
        long verified = applicants.count(is(Fields.IS_VERIFIED));
        long applied = applicants.count(is(Fields.IS_VERIFIED).and(cell -> cell.is(HAS_APPLIED)));
        long drawn = applicants.count(
                is(Fields.IS_VERIFIED).and(cell -> cell.is(HAS_APPLIED)).and(cell -> cell.is(HAS_DRAWN)));
        return List.of(
                new FlowStep("registered, identity verified", registered, verified),
                new FlowStep("verified, applied to a wave", verified, applied),
                new FlowStep("applied, entered a draw", applied, drawn),
                new FlowStep(
                        "beneficiaries, bought a course",
                        beneficiaries.count(),
                        beneficiaries.count(is(Fields.IS_PURCHASER))));
    }

    private static Predicate<Tally.Cell> is(Field column) {
        return cell -> cell.is(column.name());
    }

    private static Predicate<Tally.Cell> answered(int rounds) {
        return cell -> cell.number(Fields.COUNT_SURVEYS.name()) >= rounds;
    }

    private static Column column(Field field) {
        return col(field.name());
    }
}
