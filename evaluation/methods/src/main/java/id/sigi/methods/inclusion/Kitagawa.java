package id.sigi.methods.inclusion;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.inclusion.StandardisedParity.Stratum;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two groups' rates, split into what their composition makes of it and what their rates within strata do (Kitagawa 1955): with
 * shares w of the strata and rates r, sum_c (w_1c - w_0c)(r_1c + r_0c)/2 and sum_c (r_1c - r_0c)(w_1c + w_0c)/2. Standard errors by the delta
 * method, shares multinomial and rates binomial within them.
 *
 * @param strata counts by stratum; each must have both groups, because a rate of nobody is none
 */
public record Kitagawa(List<Stratum> strata) {
    public Kitagawa {
        strata = List.copyOf(strata);
    }

    /**
     * Both parts and their sum.
     *
     * @param composition what would be left if rates were equal
     * @param rates what would be left if the groups were composed alike
     * @param difference of both groups' rates
     */
    public record Parts(Inference composition, Inference rates, Inference difference) {}

    /** The parts; empty where a stratum has nobody of one group. */
    public Optional<Parts> find() {
        if (strata.isEmpty() || strata.stream().anyMatch(stratum -> !stratum.hasBoth())) {
            return Optional.empty();
        }
        Group first = new Group(
                strata.stream().mapToDouble(Stratum::n1).toArray(),
                strata.stream().mapToDouble(Stratum::x1).toArray());
        Group second = new Group(
                strata.stream().mapToDouble(Stratum::n0).toArray(),
                strata.stream().mapToDouble(Stratum::x0).toArray());
        double difference = first.rate() - second.rate();
        return Optional.of(new Parts(
                composition(first, second),
                rates(first, second),
                Inferences.normal(difference, Math.sqrt(first.variance() + second.variance()))));
    }

    private static Inference composition(Group first, Group second) {
        double sum = 0;
        double variance = 0;
        double[] slopes = new double[first.size()];
        for (int at = 0; at < slopes.length; at++) {
            slopes[at] = (first.rate(at) + second.rate(at)) / 2;
            double apart = first.share(at) - second.share(at);
            sum += apart * slopes[at];
            variance += apart * apart / 4 * (first.variance(at) + second.variance(at));
        }
        variance += first.multinomial(slopes) + second.multinomial(slopes);
        return Inferences.normal(sum, Math.sqrt(variance));
    }

    private static Inference rates(Group first, Group second) {
        double sum = 0;
        double variance = 0;
        double[] slopes = new double[first.size()];
        for (int at = 0; at < slopes.length; at++) {
            double mean = (first.share(at) + second.share(at)) / 2;
            slopes[at] = (first.rate(at) - second.rate(at)) / 2;
            sum += 2 * slopes[at] * mean;
            variance += mean * mean * (first.variance(at) + second.variance(at));
        }
        variance += first.multinomial(slopes) + second.multinomial(slopes);
        return Inferences.normal(sum, Math.sqrt(variance));
    }

    /** People of a group and those with the characteristic, by stratum. */
    private static final class Group {
        private final double[] people;
        private final double[] having;

        Group(double[] people, double[] having) {
            this.people = people;
            this.having = having;
        }

        int size() {
            return people.length;
        }

        double total() {
            return sum(people);
        }

        double rate() {
            return sum(having) / total();
        }

        double share(int at) {
            return people[at] / total();
        }

        double rate(int at) {
            return having[at] / people[at];
        }

        double variance() {
            return rate() * (1 - rate()) / total();
        }

        double variance(int at) {
            return rate(at) * (1 - rate(at)) / people[at];
        }

        /** Variance of a sum of multinomial shares, each times its slope. */
        double multinomial(double[] slopes) {
            double square = 0;
            double mean = 0;
            for (int at = 0; at < slopes.length; at++) {
                square += share(at) * slopes[at] * slopes[at];
                mean += share(at) * slopes[at];
            }
            return (square - mean * mean) / total();
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }
}
