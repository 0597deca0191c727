package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Source;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.OutcomeDistribution;
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
record ThresholdSeries(Series outcome, List<Double> thresholds) {
    /** Stands between an outcome's name and a threshold. */
    static final String UP_TO = " up to ";

    private static final int TENTHS = 10;

    ThresholdSeries {
        thresholds = List.copyOf(thresholds);
    }

    /** Those of a plan; where it lists no thresholds, the deciles of those not drawn, each value once. */
    static List<ThresholdSeries> list(ExperimentPlan plan, List<Series> outcomes, CellShares cells) {
        List<ThresholdSeries> all = new ArrayList<>();
        for (OutcomeDistribution asked : plan.listDistributions()) {
            Series outcome = outcomes.stream()
                    .filter(series -> series.name().equals(asked.outcome()))
                    .findFirst()
                    .orElseThrow();
            all.add(new ThresholdSeries(
                    outcome, asked.thresholds().isEmpty() ? deciles(outcome, cells) : asked.thresholds()));
        }
        return all;
    }

    private static List<Double> deciles(Series outcome, CellShares cells) {
        List<Double> shares = IntStream.range(1, TENTHS)
                .mapToObj(tenth -> (double) tenth / TENTHS)
                .toList();
        return cells.quantiles(People.EVERYBODY, outcome, CellShares.CONTROL, shares).stream()
                .filter(Double::isFinite)
                .distinct()
                .toList();
    }

    /** Tests at all thresholds of one outcome are one family. */
    static Map<String, String> families(List<ThresholdSeries> all) {
        Map<String, String> families = new HashMap<>();
        for (ThresholdSeries series : all) {
            for (int at = 0; at < series.thresholds.size(); at++) {
                families.put(series.name(at), "distribution of " + series.outcome.name());
            }
        }
        return families;
    }

    Source source(int at) {
        return new Source.UpTo(new Source.Column(outcome.key()), thresholds.get(at));
    }

    List<Source> sources() {
        return IntStream.range(0, thresholds.size()).mapToObj(this::source).toList();
    }

    /** The share's name, for example {@code earnings up to 5000}. */
    String name(int at) {
        String threshold =
                BigDecimal.valueOf(thresholds.get(at)).stripTrailingZeros().toPlainString();
        return outcome.name() + UP_TO + threshold;
    }
}
