package id.sigi.methods.inclusion;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in a sequence of stages two groups drift apart. Of the people of a group at one stage some pass to the next, so that the share that reaches
 * the last is the product of the passing rates, and the logarithm of the ratio of both groups' shares is the sum over stages of the logarithms of
 * the ratios of their passing rates. Each has the variance of {@link ParityIndex}, (1 - p1)/x1 + (1 - p0)/x0 (Katz et al. 1978); the stages are
 * independent given how many came to them, and their variances add up to that of the sum, the share of the last stage among the first.
 *
 * @param first people of the group of interest at every stage, in order
 * @param second people of the reference group at every stage
 */
public record StageGaps(List<Long> first, List<Long> second) {
    public StageGaps {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (first.size() < 2 || first.size() != second.size() || isRising(first) || isRising(second)) {
            throw new IllegalArgumentException("no stages of two groups: " + first + ", " + second);
        }
    }

    private static boolean isRising(List<Long> counts) {
        for (int at = 1; at < counts.size(); at++) {
            if (counts.get(at) > counts.get(at - 1) || counts.get(at) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The contribution of every stage but the first; empty where nobody of a group passed it. */
    public List<Optional<Inference>> list() {
        List<Optional<Inference>> gaps = new ArrayList<>();
        for (int at = 1; at < first.size(); at++) {
            gaps.add(between(at - 1, at));
        }
        return gaps;
    }

    /** The gap from the first stage to the last, the sum of all contributions. */
    public Optional<Inference> find() {
        return between(0, first.size() - 1);
    }

    private Optional<Inference> between(int from, int to) {
        double x1 = first.get(to);
        double x0 = second.get(to);
        double n1 = first.get(from);
        double n0 = second.get(from);
        if (x1 == 0 || x0 == 0) {
            return Optional.empty();
        }
        double variance = 1 / x1 - 1 / n1 + 1 / x0 - 1 / n0;
        return Optional.of(Inferences.normal(Math.log(x1 / n1) - Math.log(x0 / n0), Math.sqrt(variance)));
    }
}
