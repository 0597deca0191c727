package id.sigi.programme.rules;

import id.sigi.programme.rules.SelectionProbabilities.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Assignment probabilities in a draw whose quota is spent on the households' places, by integration instead of simulation.
 *
 * <p>An order drawn at random is that of independent uniform times of the lots. Given that a lot's time is t, the households are independent:
 * of a household of n entrants and c places min(B, c) have won before t, where B is binomial (n, t), unless the quota is spent. A lot wins if
 * fewer than c of its own household's other lots came before it and the winners before t, S(t), are fewer than the quota q:
 *
 * <pre>p = integral over t in 0..1 of sum over j &lt; min(c, n) of P(B(n - 1, t) = j) P(S'(t) &lt; q - j),   S' without the own household.</pre>
 *
 * <p>The integrand is a polynomial of a degree below the number of entrants, so that Gauss-Legendre quadrature is exact for small draws. In a
 * large one it falls from the first factor to zero within a few standard deviations of the time at which the expected winners are the quota;
 * Bernstein's inequality (Boucheron, Lugosi and Massart 2013, section 2.8) bounds what lies outside of that window by 1e-16 for each time. The
 * distribution function of S' comes from its characteristic function on the lattice (Abate and Whitt 1992, "Numerical inversion of probability
 * generating functions"), with a modulus that holds all values but 1e-16 of them.
 */
final class CappedDraw {
    /** What the probabilities may be wrong by, for up to ten million entrants: rounding and the neglected tails. */
    static final double ERROR_BOUND = 1e-10;

    private static final Kind FREE = new Kind(1, 1);

    private final List<Kind> kinds;
    private final WinnersByTime winners;
    private final long quota;
    private final Quadrature window;
    private final double begin;
    private final double end;

    /**
     * @param households households of each kind
     * @param quota places, fewer than could win and at least one
     * @param nodes of the quadrature; fewer are taken where fewer are exact, more where a household is larger
     */
    CappedDraw(Map<Kind, Integer> households, long quota, int nodes) {
        Map<Kind, Long> alike = new TreeMap<>();
        households.forEach((kind, count) -> alike.merge(kindOf(kind), (long) count * copies(kind), Long::sum));
        this.kinds = List.copyOf(alike.keySet());
        this.winners = new WinnersByTime(
                kinds.stream().map(TakenPlaces::of).toList(),
                kinds.stream().mapToLong(alike::get).toArray());
        this.quota = quota;
        long entrants = kinds.stream()
                .mapToLong(kind -> kind.entrants() * alike.get(kind))
                .sum();
        int largest = kinds.stream().mapToInt(Kind::entrants).max().orElse(1);
        this.window = Quadrature.legendre((int) Math.min(Math.max(nodes, largest), (entrants + 1) / 2));
        this.begin = winners.lastTimeSurelyBelow(quota);
        this.end = winners.firstTimeSurelyFrom(quota);
    }

    /** Whose household has places for all its entrants is in nobody's way but by the quota, and each of its entrants counts alone. */
    private static Kind kindOf(Kind kind) {
        return kind.places() >= kind.entrants() ? FREE : kind;
    }

    private static int copies(Kind kind) {
        return kind.places() >= kind.entrants() ? kind.entrants() : 1;
    }

    /** The probability of each entrant of a household of a kind that was among the given. */
    double probability(Kind kind) {
        if (kind.places() == 0) {
            return 0;
        }
        int own = kinds.indexOf(kindOf(kind));
        TakenPlaces places = winners.kind(own);
        Quadrature before = Quadrature.legendre((places.entrants() + 1) / 2);
        double surely = before.integral(0, begin, time -> sum(places.othersBefore(time)));
        double perhaps = window.integral(begin, end, time -> {
            double[] others = places.othersBefore(time);
            double[] unspent = winners.without(own, time).below(quota, others.length);
            double value = 0;
            for (int taken = 0; taken < others.length; taken++) {
                value += others[taken] * unspent[taken];
            }
            return value;
        });
        return Math.max(0, Math.min(1, surely + perhaps));
    }

    private static double sum(double[] parts) {
        return Arrays.stream(parts).sum();
    }
}
