package id.sigi.studies.labour;

import id.sigi.methods.plan.LabourPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Two rounds between which people move.
 *
 * @param from place of the round before
 * @param to place of the round after
 * @param words as printed
 */
record RoundPair(int from, int to, String words) {
    /** Each round with the next, and where there are more than two the first with the last. */
    static List<RoundPair> list(LabourPlan plan) {
        List<RoundPair> pairs = new ArrayList<>();
        int last = plan.rounds().size() - 1;
        for (int at = 0; at < last; at++) {
            pairs.add(of(plan, at, at + 1));
        }
        if (last > 1) {
            pairs.add(of(plan, 0, last));
        }
        return pairs;
    }

    private static RoundPair of(LabourPlan plan, int from, int to) {
        return new RoundPair(
                from,
                to,
                plan.rounds().get(from).name() + " to " + plan.rounds().get(to).name());
    }

    boolean isNext() {
        return to == from + 1;
    }
}
