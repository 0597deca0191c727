package id.sigi.app.diagnosis;

import id.sigi.methods.estimate.Label;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The truth among the rows that are redrawn, by estimand. Everybody whose outcome is seen counts once, or with weight p (1 - p) of the cell
 * where cell effects make the estimate precision-weighted.
 *
 * @param cells the rows by cell
 */
record KnownTruth(Map<String, List<KnownRow>> cells) {
    private static final String LOCAL = "local average treatment effect";
    private static final String FIRST_STAGE = "first stage";
    private static final String INTENTION = "intention-to-treat";

    /** What an estimate is of; empty where no truth is known, as for a mean. */
    OptionalDouble find(Label label) {
        String outcome = DiagnosisPlan.original(label.outcome());
        boolean isTwin = DiagnosisPlan.isTwin(label.outcome());
        boolean isPrecise =
                label.estimand().contains("precision") || label.estimator().contains("with cell effects");
        if (label.estimand().startsWith(INTENTION)) {
            return OptionalDouble.of(
                    isTwin
                            ? 0
                            : mean(outcome, isPrecise ? 1 : 0, row -> row.life().effect(outcome)));
        }
        if (label.estimand().equals(LOCAL)) {
            return OptionalDouble.of(isTwin ? 0 : local(outcome, isPrecise ? 1 : 0));
        }
        return label.estimand().equals(FIRST_STAGE) && !isTwin
                ? OptionalDouble.of(
                        mean(outcome, isPrecise ? 1 : 0, row -> row.life().effectOnTakeUp()))
                : OptionalDouble.empty();
    }

    private double local(String outcome, int precision) {
        return mean(outcome, precision, row -> row.life().effect(outcome))
                / mean(outcome, precision, row -> row.life().effectOnTakeUp());
    }

    /** Weighted by (p (1 - p)) to the power of the precision, nought or one. */
    private double mean(String outcome, int precision, ToDoubleFunction<KnownRow> value) {
        double sum = 0;
        double weights = 0;
        for (List<KnownRow> cell : cells.values()) {
            double share = (double) cell.stream().filter(KnownRow::isDrawn).count() / cell.size();
            double weight = Math.pow(share * (1 - share), precision);
            for (KnownRow row : cell) {
                if (share > 0 && share < 1 && row.row().getAs(outcome) != null) {
                    sum += weight * value.applyAsDouble(row);
                    weights += weight;
                }
            }
        }
        return sum / weights;
    }
}
