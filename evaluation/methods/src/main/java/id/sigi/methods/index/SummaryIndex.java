package id.sigi.methods.index;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * One number per person for a family of outcomes, each in standard deviations of the control arm from its mean (standard deviation with
 * n - 1). The index itself is not standardised again. A person without any outcome has none.
 */
public enum SummaryIndex {
    /**
     * The plain average (Kling, Liebman and Katz 2007). Who answered some outcomes has the mean of the own arm for the missing ones, so that
     * the effect on the index is the average of the effects.
     */
    KLING_LIEBMAN_KATZ {
        @Override
        List<Component> completed(List<Component> components, double[] treatment) {
            return components.stream()
                    .map(component -> filled(filled(component, treatment, 0), treatment, 1))
                    .toList();
        }

        @Override
        double[] weights(List<Component> components) {
            double[] weights = new double[components.size()];
            Arrays.fill(weights, 1);
            return weights;
        }
    },
    /**
     * Generalised least squares (Anderson 2008): weights are the row sums of the inverse of the covariance matrix over both arms, each entry
     * from the people who have both outcomes; a person's weights are of the outcomes the person has.
     */
    ANDERSON {
        @Override
        List<Component> completed(List<Component> components, double[] treatment) {
            return components;
        }

        @Override
        double[] weights(List<Component> components) {
            int size = components.size();
            double[][] covariance = new double[size][size];
            for (int j = 0; j < size; j++) {
                for (int l = 0; l < size; l++) {
                    covariance[j][l] = covariance(components.get(j), components.get(l));
                }
            }
            return weights(covariance);
        }
    };

    private static final double SINGULAR = 1e-12;

    /** Anderson's weights: row sums of the inverse of the covariance matrix of the standardised components. */
    public static double[] weights(double[][] covariance) {
        double[] ones = new double[covariance.length];
        Arrays.fill(ones, 1);
        return Matrices.product(Matrices.symmetricFunction(covariance, SummaryIndex::inverse), ones);
    }

    abstract List<Component> completed(List<Component> components, double[] treatment);

    abstract double[] weights(List<Component> components);

    /**
     * @param components at least one, all of as many rows as there are arms
     * @param treatment one for the selected, zero for the others
     * @return one value per row; empty for those without any outcome
     */
    public List<OptionalDouble> of(List<Component> components, double[] treatment) {
        if (components.isEmpty() || components.stream().anyMatch(component -> component.rows() != treatment.length)) {
            throw new IllegalArgumentException("an index needs components of " + treatment.length + " rows");
        }
        List<Component> scaled = components.stream()
                .map(component -> standardised(component, treatment))
                .toList();
        double[] weights = weights(scaled);
        List<Component> completed = completed(scaled, treatment);
        return IntStream.range(0, treatment.length)
                .mapToObj(row -> scaled.stream().anyMatch(component -> component.isPresent(row))
                        ? average(completed, weights, row)
                        : OptionalDouble.empty())
                .toList();
    }

    /** An arm in which nobody has the outcome stays without it. */
    private static Component filled(Component component, double[] treatment, double arm) {
        Moments of = moments(component, row -> treatment[row] == arm);
        return of.n() == 0 ? component : component.filled(treatment, arm, of.mean());
    }

    private static OptionalDouble average(List<Component> components, double[] weights, int row) {
        double sum = 0;
        double total = 0;
        for (int j = 0; j < weights.length; j++) {
            if (components.get(j).isPresent(row)) {
                sum += weights[j] * components.get(j).value(row);
                total += weights[j];
            }
        }
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / total);
    }

    private static Component standardised(Component component, double[] treatment) {
        Moments control = moments(component, row -> treatment[row] == 0);
        if (control.n() < 2 || !(control.variance() > 0)) {
            throw new IllegalArgumentException("a component does not vary in the control arm");
        }
        return component.scaled(control.mean(), Math.sqrt(control.variance()));
    }

    private static Moments moments(Component component, IntPredicate who) {
        return Moments.of(IntStream.range(0, component.rows())
                .filter(who)
                .filter(component::isPresent)
                .mapToDouble(component::value)
                .toArray());
    }

    private static double covariance(Component first, Component second) {
        int[] both = IntStream.range(0, first.rows())
                .filter(row -> first.isPresent(row) && second.isPresent(row))
                .toArray();
        double a = Arrays.stream(both).mapToDouble(first::value).average().orElse(0);
        double b = Arrays.stream(both).mapToDouble(second::value).average().orElse(0);
        double sum = Arrays.stream(both)
                .mapToDouble(row -> (first.value(row) - a) * (second.value(row) - b))
                .sum();
        return sum / (both.length - 1);
    }

    private static double inverse(double d) {
        if (!(d > SINGULAR)) {
            throw new IllegalArgumentException(
                    "a component of the index is a sum of the others, or too few people have both");
        }
        return 1 / d;
    }
}
