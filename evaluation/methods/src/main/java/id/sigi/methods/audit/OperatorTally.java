package id.sigi.methods.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Winners among the applications that one operator entered into one draw.
 *
 * @param operator code of the operator, never a name
 * @param entrants entrants of the draw
 * @param winners winners of the draw
 * @param own entrants whose application the operator entered, one at least
 * @param ownWinners winners among them
 */
public record OperatorTally(String operator, long entrants, long winners, long own, long ownWinners) {
    public OperatorTally {
        if (own < 1 || ownWinners < 0 || ownWinners > Math.min(own, winners) || own > entrants || winners > entrants) {
            throw new IllegalArgumentException("no draw of " + entrants + " with " + winners + " winners has "
                    + ownWinners + " winners of the " + own + " that " + operator + " entered");
        }
    }

    /** One for each operator among the entrants of one draw, in the order of their codes. */
    static List<OperatorTally> of(List<RecordedEntry> entrants) {
        Map<String, long[]> counts = new TreeMap<>();
        for (RecordedEntry entry : entrants) {
            if (!entry.traits().operator().isEmpty()) {
                long[] count = counts.computeIfAbsent(entry.traits().operator(), unseen -> new long[2]);
                count[0]++;
                count[1] += entry.isWinner() ? 1 : 0;
            }
        }
        long winners = entrants.stream().filter(RecordedEntry::isWinner).count();
        return counts.entrySet().stream()
                .map(count -> new OperatorTally(
                        count.getKey(), entrants.size(), winners, count.getValue()[0], count.getValue()[1]))
                .toList();
    }

    /** Winners that the operator's entrants would have on average: own winners / entrants. */
    double due() {
        return (double) own * winners / entrants;
    }

    /** Variance of their winners: own (m / N) (1 - own / N) (N - m) / (N - 1); zero of a draw of one. */
    double variance() {
        double n = entrants;
        return entrants < 2 ? 0 : due() * (1 - own / n) * (n - winners) / (n - 1);
    }
}
