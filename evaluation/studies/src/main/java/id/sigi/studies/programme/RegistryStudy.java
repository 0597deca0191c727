package id.sigi.studies.programme;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.IndicatorPlan;
import id.sigi.methods.plan.IndicatorRegistry;
import id.sigi.methods.plan.PlanFile;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.indicator.IndicatorStudy;
import id.sigi.studies.input.StudySource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The indicators of another programme's registry, which stand where those of Program Kartu Prakerja would: each population's plan on its table of the lake. */
public final class RegistryStudy implements ProgrammeStudy {
    private final IndicatorRegistry registry;
    private final List<TableContract> tables;

    /** @throws RequestFault if a population names a table that the lake does not have */
    public RegistryStudy(IndicatorRegistry registry) {
        this.registry = registry;
        this.tables = registry.populations().stream()
                .map(RegistryStudy::table)
                .distinct()
                .toList();
    }

    @Override
    public String id() {
        return IndicatorStudy.INDICATORS;
    }

    @Override
    public List<TableContract> tables() {
        return tables;
    }

    private static TableContract table(IndicatorPlan plan) {
        String name = plan.findTable().orElseThrow();
        return TableContracts.gold().stream()
                .filter(table -> table.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new RequestFault(
                        "the registry's population " + plan.id() + " reads an unknown table " + name,
                        "the lake's panels are "
                                + TableContracts.gold().stream()
                                        .map(TableContract::qualifiedName)
                                        .collect(Collectors.joining(", ")),
                        "Correct rows.data of the population"));
    }

    @Override
    public EstimateSet run(GoldTables gold, String codeVersion) {
        Map<Label, String> told = new LinkedHashMap<>();
        List<Estimate> estimates = new ArrayList<>();
        List<FlowStep> flow = new ArrayList<>();
        Set<String> sentences = new LinkedHashSet<>();
        for (IndicatorPlan plan : registry.populations()) {
            EstimateSet set = of(plan, gold, codeVersion);
            set.flow()
                    .forEach(step ->
                            flow.add(new FlowStep(plan.id() + ": " + step.name(), step.entered(), step.passed())));
            sentences.addAll(set.conventions());
            for (Estimate row : set.estimates()) {
                refuseTwice(told.putIfAbsent(row.label(), plan.id()), row.label(), plan);
                estimates.add(row);
            }
        }
        return new EstimateSet(
                id(), evidence(), provenance(gold, codeVersion), flow, List.copyOf(sentences), estimates);
    }

    private static EstimateSet of(IndicatorPlan plan, GoldTables gold, String codeVersion) {
        FrozenPlan frozen = PlanFile.freeze(plan);
        TableContract table = table(plan);
        return IndicatorStudy.run(frozen, plan, gold.read(table), new StudySource(gold.version(table), codeVersion));
    }

    private static void refuseTwice(String before, Label label, IndicatorPlan plan) {
        if (before != null) {
            throw new RequestFault(
                    "the registry tells " + label.outcome().words() + " of "
                            + label.subgroup().words() + " twice",
                    "the populations " + before + " and " + plan.id()
                            + " both do, and a reader could not tell them apart",
                    "Give one of the indicators another id, or say in one population what everybody is called:"
                            + " everybody: wave=1");
        }
    }

    private Evidence evidence() {
        return registry.populations().stream()
                        .map(IndicatorPlan::source)
                        .allMatch(id.sigi.methods.plan.indicator.RowSource.SURVEY::equals)
                ? Evidence.SURVEY
                : Evidence.DESCRIPTIVE;
    }
}
