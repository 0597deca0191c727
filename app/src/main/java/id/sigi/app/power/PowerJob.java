package id.sigi.app.power;

import id.sigi.app.job.evaluation.EvaluationJob;
import id.sigi.lake.session.LakeSession;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.PlanFile;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.power.PlannedCell;
import id.sigi.methods.power.PlannedClusters;
import id.sigi.methods.power.PlannedExperiment;
import id.sigi.methods.power.PlannedOutcome;
import id.sigi.programme.fault.OwnFaultText;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.DrawCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a plan could find, from the cells of its draw or from planned ones, without a look at any outcome. */
public final class PowerJob {
    private final String codeVersion;

    public PowerJob(String codeVersion) {
        this.codeVersion = codeVersion;
    }

    /**
     * Answers a request, and writes table and curves if it names a folder.
     *
     * @throws RequestFault if the plan, the cells or the assumptions cannot serve
     */
    public PlannedPower run(PowerRequest request) {
        return run(
                request,
                plan -> new EvaluationJob(codeVersion).read(request.evaluation(), rows -> DrawCells.of(plan, rows)));
    }

    /** As {@link #run(PowerRequest)}, in a session that is open and stays so. */
    public PlannedPower run(PowerRequest request, LakeSession session) {
        return run(
                request,
                plan -> new EvaluationJob(codeVersion)
                        .read(request.evaluation(), session, rows -> DrawCells.of(plan, rows)));
    }

    private PlannedPower run(PowerRequest request, Function<ExperimentPlan, DrawCells> drawn) {
        FrozenPlan frozen = PlanFile.read(request.evaluation().plan());
        if (!(frozen.plan() instanceof ExperimentPlan plan)) {
            throw new RequestFault(
                    "The plan " + frozen.plan().id() + " has no power",
                    "it is a survey, which tests no effect",
                    "Name the plan of an experiment");
        }
        if (plan.design().findArms().isPresent()) {
            throw new RequestFault(
                    "The power of the plan " + plan.id() + " is not computed",
                    "it has several treatment arms, and power is that of one offer",
                    "Give the contrast that matters a plan of its own: rows.filter for its two arms, and an offer of 0 and 1");
        }
        checkNames(plan, request.assumptions());
        DrawCells cells = request.cells()
                .map(file -> new DrawCells(CellsFile.read(file), 1, 0))
                .orElseGet(() -> drawn.apply(plan));
        PlannedPower power = answered(plan, cells, request.assumptions());
        request.evaluation()
                .out()
                .ifPresent(out -> new PowerFolder(power, request.assumptions()).write(frozen, codeVersion, out));
        return power;
    }

    private static void checkNames(ExperimentPlan plan, PowerAssumptions assumptions) {
        List<String> names = plan.outcomes().stream().map(Outcome::name).toList();
        Set<String> foreign = new TreeSet<>(assumptions.shares().keySet());
        foreign.addAll(assumptions.deviations().keySet());
        boolean isEmpty = foreign.isEmpty();
        foreign.removeAll(names);
        if (isEmpty || !foreign.isEmpty()) {
            throw new RequestFault(
                    "Nothing can be said of the power of " + plan.id(),
                    isEmpty ? "nothing is assumed of any outcome" : "it has no outcome " + String.join(", ", foreign),
                    "Give --share or --deviation for some of " + String.join(", ", names));
        }
    }

    private static PlannedPower answered(ExperimentPlan plan, DrawCells drawn, PowerAssumptions assumptions) {
        try {
            return answer(plan, drawn, assumptions);
        } catch (IllegalArgumentException fault) {
            throw new RequestFault(
                    "The assumptions on " + plan.id() + " do not fit together",
                    OwnFaultText.of(fault).orElse("their numbers lie outside what can be computed"),
                    "Correct the options, or name larger cells",
                    fault);
        }
    }

    private static PlannedPower answer(ExperimentPlan plan, DrawCells drawn, PowerAssumptions assumptions) {
        List<PlannedCell> cells = drawn.cells().stream()
                .filter(cell -> cell.treated() > 0 && cell.control() > 0)
                .map(cell -> new PlannedCell((double) cell.treated(), (double) cell.control()))
                .toList();
        PlannedClusters clusters = clusters(drawn, assumptions);
        List<PlannedPower.Found> found = new ArrayList<>();
        for (Outcome outcome : plan.outcomes()) {
            Optional<PlannedOutcome> known = assumptions.find(outcome.name());
            if (known.isPresent()) {
                PlannedExperiment design = new PlannedExperiment(cells, known.get(), clusters, assumptions.survey());
                found.add(new PlannedPower.Found(outcome, design, design.detectable(assumptions.target())));
            }
        }
        double people = cells.stream()
                .mapToDouble(cell -> cell.treated() + cell.control())
                .sum();
        return new PlannedPower(
                people, cells.size(), drawn.cells().size() - cells.size(), found, unknown(plan, assumptions));
    }

    private static List<String> unknown(ExperimentPlan plan, PowerAssumptions assumptions) {
        Stream<String> names = plan.outcomes().stream().map(Outcome::name);
        return names.filter(name -> assumptions.find(name).isEmpty()).collect(Collectors.toList());
    }

    private static PlannedClusters clusters(DrawCells drawn, PowerAssumptions assumptions) {
        return assumptions.householdSize().isPresent()
                ? new PlannedClusters(
                        assumptions.householdSize().getAsDouble(), 0, assumptions.likeness(), assumptions.explained())
                : new PlannedClusters(
                        drawn.clusterSize(), drawn.unevenness(), assumptions.likeness(), assumptions.explained());
    }
}
