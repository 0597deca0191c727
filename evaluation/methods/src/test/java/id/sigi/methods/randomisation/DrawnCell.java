package id.sigi.methods.randomisation;

import id.sigi.methods.moments.Moments;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One cell of a draw with any outcome: its lots (people, or whole households), which of them won, and how many lots one household may win.
 * A redraw shuffles the lots and goes down the order until as many have won as did, passing over a lot whose household has no place left.
 */
public final class DrawnCell {
    private final double[] sizes;
    private final double[] sums;
    private final int[] winners;
    private final int[] households;
    private final int[] places;

    private DrawnCell(Lots lots, int[] households, int[] places) {
        this.sizes = lots.sizes;
        this.sums = lots.sums;
        this.winners = lots.winners;
        this.households = households;
        this.places = places;
        if (winners.length < 1 || sizes.length - winners.length < 1) {
            throw new IllegalArgumentException("a drawn cell has a winning and a losing lot at least, not "
                    + winners.length + " of " + sizes.length);
        }
    }

    private static final class Lots {
        private final double[] sizes;
        private final double[] sums;
        private final int[] winners;

        Lots(double[] sizes, double[] sums, int[] winners) {
            this.sizes = sizes;
            this.sums = sums;
            this.winners = winners;
        }
    }

    /** People drawn one by one: outcomes, and one for winners and zero for losers. */
    public static DrawnCell ofPeople(double[] outcomes, double[] won) {
        checkLength(outcomes, won.length);
        double[] ones = new double[outcomes.length];
        Arrays.fill(ones, 1);
        int[] own = IntStream.range(0, outcomes.length).toArray();
        return new DrawnCell(new Lots(ones, centred(outcomes), winners(won)), own, onesOf(outcomes.length));
    }

    /**
     * People drawn one by one, of whom a household can win only so many places.
     *
     * @param households one code per person
     * @param places one number per person, the same in a household: places it could win in this cell's draw
     */
    public DrawnCell withHouseholds(int[] households, int[] places) {
        if (households.length != sizes.length || places.length != sizes.length) {
            throw new IllegalArgumentException("a household and its places are needed for each of " + sizes.length);
        }
        int[] codes = squeezed(households);
        int[] left = new int[sizes.length];
        IntStream.range(0, codes.length).forEach(i -> left[codes[i]] = places[i]);
        DrawnCell cell = new DrawnCell(new Lots(sizes, sums, winners), codes, left);
        int[] won = new int[sizes.length];
        Arrays.stream(winners).forEach(i -> won[codes[i]]++);
        if (IntStream.range(0, won.length).anyMatch(h -> won[h] > left[h])) {
            throw new IllegalArgumentException("a household won more places than it had");
        }
        return cell;
    }

    /** Households drawn whole: everybody of a household won or nobody. */
    public static DrawnCell ofHouseholds(double[] outcomes, double[] won, int[] households) {
        checkLength(outcomes, won.length);
        checkLength(outcomes, households.length);
        int[] codes = squeezed(households);
        int count = Arrays.stream(codes).max().orElse(-1) + 1;
        double[] centred = centred(outcomes);
        double[] sizes = new double[count];
        double[] sums = new double[count];
        double[] wins = new double[count];
        for (int i = 0; i < codes.length; i++) {
            sizes[codes[i]]++;
            sums[codes[i]] += centred[i];
            wins[codes[i]] += won[i];
        }
        if (IntStream.range(0, count).anyMatch(h -> wins[h] != 0 && wins[h] != sizes[h])) {
            throw new IllegalArgumentException("a household was not drawn whole");
        }
        int[] own = IntStream.range(0, count).toArray();
        return new DrawnCell(new Lots(sizes, sums, winners(wins)), own, onesOf(count));
    }

    private static void checkLength(double[] outcomes, int length) {
        if (outcomes.length != length) {
            throw new IllegalArgumentException(outcomes.length + " outcomes and " + length + " results or households");
        }
    }

    private static int[] onesOf(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] winners(double[] won) {
        return IntStream.range(0, won.length).filter(i -> won[i] > 0).toArray();
    }

    private static int[] squeezed(int[] raw) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(raw)
                .map(code -> numbers.computeIfAbsent(code, unseen -> numbers.size()))
                .toArray();
    }

    private static double[] centred(double[] outcomes) {
        double first = outcomes.length == 0 ? 0 : outcomes[0];
        double[] above = Arrays.stream(outcomes).map(value -> value - first).toArray();
        double mean = Moments.of(above).mean();
        return Arrays.stream(above)
                .map(value -> RandomisationPValue.rest(value, mean))
                .toArray();
    }

    int lots() {
        return sizes.length;
    }

    double people() {
        return Arrays.stream(sizes).sum();
    }

    /** Lots that won. */
    int[] winners() {
        return winners.clone();
    }

    /** Whether some order of the lots could meet a household without a place left; then not all sets of winners are equally likely. */
    boolean isCapped() {
        int[] members = new int[sizes.length];
        Arrays.stream(households).forEach(h -> members[h]++);
        return IntStream.range(0, members.length).anyMatch(h -> members[h] > places[h]);
    }

    /** The winners of a shuffled order. */
    int[] drawn(int[] order) {
        int[] left = places.clone();
        return Arrays.stream(order)
                .filter(lot -> left[households[lot]]-- > 0)
                .limit(winners.length)
                .toArray();
    }

    /**
     * Difference of the arms' means per person, and its variance: in each arm lots / (lots - 1) times the sum over lots of (sum - size x
     * mean)^2, over the arm's people squared, which for people is Neyman's s^2 / n; not a number where an arm is one lot.
     */
    CellResult result(int[] drawn) {
        boolean[] isWinner = new boolean[sizes.length];
        Arrays.stream(drawn).forEach(lot -> isWinner[lot] = true);
        Arm treatment = new Arm();
        Arm control = new Arm();
        for (int lot = 0; lot < sizes.length; lot++) {
            (isWinner[lot] ? treatment : control).add(sizes[lot], sums[lot]);
        }
        return new CellResult(treatment.mean() - control.mean(), treatment.variance() + control.variance());
    }

    /** Sums over the lots of an arm. */
    private static final class Arm {
        private double lots;
        private double people;
        private double sum;
        private double squares;
        private double products;
        private double sizeSquares;

        void add(double size, double lot) {
            lots++;
            people += size;
            sum += lot;
            squares += lot * lot;
            products += size * lot;
            sizeSquares += size * size;
        }

        double mean() {
            return sum / people;
        }

        double variance() {
            if (lots < 2) {
                return Double.NaN;
            }
            double mean = mean();
            double rest = squares - 2 * mean * products + mean * mean * sizeSquares;
            // What rounding leaves of nothing is nothing.
            double clean = rest > 1e-13 * squares ? rest : 0;
            return clean * lots / (lots - 1) / people / people;
        }
    }
}
