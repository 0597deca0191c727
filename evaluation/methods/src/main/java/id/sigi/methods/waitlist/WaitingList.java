package id.sigi.methods.waitlist;

import java.util.ArrayList;
import java.util.List;

/**
 * A waiting list in random order whose seats were offered from the top until all were taken.
 *
 * @param seats seats, all of them taken, be it by people without an outcome
 * @param offered those who got an offer and have an outcome
 * @param others outcomes of those who got none and have one
 */
public record WaitingList(int seats, List<Offered> offered, List<Double> others) {
    public WaitingList {
        offered = List.copyOf(offered);
        others = List.copyOf(others);
        long takers = offered.stream().filter(Offered::isTaker).count();
        if (takers > seats || offered.size() + others.size() == 0) {
            throw new IllegalArgumentException(takers + " of " + offered.size() + " took " + seats + " seats");
        }
    }

    /**
     * Somebody who got an offer.
     *
     * @param outcome finite
     * @param isTaker whether the offer was taken
     */
    public record Offered(double outcome, boolean isTaker) {}

    /**
     * A list as it was worked off.
     *
     * @param order outcome and whether an offer is, or would be, taken, in the list's order; only offers made are looked at
     * @param seats seats, not more than there are takers
     */
    public static WaitingList worked(List<Offered> order, int seats) {
        List<Offered> offered = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        int taken = 0;
        for (Offered next : order) {
            if (taken < seats) {
                offered.add(next);
                taken += next.isTaker() ? 1 : 0;
            } else {
                others.add(next.outcome());
            }
        }
        return new WaitingList(seats, offered, others);
    }

    int people() {
        return offered.size() + others.size();
    }

    /** Whether it can be compared: the weight of takers needs two seats, and both sides must have somebody. */
    boolean isComparable() {
        return seats >= 2 && !offered.isEmpty() && !others.isEmpty();
    }
}
