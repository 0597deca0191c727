package id.sigi.methods.randomisation;

import java.util.Arrays;

/**
 * A cell of a draw with a yes-or-no outcome.
 *
 * @param people in the cell
 * @param winners drawn, at least one and not everybody
 * @param holding people for whom the outcome holds
 * @param holdingWinners winners for whom it holds
 */
public record BinaryCell(long people, long winners, long holding, long holdingWinners) {
    public BinaryCell {
        boolean isDraw = winners > 0 && winners < people;
        boolean isCount = holdingWinners >= 0
                && holdingWinners <= Math.min(winners, holding)
                && holding - holdingWinners <= people - winners;
        if (!isDraw || !isCount) {
            throw new IllegalArgumentException("not a drawn cell: " + winners + " of " + people + " won, "
                    + holdingWinners + " of " + holding + " hold");
        }
    }

    /** Difference of shares if so many winners held. */
    double difference(long held) {
        return (double) held / winners - (double) (holding - held) / (people - winners);
    }

    /** Variance of the difference over all draws, S^2 N / (m (N - m)). */
    double nullVariance() {
        double share = (double) holding / people;
        double variance = people * share * (1 - share) / (people - 1.0);
        return variance * people / ((double) winners * (people - winners));
    }

    long fewest() {
        return Math.max(0, holding - (people - winners));
    }

    long most() {
        return Math.min(winners, holding);
    }

    /**
     * Hypergeometric probabilities of fewest..most, by ratios outwards from the most likely count and then divided by their sum, which
     * keeps all digits for cells of millions.
     */
    double[] probabilities() {
        double[] result = new double[Math.toIntExact(most() - fewest() + 1)];
        long likely = (long) ((holding + 1.0) * (winners + 1.0) / (people + 2.0));
        int mode = (int) (Math.max(fewest(), Math.min(most(), likely)) - fewest());
        result[mode] = 1;
        for (int i = mode; i + 1 < result.length; i++) {
            result[i + 1] = result[i] * step(fewest() + i);
        }
        for (int i = mode; i > 0; i--) {
            result[i - 1] = result[i] / step(fewest() + i - 1);
        }
        double sum = Arrays.stream(result).sum();
        Arrays.setAll(result, i -> result[i] / sum);
        return result;
    }

    /** P(held + 1) over P(held). */
    private double step(long held) {
        return ((double) holding - held)
                / (held + 1.0)
                * (((double) winners - held) / ((double) people - holding - winners + held + 1.0));
    }
}
