package id.sigi.studies.experiment.heterogeneity;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.outcome.OutcomeDistribution;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.CellWeights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An outcome and the thresholds at which its distribution is looked at.
 *
 * @param outcome the outcome
 * @param thresholds rising values
 */
public record ThresholdOutcomes(AnalysisColumn outcome, List<Double> thresholds) {
    private static final int TENTHS = 10;

    public ThresholdOutcomes {
        thresholds = List.copyOf(thresholds);
    }

    /** Those of a plan; where it lists no thresholds, the deciles of those not drawn, each value once. */
    static List<ThresholdOutcomes> list(ExperimentPlan plan, List<AnalysisColumn> outcomes, CellWeights cells) {
        List<ThresholdOutcomes> all = new ArrayList<>();
        for (OutcomeDistribution asked : plan.listDistributions()) {
            AnalysisColumn outcome = outcomes.stream()
                    .filter(series -> series.name().equals(asked.outcome()))
                    .findFirst()
                    .orElseThrow();
            all.add(new ThresholdOutcomes(
                    outcome, asked.thresholds().isEmpty() ? deciles(outcome, cells) : asked.thresholds()));
        }
        return all;
    }

    private static List<Double> deciles(AnalysisColumn outcome, CellWeights cells) {
        List<Double> shares = IntStream.range(1, TENTHS)
                .mapToObj(tenth -> (double) tenth / TENTHS)
                .toList();
        return cells.quantiles(Subpopulation.EVERYBODY, outcome, CellWeights.CONTROL, shares).stream()
                .filter(Double::isFinite)
                .distinct()
                .toList();
    }

    /** Tests at all thresholds of one outcome are one family. */
    static Map<String, String> families(List<ThresholdOutcomes> all) {
        Map<String, String> families = new HashMap<>();
        for (ThresholdOutcomes series : all) {
            for (int at = 0; at < series.thresholds.size(); at++) {
                families.put(series.name(at), "distribution of " + series.outcome.name());
            }
        }
        return families;
    }

    Variable source(int at) {
        return new Variable.UpTo(new Variable.Column(outcome.key()), thresholds.get(at));
    }

    List<Variable> sources() {
        return IntStream.range(0, thresholds.size()).mapToObj(this::source).toList();
    }

    /** The share's name, for example {@code earnings up to 5000}. */
    String name(int at) {
        String threshold =
                BigDecimal.valueOf(thresholds.get(at)).stripTrailingZeros().toPlainString();
        return OutcomeVariable.atMost(outcome.name(), threshold).words();
    }
}
