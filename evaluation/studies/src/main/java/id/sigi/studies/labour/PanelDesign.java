package id.sigi.studies.labour;

import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.survey.Replication;
import id.sigi.methods.survey.replicate.ReplicateVariance;
import id.sigi.methods.survey.replicate.ReplicateWeights;
import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.VarianceEstimator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the panel was drawn, as a survey's plan has it: primary sampling units stand for their people, with what all of them weigh together; where the rows bring sets
 * of replicate weights, each combination of the panel stands for its people.
 */
final class PanelDesign {
    private final int[] placeOf;
    private final int places;
    private final boolean isOfUnits;
    private final VarianceEstimator variance;
    private final Optional<ReplicateVariance> replicated;

    private PanelDesign(
            int[] placeOf,
            int places,
            boolean isOfUnits,
            VarianceEstimator variance,
            Optional<ReplicateVariance> replicated) {
        this.placeOf = placeOf;
        this.places = places;
        this.isOfUnits = isOfUnits;
        this.variance = variance;
        this.replicated = replicated;
    }

    /**
     * Of a plan with a design.
     *
     * @throws id.sigi.programme.fault.RequestFault if sets of weights cannot be made from the design
     */
    static PanelDesign of(LabourPlan plan, PanelCells panel) {
        return plan.givenWeights().isEmpty() ? ofUnits(plan, panel) : ofCombinations(plan, panel);
    }

    private static PanelDesign ofUnits(LabourPlan plan, PanelCells panel) {
        Map<List<String>, Integer> units = new LinkedHashMap<>();
        int[] placeOf = panel.cells().stream()
                .mapToInt(cell -> units.computeIfAbsent(List.of(cell.stratum(), cell.unit()), unseen -> units.size()))
                .toArray();
        SampleDesign design = SampleDesign.of(
                List.of(stage(List.copyOf(units.keySet()), panel.populations())),
                plan.lonelyPsu().rule());
        double[] ones = new double[units.size()];
        Arrays.fill(ones, 1);
        Optional<ReplicateVariance> replicated =
                plan.findReplicates().map(some -> replicated(some.made(design, ones), ones));
        VarianceEstimator variance =
                replicated.<VarianceEstimator>map(some -> some).orElseGet(() -> LinearisedVariance.of(design, ones));
        return new PanelDesign(placeOf, units.size(), true, variance, replicated);
    }

    private static SamplingStage stage(List<List<String>> units, Map<String, Double> populations) {
        List<String> strata = units.stream().map(unit -> unit.get(0)).distinct().toList();
        Map<String, Integer> codes = new LinkedHashMap<>();
        strata.forEach(name -> codes.put(name, codes.size()));
        int[] unit = new int[units.size()];
        Arrays.setAll(unit, at -> at);
        return new SamplingStage(
                strata,
                units.stream().mapToInt(some -> codes.get(some.get(0))).toArray(),
                unit,
                units.stream()
                        .mapToDouble(some -> populations.getOrDefault(some.get(0), Double.POSITIVE_INFINITY))
                        .toArray());
    }

    private static PanelDesign ofCombinations(LabourPlan plan, PanelCells panel) {
        Replication asked = plan.findReplicates().orElseThrow();
        int rows = panel.cells().size();
        double[][] weights = new double[1 + asked.weights().size()][rows];
        for (int row = 0; row < rows; row++) {
            for (int set = 0; set < weights.length; set++) {
                weights[set][row] = panel.cells().get(row).weights().get(set);
            }
        }
        ReplicateVariance variance =
                replicated(asked.given(Arrays.copyOfRange(weights, 1, weights.length)), weights[0]);
        int[] placeOf = new int[rows];
        Arrays.setAll(placeOf, row -> row);
        return new PanelDesign(placeOf, rows, false, variance, Optional.of(variance));
    }

    private static ReplicateVariance replicated(ReplicateWeights sets, double[] weights) {
        return new ReplicateVariance(sets, weights, same -> same);
    }

    /** How many places the panel's people stand in. */
    int places() {
        return places;
    }

    /** The place of a combination of the panel. */
    int place(int cell) {
        return placeOf[cell];
    }

    /** What a combination adds in its place, which weighs by itself where it is no primary sampling unit. */
    double value(PanelCells.Cell cell) {
        return isOfUnits ? cell.weight() : 1;
    }

    VarianceEstimator variance() {
        return variance;
    }

    /** The same where it is by replicate weights. */
    Optional<ReplicateVariance> replicated() {
        return replicated;
    }
}
