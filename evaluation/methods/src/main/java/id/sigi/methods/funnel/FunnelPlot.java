package id.sigi.methods.funnel;

import id.sigi.methods.proportion.Limits;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Units against a target with the limits that chance alone would let 95 % and 99.8 % of them keep (Spiegelhalter 2005): a league table without
 * ranks. Where units differ by more than chance, limits are widened by the variance between them, see {@link OverDispersion}; for shares
 * limits without it are exact, see {@link ExactLimits}.
 *
 * @param scale of the units
 * @param target value that units are compared with
 * @param deviation standard deviation of one observation; of means alone, else not used
 * @param dispersion of the units about the target
 * @param points units in the order given
 */
public record FunnelPlot(
        FunnelScale scale, double target, double deviation, OverDispersion dispersion, List<Point> points) {
    /** Coverage of the inner limits. */
    public static final double INNER = 0.95;

    /** Coverage of the outer limits. */
    public static final double OUTER = 0.998;

    public FunnelPlot {
        points = List.copyOf(points);
    }

    /**
     * A unit with its limits.
     *
     * @param unit the unit
     * @param z its deviation from the target over its standard error, on the scale, without the variance between units
     * @param inner limits of 95 %, the variance between units counted
     * @param outer limits of 99.8 %
     */
    public record Point(FunnelUnit unit, double z, Limits inner, Limits outer) {
        /** Whether it lies outside the outer limits. */
        public boolean isOutside() {
            return unit.value() < outer.low() || unit.value() > outer.high();
        }
    }

    /**
     * Of units, two at least.
     *
     * @param target what units are compared with, for shares within 0..1, ends excluded
     * @param deviation of one observation, for means
     */
    public static FunnelPlot of(FunnelScale scale, List<FunnelUnit> units, double target, double deviation) {
        double[] errors = units.stream()
                .mapToDouble(unit -> scale.stdError(unit.size(), deviation))
                .toArray();
        double[] z = new double[errors.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (scale.forward(units.get(i).value()) - scale.forward(target)) / errors[i];
        }
        FunnelPlot lines = new FunnelPlot(scale, target, deviation, OverDispersion.of(z, errors), List.of());
        List<Point> points = IntStream.range(0, z.length)
                .mapToObj(i -> lines.point(units.get(i), z[i]))
                .toList();
        return new FunnelPlot(scale, target, deviation, lines.dispersion(), points);
    }

    private Point point(FunnelUnit unit, double z) {
        return new Point(unit, z, limits(unit.size(), INNER), limits(unit.size(), OUTER));
    }

    /** The limits for units of a size, for the lines of a figure. */
    public Limits limits(double size, double coverage) {
        if (dispersion.tauSquared() == 0 && scale == FunnelScale.PROPORTION && size == Math.rint(size)) {
            return ExactLimits.proportion(target, (long) size, coverage);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + coverage / 2);
        double error = scale.stdError(size, deviation);
        return scale.limits(target, z, error * error + dispersion.tauSquared());
    }
}
