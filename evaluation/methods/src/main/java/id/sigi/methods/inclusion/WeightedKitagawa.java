package id.sigi.methods.inclusion;

import java.util.Optional;

/**
 * {@link Kitagawa}'s parts of a difference in a weighted sample.
 *
 * @param difference of both groups' rates
 * @param composition what would be left if rates were equal
 * @param rates what would be left if the groups were composed alike
 */
public record WeightedKitagawa(
        LinearisedComparison difference, LinearisedComparison composition, LinearisedComparison rates) {

    /** The parts; empty where a kind has nobody of one group. */
    public static Optional<WeightedKitagawa> find(GroupSums sums) {
        for (int kind = 0; kind < sums.kinds(); kind++) {
            if (!sums.hasBoth(kind)) {
                return Optional.empty();
            }
        }
        return WeightedParity.difference(sums).map(difference -> {
            LinearisedComparison composition = composition(sums);
            return new WeightedKitagawa(difference, composition, difference.minus(composition));
        });
    }

    /** sum_c (s_1c - s_0c) m_c with the shares s of the kinds and the mean m of both rates. */
    private static LinearisedComparison composition(GroupSums sums) {
        double n1 = sums.people1();
        double n0 = sums.people0();
        double mean1 = 0;
        double mean0 = 0;
        for (int kind = 0; kind < sums.kinds(); kind++) {
            mean1 += sums.people1(kind) / n1 * mean(sums, kind);
            mean0 += sums.people0(kind) / n0 * mean(sums, kind);
        }
        LinearisedComparison found = new LinearisedComparison(mean1 - mean0, sums.kinds());
        for (int kind = 0; kind < sums.kinds(); kind++) {
            double half = (sums.people1(kind) / n1 - sums.people0(kind) / n0) / 2;
            double mean = mean(sums, kind);
            double rate1 = sums.having1(kind) / sums.people1(kind);
            double rate0 = sums.having0(kind) / sums.people0(kind);
            found.addFirst(kind, (mean - mean1) / n1 - half * rate1 / sums.people1(kind), half / sums.people1(kind));
            found.addSecond(kind, (mean0 - mean) / n0 - half * rate0 / sums.people0(kind), half / sums.people0(kind));
        }
        return found;
    }

    private static double mean(GroupSums sums, int kind) {
        return (sums.having1(kind) / sums.people1(kind) + sums.having0(kind) / sums.people0(kind)) / 2;
    }
}
