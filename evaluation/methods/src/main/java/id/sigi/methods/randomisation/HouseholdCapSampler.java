package id.sigi.methods.randomisation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A shuffled list is gone down until all places are given, passing over lots whose household has none left, as the lottery itself does. */
final class HouseholdCapSampler implements AssignmentSampler {
    private final int[] households;
    private final int[] places;
    private final int drawn;

    HouseholdCapSampler(int[] households, int[] places, int drawn) {
        this.households = households.clone();
        this.places = places.clone();
        this.drawn = drawn;
    }

    @Override
    public void draw(SplittableRandom random, long[] winners) {
        int[] order = new int[households.length];
        Arrays.setAll(order, lot -> lot);
        int[] left = places.clone();
        Arrays.fill(winners, 0);
        int open = drawn;
        // The order is shuffled only as far as it is read.
        for (int at = 0; at < order.length && open > 0; at++) {
            int other = at + random.nextInt(order.length - at);
            int lot = order[other];
            order[other] = order[at];
            if (left[households[lot]]-- > 0) {
                winners[lot] = 1;
                open--;
            }
        }
    }
}
