package id.sigi.programme.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The draw of one stratum as a pure function, so that anybody can run a recorded draw again and must get the same winners.
 *
 * <p>Algorithm {@value #ALGORITHM}: sort the entrants by application identifier in the order of their UTF-16 code units; shuffle them by
 * Fisher and Yates (for last = n-1 down to 1, swap last with {@code nextInt(last + 1)}) with {@link SplittableRandom} of the recorded
 * seed; the position in the shuffled list, from one, is the rank. Places go down the ranks until the quota is spent; an entrant whose
 * family card has no place left is passed over. Hence everybody's chance is quota over entrants, save for members of households with
 * more entrants than places.
 */
public final class LotteryDraw {
    /** Identifier that the record of a draw carries. */
    public static final String ALGORITHM = "sigi-shuffle-1";

    private LotteryDraw() {}

    /**
     * One entrant.
     *
     * @param applicationId identifier of the application
     * @param householdKey pseudonym of the family card
     * @param householdPlaces places that the card's people may still win, at least one
     */
    public record Entrant(String applicationId, String householdKey, int householdPlaces) {
        public Entrant {
            if (householdPlaces < 1) {
                throw new IllegalArgumentException("an entrant's household has at least one place left");
            }
        }
    }

    /**
     * One entrant's result.
     *
     * @param applicationId identifier of the application
     * @param rank rank in the random order, from one
     * @param isSelected whether a place was won
     */
    public record Result(String applicationId, int rank, boolean isSelected) {}

    /**
     * Draws a stratum.
     *
     * @param entrants eligible applications, in any order
     * @param quota places, not negative
     * @param seed the recorded seed
     * @return one result per entrant, by rank
     */
    public static List<Result> draw(List<Entrant> entrants, long quota, long seed) {
        List<Entrant> sorted = new ArrayList<>(entrants);
        sorted.sort(Comparator.comparing(Entrant::applicationId));
        RepeatableDraw lots = RepeatableDraw.ofSorted(sorted);
        int[] order = lots.order(seed);
        boolean[] won = lots.winners(order, quota);
        List<Result> results = new ArrayList<>(order.length);
        for (int lot : order) {
            results.add(new Result(sorted.get(lot).applicationId(), results.size() + 1, won[lot]));
        }
        return List.copyOf(results);
    }
}
