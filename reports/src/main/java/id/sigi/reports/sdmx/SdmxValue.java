package id.sigi.reports.sdmx;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.indicator.Indicator;
import id.sigi.reports.disclosure.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A released row as an observation: shares as percentages with the decimals of their indicator, indices as ratios with two decimals more. A value
 * has low reliability where its coefficient of variation is above a quarter, as Statistics Indonesia warns of. A suppressed row keeps its key; why it
 * is suppressed is not said, so that all are not for publication alike.
 */
final class SdmxValue {
    private static final double LOW_RELIABILITY = 0.25;
    private static final double Z = 1.959963984540054;
    private static final int PERCENT = 100;

    private SdmxValue() {}

    static SdmxObservation observation(Cell cell, Indicator indicator, List<String> key, SdmxPeriod period) {
        boolean isIndex = !cell.label().contrast().isEmpty();
        int decimals = indicator.decimals() + (isIndex ? 2 : 0);
        String unit = isIndex ? "RO" : "PT";
        if (!(cell instanceof Cell.Shown shown)) {
            boolean isSuppressed =
                    cell instanceof Cell.Suppressed || (cell instanceof Cell.NotEstimable missing && missing.isPlain());
            return new SdmxObservation(
                    key,
                    period.text(),
                    Optional.empty(),
                    List.of(
                            isSuppressed ? "Q" : "O",
                            isSuppressed ? "N" : "F",
                            unit,
                            String.valueOf(decimals),
                            "",
                            "",
                            "",
                            "",
                            period.coverage()));
        }
        int factor = isIndex ? 1 : PERCENT;
        Inference inference = shown.inference();
        Basis basis = shown.basis();
        return new SdmxObservation(
                key,
                period.text(),
                Optional.of(text(inference.estimate().orElseThrow() * factor, decimals)),
                List.of(
                        isUnreliable(shown) ? "U" : "A",
                        "F",
                        unit,
                        String.valueOf(decimals),
                        text(inference.confLow(), factor, decimals),
                        text(inference.confHigh(), factor, decimals),
                        text(basis.numerator()),
                        String.valueOf(basis.denominator()),
                        period.coverage()));
    }

    private static String text(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String text(OptionalDouble value, int factor, int decimals) {
        return value.isEmpty() ? "" : text(value.getAsDouble() * factor, decimals);
    }

    private static String text(OptionalLong count) {
        return count.isEmpty() ? "" : String.valueOf(count.getAsLong());
    }

    /** The coefficient of variation, by the standard error or by the width of the interval; of an index on the logarithm. */
    private static boolean isUnreliable(Cell.Shown shown) {
        Inference numbers = shown.inference();
        double estimate = numbers.estimate().orElseThrow();
        if (numbers.stdError().isPresent()) {
            return numbers.stdError().getAsDouble() > LOW_RELIABILITY * Math.abs(estimate);
        }
        if (numbers.confLow().isEmpty() || numbers.confHigh().isEmpty()) {
            return false;
        }
        double low = numbers.confLow().getAsDouble();
        double high = numbers.confHigh().getAsDouble();
        boolean isRatio = shown.label().estimand().isAny(Quantity.PARITY_INDEX, Quantity.STANDARDISED_PARITY_INDEX);
        double error = isRatio && low > 0 ? Math.log(high / low) / (2 * Z) : (high - low) / (2 * Z * estimate);
        return error > LOW_RELIABILITY;
    }
}
