package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.indicator.IndicatorStudy;
import id.sigi.studies.indicator.Naming;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Whom the programme reached: shares of applying, selection and completion by group, their parity, and the programme's analogues of the
 * Sustainable Development Goals' indicators 4.3.1 (P-4.3), 4.5.1 (parity) and 8.10.2 (P-8.10), as the registry of indicators defines them.
 */
public final class InclusionStudy implements ProgrammeStudy {
    /** Whoever is selected is a beneficiary, so that both are the same number. */
    private static final Naming NAMING =
            new Naming(Label.ALL, what -> what.equals("selected") ? "beneficiaries" : what);

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
        IndicatorRegistry registry = PlanFile.shippedRegistry();
        Dataset<Row> applicants = gold.read(TableContracts.APPLICANTS);
        IndicatorStudy.Counted registered =
                IndicatorStudy.counted(registry.get("inclusion-applicants"), applicants, NAMING);
        List<Estimate> estimates = new ArrayList<>(registered.estimates());
        estimates.addAll(IndicatorStudy.counted(
                        registry.get("inclusion-beneficiaries"), gold.read(TableContracts.BENEFICIARIES), NAMING)
                .estimates());
        long drawn = applicants
                .filter(functions.col(Fields.COUNT_DRAWS.name()).gt(0))
                .count();
        return new EstimateSet(
                id(),
                Evidence.DESCRIPTIVE,
                provenance(gold, codeVersion),
                List.of(new FlowStep(
                        "registered applicants, entered a draw",
                        registered.tally().count(),
                        drawn)),
                conventions(),
                estimates);
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
}
