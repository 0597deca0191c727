package id.sigi.methods.waitlist;

import id.sigi.methods.difference.DifferenceEstimate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Effects where refused seats are offered on down a list in random order, by the doubly reweighted estimator of de Chaisemartin and Behaghel
 * (2020). Offers stop at the taker of the last seat, so those with an offer hold too many takers: each taker with an offer weighs (S - 1) / S,
 * after which offered and not offered are alike, and so are those of either who have an outcome. Lists are averaged by
 * their people; a list with one seat, or whose every member got an offer, is left out and counted.
 *
 * <p>The effect on takers is the ratio of the two contrasts, its variance that of the lists' residuals: L / (L - 1) sum N^2 (RF - b FS)^2 /
 * (sum N FS)^2 over L lists, with L - 1 degrees of freedom.
 */
public final class DoublyReweightedEstimator {
    private final List<Listed> lists;
    private final int excluded;

    private DoublyReweightedEstimator(List<Listed> lists, int excluded) {
        this.lists = lists;
        this.excluded = excluded;
    }

    /**
     * What one comparable list tells.
     *
     * @param people with an outcome
     * @param offered of these, people with an offer
     * @param takers mean take-up of the offered, takers weighing (S - 1) / S
     * @param contrast their mean outcome, reweighted, less that of the others
     */
    public record Listed(long people, long offered, double takers, double contrast) {
        /** Empty when the list cannot be compared. */
        public static Optional<Listed> find(WaitingList list) {
            return list.isComparable()
                    ? Optional.of(new Listed(list.people(), list.offered().size(), takersOf(list), contrastOf(list)))
                    : Optional.empty();
        }
    }

    public static DoublyReweightedEstimator of(List<WaitingList> all) {
        List<Listed> used =
                all.stream().flatMap(list -> Listed.find(list).stream()).toList();
        return new DoublyReweightedEstimator(used, all.size() - used.size());
    }

    /** Of lists that were looked at one by one, all of them comparable. */
    public static DoublyReweightedEstimator ofListed(List<Listed> lists) {
        return new DoublyReweightedEstimator(List.copyOf(lists), 0);
    }

    /** Lists left out. */
    public int excluded() {
        return excluded;
    }

    /** Share of takers that the offers tell of, at each list's people; empty without lists. */
    public Optional<Double> findTakers() {
        return average(Listed::takers);
    }

    /** Mean outcome of the offered, reweighted, less that of the others; empty without lists. */
    public Optional<Double> findOfferEffect() {
        return average(Listed::contrast);
    }

    /** Effect on takers; empty with fewer than two lists, for want of a variance, or where nobody takes. */
    public Optional<DifferenceEstimate> findTakerEffect() {
        double takers = findTakers().orElse(0.0);
        if (lists.size() < 2 || takers == 0) {
            return Optional.empty();
        }
        double effect = findOfferEffect().orElseThrow() / takers;
        double people = lists.stream().mapToDouble(Listed::people).sum();
        double squares = lists.stream()
                .mapToDouble(list -> list.people() * (list.contrast() - effect * list.takers()))
                .map(residual -> residual * residual)
                .sum();
        double count = lists.size();
        double error = Math.sqrt(count / (count - 1) * squares) / (people * takers);
        long offered = lists.stream().mapToLong(Listed::offered).sum();
        return Optional.of(new DifferenceEstimate(effect, error, count - 1, offered, (long) people - offered));
    }

    private Optional<Double> average(ToDoubleFunction<Listed> value) {
        double people = lists.stream().mapToDouble(Listed::people).sum();
        return lists.isEmpty()
                ? Optional.empty()
                : Optional.of(lists.stream()
                        .mapToDouble(list -> list.people() / people * value.applyAsDouble(list))
                        .sum());
    }

    private static double takersOf(WaitingList list) {
        return offered(list, offered -> offered.isTaker() ? 1 : 0);
    }

    private static double contrastOf(WaitingList list) {
        double mean = list.others().stream().mapToDouble(Double::doubleValue).sum()
                / list.others().size();
        return offered(list, WaitingList.Offered::outcome) - mean;
    }

    /** Mean over the offered, takers weighing (S - 1) / S. */
    private static double offered(WaitingList list, ToDoubleFunction<WaitingList.Offered> value) {
        double taker = (list.seats() - 1.0) / list.seats();
        double sum = 0;
        double weights = 0;
        for (WaitingList.Offered offered : list.offered()) {
            double weight = offered.isTaker() ? taker : 1;
            sum += weight * value.applyAsDouble(offered);
            weights += weight;
        }
        return sum / weights;
    }
}
