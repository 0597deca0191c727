package id.sigi.studies.experiment;

import id.sigi.methods.randomisation.Held;
import id.sigi.methods.randomisation.LotKind;
import id.sigi.methods.randomisation.LotTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lots by cell and kind, in an order that depends on what they are and not on when they came. */
final class LotCounter {
    private static final Comparator<Held> HELD = Comparator.comparingDouble(Held::people)
            .thenComparingDouble(Held::sum)
            .thenComparingDouble(Held::variance);
    private static final Comparator<List<Held>> KIND = LotCounter::compare;

    private final Map<String, Map<List<Held>, long[]>> cells = new TreeMap<>();

    private static int compare(List<Held> first, List<Held> second) {
        for (int outcome = 0; outcome < first.size(); outcome++) {
            int order = HELD.compare(first.get(outcome), second.get(outcome));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    void add(String cell, List<Held> held, long winners, long losers) {
        long[] counts =
                cells.computeIfAbsent(cell, unseen -> new TreeMap<>(KIND)).computeIfAbsent(held, unseen -> new long[2]);
        counts[0] += winners;
        counts[1] += losers;
    }

    List<LotTally> drawn() {
        List<LotTally> drawn = new ArrayList<>();
        for (Map<List<Held>, long[]> cell : cells.values()) {
            List<LotKind> kinds = new ArrayList<>();
            cell.forEach((held, counts) -> kinds.add(new LotKind(counts[0], counts[1], held)));
            boolean isDrawn = kinds.stream().anyMatch(kind -> kind.winners() > 0)
                    && kinds.stream().anyMatch(kind -> kind.losers() > 0);
            if (isDrawn) {
                drawn.add(LotTally.of(kinds));
            }
        }
        return drawn;
    }
}
