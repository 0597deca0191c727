package id.sigi.studies.programme;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whom the programme reached: shares of applying, selection and completion by group, their parity, and the programme's analogues of the
 * Sustainable Development Goals' indicators 4.3.1 (P-4.3), 4.5.1 (parity) and 8.10.2 (P-8.10).
 */
public final class InclusionStudy implements ProgrammeStudy {
    private static final String HAS_APPLIED = "has_applied";
    private static final String HAS_DRAWN = "has_drawn";
    private static final String IS_TIMELY = "is_completer_within_year";

    @Override
    public String id() {
        return "inclusion";
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.APPLICANTS, TableContracts.BENEFICIARIES);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Tally applicants = applicants(gold.read(TableContracts.APPLICANTS));
        Tally beneficiaries = beneficiaries(gold.read(TableContracts.BENEFICIARIES));
        List<Estimate> estimates = new ArrayList<>();
        applicantIndicators().forEach(indicator -> estimates.addAll(indicator(indicator, applicants)));
        beneficiaryIndicators().forEach(indicator -> estimates.addAll(indicator(indicator, beneficiaries)));
        Group.forInclusion().forEach(group -> estimates.add(composition(group, beneficiaries)));
        return new EstimateSet(
                id(),
                Evidence.DESCRIPTIVE,
                provenance(gold, codeVersion),
                List.of(new FlowStep(
                        "registered applicants, entered a draw",
                        applicants.count(),
                        applicants.count(cell -> cell.is(HAS_DRAWN)))),
                conventions(),
                estimates);
    }

    private static Tally applicants(Dataset<Row> rows) {
        return Tally.of(
                rows,
                columns(
                        col(Fields.COUNT_APPLICATIONS.name()).gt(0).as(HAS_APPLIED),
                        col(Fields.COUNT_DRAWS.name()).gt(0).as(HAS_DRAWN),
                        col(Fields.IS_EVER_SELECTED.name())));
    }

    private static Tally beneficiaries(Dataset<Row> rows) {
        Column within = to_date(col(Fields.FIRST_COMPLETED_AT.name())).leq(add_months(col(Fields.DRAWN_ON.name()), 12));
        return Tally.of(
                rows,
                columns(
                        col(Fields.IS_COMPLETER.name()),
                        coalesce(within, lit(false)).as(IS_TIMELY),
                        col(Fields.HAD_BANK_ACCOUNT.name()),
                        col(Fields.HAD_EWALLET.name())));
    }

    private static Column[] columns(Column... more) {
        Stream<Column> groups = Stream.of(
                col(Fields.SEX.name()),
                col(Fields.IS_URBAN.name()),
                col(Fields.DISABILITY.name()),
                col(Fields.IS_DISADVANTAGED_REGION.name()),
                col(Fields.EDUCATION.name()),
                AgeBand.column());
        return Stream.concat(groups, Stream.of(more)).toArray(Column[]::new);
    }

    private static List<Shares> applicantIndicators() {
        return List.of(
                new Shares("applied", cell -> cell.is(HAS_APPLIED), Group.ALL.has(), "registered applicants"),
                new Shares(
                        "selected", is(Fields.IS_EVER_SELECTED), cell -> cell.is(HAS_DRAWN), "applicants in a draw"));
    }

    private static List<Shares> beneficiaryIndicators() {
        Predicate<Tally.Cell> everybody = Group.ALL.has();
        Predicate<Tally.Cell> hadBank = is(Fields.HAD_BANK_ACCOUNT);
        Predicate<Tally.Cell> hadWallet = is(Fields.HAD_EWALLET);
        return List.of(
                new Shares("completed", is(Fields.IS_COMPLETER), everybody, "beneficiaries"),
                new Shares("P-4.3", cell -> cell.is(IS_TIMELY), everybody, "beneficiaries"),
                new Shares("P-8.10", hadBank.or(hadWallet).negate(), everybody, "beneficiaries"),
                new Shares("P-8.10 bank", hadBank.negate(), everybody, "beneficiaries"),
                new Shares("P-8.10 e-wallet", hadWallet.negate(), everybody, "beneficiaries"));
    }

    /** The group's share of all beneficiaries. */
    private static Estimate composition(Group group, Tally beneficiaries) {
        Shares share = new Shares("beneficiaries", group.has(), Group.ALL.has(), "beneficiaries");
        return share.ofRegister(beneficiaries, new Group(group.subgroup(), Group.ALL.has()));
    }

    private static List<Estimate> indicator(Shares indicator, Tally tally) {
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(indicator.ofRegister(tally, Group.ALL));
        Group.forInclusion().forEach(group -> estimates.add(indicator.ofRegister(tally, group)));
        Parity.list().forEach(parity -> estimates.addAll(parity.estimates(indicator, tally)));
        return estimates;
    }

    private static List<String> conventions() {
        return List.of(
                "Shares are counts of the programme's register, without sampling error; the denominator is beside each.",
                "Parity index: the first group's share over the second's; 1 is parity. Adjusted: 2 - 1/index above 1, so that both"
                        + " directions weigh the same. The intervals are by the delta method on the logarithm and treat the people as"
                        + " draws from a larger population.",
                "P-4.3: completed a course within twelve months of the draw. Everybody selected is offered training, so this is not"
                        + " SDG 4.3.1.",
                "P-8.10: held neither a bank account nor an e-wallet before applying; bank and e-wallet also apart. After the first"
                        + " payout everybody has an account by construction, so ownership after it is not reported.",
                "Selected: ever won a draw. People who apply again have more chances, so selection parity is not a test of the draw;"
                        + " the balance table of the lottery is.",
                "Disability as declared at registration, not the Washington Group's questions.");
    }

    private static Predicate<Tally.Cell> is(Field column) {
        return cell -> cell.is(column.name());
    }
}
