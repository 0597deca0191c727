package id.sigi.methods.reference;

import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.linear.CompensatedSum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Inverse-probability estimators for known probabilities of selection, which may differ between people because they entered different
 * draws. People whose probability is 0 or 1 cannot be compared: they are left out, and counted. Clusters are drawn together.
 *
 * <p>Horvitz-Thompson: (1/N) sum [Z Y/p - (1-Z) Y/(1-p)], with the conservative variance (1/N^2) sum over clusters of (sum Y/p_arm)^2, which
 * bounds the unknown products of potential outcomes by Young's inequality (Aronow and Middleton 2013, equation 35, for independent
 * clusters). Hajek: each arm normalised by its own sum of weights, with the linearised variance sum psi^2, psi = Z (Y - mu1)/p / sum(Z/p) -
 * (1-Z) (Y - mu0)/(1-p) / sum((1-Z)/(1-p)). Both use the normal distribution.
 */
public final class ProbabilityWeighting {
    private final List<Weighed> people;
    private final long excluded;

    private ProbabilityWeighting(List<Weighed> people, long excluded) {
        this.people = people;
        this.excluded = excluded;
    }

    /** Of all people of the draws. */
    public static ProbabilityWeighting of(List<Weighed> all) {
        List<Weighed> comparable = all.stream().filter(Weighed::isComparable).toList();
        return new ProbabilityWeighting(comparable, all.size() - (long) comparable.size());
    }

    /** People left out because they were certain to be selected, or certain not to be. */
    public long excluded() {
        return excluded;
    }

    /** Empty without people. */
    public Optional<DifferenceEstimate> findHorvitzThompson() {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        double n = people.size();
        double estimate = sum(person -> true, person -> sign(person) * person.weight(), Weighed::outcome)
                        .value()
                / n;
        double variance = clusterSquares(person -> person.weight() * person.outcome() / n);
        return Optional.of(difference(estimate, variance));
    }

    /**
     * The same estimate with the linearised variance sum over clusters of (sum psi)^2, psi = (Z Y/p - (1-Z) Y/(1-p) - estimate) / N: that of a
     * mean of what each person adds, smaller than the conservative one where outcomes are far from zero. Empty without people.
     */
    public Optional<DifferenceEstimate> findHorvitzThompsonLinearised() {
        double n = people.size();
        return findHorvitzThompson()
                .map(found -> difference(
                        found.estimate(),
                        clusterSquares(
                                person -> (sign(person) * person.weight() * person.outcome() - found.estimate()) / n)));
    }

    /** Empty when an arm is empty. */
    public Optional<DifferenceEstimate> findHajek() {
        CompensatedSum treated = sum(Weighed::isTreated, Weighed::weight, person -> 1);
        CompensatedSum control = sum(person -> !person.isTreated(), Weighed::weight, person -> 1);
        if (treated.value() == 0 || control.value() == 0) {
            return Optional.empty();
        }
        CompensatedSum.Quotient first =
                sum(Weighed::isTreated, Weighed::weight, Weighed::outcome).over(treated);
        CompensatedSum.Quotient second = sum(person -> !person.isTreated(), Weighed::weight, Weighed::outcome)
                .over(control);
        double variance = clusterSquares(person -> person.isTreated()
                ? person.weight() * first.below(person.outcome()) / treated.value()
                : -person.weight() * second.below(person.outcome()) / control.value());
        return Optional.of(difference(first.less(second), variance));
    }

    private static double sign(Weighed person) {
        return person.isTreated() ? 1 : -1;
    }

    private CompensatedSum sum(
            Predicate<Weighed> who, ToDoubleFunction<Weighed> weight, ToDoubleFunction<Weighed> what) {
        CompensatedSum sum = new CompensatedSum();
        people.stream()
                .filter(who)
                .forEach(person -> sum.addProduct(weight.applyAsDouble(person), what.applyAsDouble(person)));
        return sum;
    }

    private double clusterSquares(ToDoubleFunction<Weighed> part) {
        Map<Integer, Double> totals = new TreeMap<>();
        people.forEach(person -> totals.merge(person.cluster(), part.applyAsDouble(person), Double::sum));
        return totals.values().stream().mapToDouble(total -> total * total).sum();
    }

    private DifferenceEstimate difference(double estimate, double variance) {
        long treated = people.stream().filter(Weighed::isTreated).count();
        return new DifferenceEstimate(
                estimate, Math.sqrt(variance), Double.POSITIVE_INFINITY, treated, people.size() - treated);
    }
}
