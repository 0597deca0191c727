package id.sigi.studies.experiment.randomisation;

import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.UnitKind;
import id.sigi.methods.randomisation.UnitTally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lots by cell and kind, in an order that depends on what they are and not on when they came. */
final class LotteryUnitCounter {
    private static final Comparator<KindOutcome> HELD = Comparator.comparingDouble(KindOutcome::people)
            .thenComparingDouble(KindOutcome::sum)
            .thenComparingDouble(KindOutcome::variance);
    private static final Comparator<List<KindOutcome>> KIND = LotteryUnitCounter::compare;

    private final Map<String, Map<List<KindOutcome>, long[]>> cells = new TreeMap<>();

    private static int compare(List<KindOutcome> first, List<KindOutcome> second) {
        for (int outcome = 0; outcome < first.size(); outcome++) {
            int order = HELD.compare(first.get(outcome), second.get(outcome));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    void add(String cell, List<KindOutcome> held, long winners, long losers) {
        long[] counts =
                cells.computeIfAbsent(cell, unseen -> new TreeMap<>(KIND)).computeIfAbsent(held, unseen -> new long[2]);
        counts[0] += winners;
        counts[1] += losers;
    }

    List<UnitTally> drawn() {
        List<UnitTally> drawn = new ArrayList<>();
        for (Map<List<KindOutcome>, long[]> cell : cells.values()) {
            List<UnitKind> kinds = new ArrayList<>();
            cell.forEach((held, counts) -> kinds.add(new UnitKind(counts[0], counts[1], held)));
            boolean isDrawn = kinds.stream().anyMatch(kind -> kind.winners() > 0)
                    && kinds.stream().anyMatch(kind -> kind.losers() > 0);
            if (isDrawn) {
                drawn.add(UnitTally.of(kinds));
            }
        }
        return drawn;
    }
}
