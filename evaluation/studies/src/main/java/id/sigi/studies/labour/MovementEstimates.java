package id.sigi.studies.labour;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.transition.HomogeneityTest;
import id.sigi.methods.transition.MarginalHomogeneity;
import id.sigi.methods.transition.Mobility;
import id.sigi.methods.transition.MobilityIndex;
import id.sigi.methods.transition.TimeHomogeneity;
import id.sigi.methods.transition.TransitionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Tests and indices of movement of who was interviewed in both rounds, in one group. They rest on whole tables, and are withheld where a cell is. */
final class MovementEstimates {
    private static final double LEVEL = 0.05;
    private static final String WHO = "people interviewed in both rounds";
    private static final Map<MobilityIndex, Quantity> INDICES = Map.of(
            MobilityIndex.PRAIS_SHORROCKS, Quantity.MOBILITY_PRAIS_SHORROCKS,
            MobilityIndex.SECOND_EIGENVALUE, Quantity.MOBILITY_SECOND_EIGENVALUE,
            MobilityIndex.DETERMINANT, Quantity.MOBILITY_DETERMINANT,
            MobilityIndex.UNCONDITIONAL_EXIT, Quantity.MOBILITY_UNCONDITIONAL_EXIT);

    private final LabourPlan plan;
    private final PanelGroup group;
    private final PanelExposure exposure;

    MovementEstimates(LabourPlan plan, PanelGroup group, PanelExposure exposure) {
        this.plan = plan;
        this.group = group;
        this.exposure = exposure;
    }

    /** Tests of each pair of rounds and of the steps together, and indices of each step. */
    List<Estimate> list(Map<RoundPair, PairTables> tables) {
        List<RoundPair> steps =
                tables.keySet().stream().filter(RoundPair::isNext).toList();
        Optional<HomogeneityTest> inTime = steps.size() > 1
                ? TimeHomogeneity.find(
                        steps.stream().map(step -> tables.get(step).both()).toList())
                : Optional.empty();
        List<Estimate> rows = new ArrayList<>();
        inTime.ifPresent(test -> rows.add(inTime(test, steps, tables)));
        tables.forEach((pair, some) -> {
            String outcome = pair.words() + ", interviewed in both";
            rows.add(margins(outcome, pair, some.both()));
            if (pair.isNext()) {
                rows.addAll(movement(outcome, pair, some.both(), inTime));
            }
        });
        return rows;
    }

    private Label label(String outcome, Quantity quantity, Procedure procedure) {
        return new Label(outcome, Estimand.of(quantity), Contrast.NONE, group.words(), Estimator.of(procedure));
    }

    private static Basis basis(TransitionTable table) {
        long people = 0;
        for (int from = 0; from < table.size(); from++) {
            people += table.people(from);
        }
        return Basis.rows(people, WHO);
    }

    private static Inference inference(HomogeneityTest test) {
        return new Inference(
                OptionalDouble.of(test.statistic()),
                OptionalDouble.empty(),
                OptionalDouble.of(test.df()),
                OptionalDouble.of(test.statistic()),
                OptionalDouble.of(test.pValue()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Estimate inTime(HomogeneityTest test, List<RoundPair> steps, Map<RoundPair, PairTables> tables) {
        List<Predicate<PanelCells.Cell>> cells = new ArrayList<>();
        steps.forEach(step -> cells.addAll(cells(step)));
        long people = steps.stream()
                .mapToLong(step -> basis(tables.get(step).both()).denominator())
                .sum();
        return Estimate.of(
                        label("all steps", Quantity.TIME_HOMOGENEITY, Procedure.LIKELIHOOD_RATIO),
                        inference(test),
                        Basis.rows(people, "movements between one round and the next"))
                .exposing(exposure.each("all steps, " + group.words(), cells));
    }

    private List<Predicate<PanelCells.Cell>> cells(RoundPair pair) {
        List<Predicate<PanelCells.Cell>> cells = new ArrayList<>();
        for (int from = 0; from < plan.states().size(); from++) {
            for (int to = 0; to < plan.states().size(); to++) {
                int before = from;
                int after = to;
                cells.add(cell -> group.has(cell)
                        && cell.states().get(pair.from()) == before
                        && cell.states().get(pair.to()) == after);
            }
        }
        return cells;
    }

    private Estimate margins(String outcome, RoundPair pair, TransitionTable table) {
        boolean isWald = plan.hasDesign();
        Label label = label(
                outcome, Quantity.MARGINAL_HOMOGENEITY, isWald ? Procedure.WALD_OF_MARGINS : Procedure.STUART_MAXWELL);
        Optional<HomogeneityTest> test =
                isWald ? MarginalHomogeneity.findWald(table) : MarginalHomogeneity.findStuartMaxwell(table);
        return test.map(found -> Estimate.of(label, inference(found), basis(table)))
                .orElseGet(() -> Estimate.notEstimable(label, basis(table), "nobody moved"))
                .exposing(exposure.each(outcome + ", " + group.words(), cells(pair)));
    }

    private List<Estimate> movement(
            String outcome, RoundPair pair, TransitionTable table, Optional<HomogeneityTest> inTime) {
        Exposure gives = exposure.each(outcome + ", " + group.words(), cells(pair));
        Mobility mobility = new Mobility(table);
        List<Estimate> rows = new ArrayList<>();
        for (MobilityIndex index : MobilityIndex.values()) {
            rows.add(estimate(
                    label(outcome, INDICES.get(index), Procedure.TRANSITION_TABLE), mobility.find(index), table));
        }
        for (int state = 0; state < table.size(); state++) {
            String of = outcome + "=" + plan.states().get(state).name();
            rows.add(estimate(
                    label(of, Quantity.TIME_TO_EXIT, Procedure.TRANSITION_TABLE),
                    mobility.findTimeToExit(state),
                    table));
            Label stationary = label(of, Quantity.STATIONARY_SHARE, Procedure.TRANSITION_TABLE);
            boolean changes = inTime.filter(test -> test.pValue() < LEVEL).isPresent();
            rows.add(
                    changes
                            ? Estimate.notEstimable(
                                    stationary,
                                    basis(table),
                                    "transition probabilities differ between steps, so that no share stays as it is")
                            : estimate(stationary, mobility.findStationaryShare(state), table));
        }
        return rows.stream().map(row -> row.exposing(gives)).toList();
    }

    private static Estimate estimate(Label label, Optional<Inference> found, TransitionTable table) {
        return found.map(inference -> Estimate.of(label, inference, basis(table)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, basis(table), "a state has nobody before, or nobody leaves it"));
    }
}
