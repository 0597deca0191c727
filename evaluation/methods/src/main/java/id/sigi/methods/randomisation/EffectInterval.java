package id.sigi.methods.randomisation;

import java.util.List;
import java.util.Optional;

/**
 * The constant effects that the draw does not refute at five per cent: those for which, the effect taken off the winners' outcomes, the
 * statistic is not among the most extreme of the redraws. Because the standard error of the observed difference does not change when a constant is
 * taken off an arm, the ends solve (estimate - end) / standard error = plus or minus the redraws' critical value at that end. With many possible draws
 * a few steps from the estimate suffice, both ends with the same draws; with few, where the draw that was made keeps coming up, each end is
 * found by halving.
 *
 * @param low lower end
 * @param high upper end
 */
public record EffectInterval(double low, double high) {
    private static final double LEVEL = 0.05;
    private static final int MOST_STEPS = 12;
    private static final double NEAR = 1e-4;
    private static final int HALVINGS = 24;
    private static final double SLACK = 1e-9;

    /**
     * Empty when there are too few draws to refute anything, no variance to measure a distance by, or no statistic of the draw that was made.
     */
    public static Optional<EffectInterval> find(
            LotteryRandomisationInference lottery, int outcome, int draws, long seed) {
        if (lottery.findRefusal(outcome).isPresent() || !(lottery.scale(outcome) > 0)) {
            return Optional.empty();
        }
        Search search = new Search(lottery, outcome, draws, seed);
        return lottery.isCoarse() ? search.halve() : search.step();
    }

    private record Search(LotteryRandomisationInference lottery, int outcome, int draws, long seed) {
        /** Half widths below and above that the redraws at these ends ask for. */
        private double[] halves(double low, double high) {
            RandomisationDistribution redrawn =
                    lottery.without(outcome, List.of(low, high)).exactOrRedrawn(draws, seed);
            double unit = lottery.kind() == ContrastStatistic.STUDENTISED ? lottery.error(outcome) : 1;
            return new double[] {redrawn.criticalValue(0, LEVEL) * unit, redrawn.criticalValue(1, LEVEL) * unit};
        }

        Optional<EffectInterval> step() {
            double estimate = lottery.difference(outcome);
            double near = NEAR * lottery.scale(outcome);
            EffectInterval last = new EffectInterval(estimate, estimate);
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] halves = halves(last.low, last.high);
                if (Double.isInfinite(halves[0] + halves[1])) {
                    return Optional.empty();
                }
                EffectInterval next = new EffectInterval(estimate - halves[0], estimate + halves[1]);
                if (Math.abs(next.low - last.low) + Math.abs(next.high - last.high) < near) {
                    return Optional.of(next);
                }
                last = next;
            }
            return Optional.of(last);
        }

        /** From twelve standard errors out, which no draw of any use leaves unrefuted. */
        Optional<EffectInterval> halve() {
            double estimate = lottery.difference(outcome);
            double[] inside = {0, 0};
            double far = lottery.scale(outcome);
            double[] outside = {far, far};
            double[] halves = halves(estimate - far, estimate + far);
            for (int step = 0;
                    step < MOST_STEPS && !(refutes(halves, outside, 0) && refutes(halves, outside, 1));
                    step++) {
                for (int end = 0; end < 2; end++) {
                    outside[end] *= refutes(halves, outside, end) ? 1 : 2;
                }
                halves = halves(estimate - outside[0], estimate + outside[1]);
            }
            if (!(refutes(halves, outside, 0) && refutes(halves, outside, 1))) {
                return Optional.empty();
            }
            for (int step = 0; step < HALVINGS; step++) {
                double[] middle = {(inside[0] + outside[0]) / 2, (inside[1] + outside[1]) / 2};
                halves = halves(estimate - middle[0], estimate + middle[1]);
                for (int end = 0; end < 2; end++) {
                    (refutes(halves, middle, end) ? outside : inside)[end] = middle[end];
                }
            }
            return Optional.of(new EffectInterval(estimate - inside[0], estimate + inside[1]));
        }

        /** Whether the draw that was made lies beyond the critical value, and not on it but for rounding. */
        private static boolean refutes(double[] halves, double[] distance, int end) {
            return halves[end] < distance[end] * (1 - SLACK);
        }
    }
}
