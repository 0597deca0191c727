package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.indicator.IndicatorStudy;
import id.sigi.studies.indicator.Naming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What groups are among beneficiaries, wave by wave and by province, and as the register stands after revocations; at which stages groups drift
 * apart; what courses are completed (P-4.4) and whose linked account is a first one, as the registry of indicators defines them.
 */
public final class GroupShareStudy implements ProgrammeStudy {
    @Override
    public String id() {
        return IndicatorStudy.INDICATORS;
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContracts.APPLICANTS, TableContracts.BENEFICIARIES, TableContracts.COURSE_RATINGS);
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        IndicatorRegistry registry = PlanFile.shippedRegistry();
        Rows rows = new Rows(gold, registry);
        IndicatorStudy.Counted waves = rows.add("groups-by-wave", TableContracts.BENEFICIARIES);
        rows.add("groups-by-province", TableContracts.BENEFICIARIES);
        rows.add("skills", TableContracts.COURSE_RATINGS);
        rows.add("accounts", TableContracts.BENEFICIARIES);
        rows.add("stages", TableContracts.APPLICANTS);
        return new EstimateSet(
                id(),
                Evidence.DESCRIPTIVE,
                provenance(gold, codeVersion),
                List.of(new FlowStep(
                        "beneficiaries, participation not revoked",
                        waves.tally().count(),
                        rows.find("women revised").basis().denominator())),
                conventions(),
                rows.list());
    }

    /** The rows of several populations; what two of them say alike is told once, and gives away what it does in either. */
    private static final class Rows {
        private final GoldTables gold;
        private final IndicatorRegistry registry;
        private final Map<Label, Estimate> told = new LinkedHashMap<>();

        Rows(GoldTables gold, IndicatorRegistry registry) {
            this.gold = gold;
            this.registry = registry;
        }

        IndicatorStudy.Counted add(String population, TableContract table) {
            IndicatorPlan plan = registry.get(population);
            IndicatorStudy.Counted counted = IndicatorStudy.counted(plan, gold.read(table), Naming.of(plan));
            counted.estimates().forEach(row -> told.merge(row.label(), row, Rows::both));
            return counted;
        }

        private static Estimate both(Estimate first, Estimate second) {
            return first.exposing(
                    Exposure.of(Stream.concat(first.exposure().counts().stream(), second.exposure().counts().stream())
                            .toList()));
        }

        Estimate find(String everybody) {
            return told.values().stream()
                    .filter(row -> row.label().outcome().is(everybody)
                            && row.label().subgroup().isEverybody())
                    .findFirst()
                    .orElseThrow();
        }

        List<Estimate> list() {
            return List.copyOf(told.values());
        }
    }

    private static List<String> conventions() {
        return List.of(
                "Shares are counts of a register, without sampling error; the denominator is beside each.",
                "A wave has its first figure, of everybody whom it selected, and a revised one, without those whose participation was"
                        + " revoked since; the revised figure changes for as long as participations are revoked.",
                "Gaps by stage are logarithms of ratios of passing rates, first group over second; they add up to the gap over all stages.",
                "A share of beneficiaries is not a rate of the group: it says nothing of how many of the group there are.");
    }
}
