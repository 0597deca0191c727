package id.sigi.studies.labour;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What rows about a panel give away: people by groups and states of all rounds, whatever unit they were drawn in. */
final class PanelExposure {
    private final List<PanelCells.Cell> kinds = new ArrayList<>();
    private final DisjointGroups people;

    PanelExposure(PanelCells panel) {
        Map<List<Object>, Integer> places = new LinkedHashMap<>();
        List<Long> counts = new ArrayList<>();
        for (PanelCells.Cell cell : panel.cells()) {
            int place = places.computeIfAbsent(List.of(cell.groups(), cell.states()), unseen -> {
                kinds.add(cell);
                counts.add(0L);
                return counts.size() - 1;
            });
            counts.set(place, counts.get(place) + cell.people());
        }
        people = DisjointGroups.of(
                "people of the panel",
                counts.stream().mapToLong(Long::longValue).toArray());
    }

    /** A share of some people: all of them, those who have it, and those who do not. */
    Exposure share(String whose, Predicate<PanelCells.Cell> all, Predicate<PanelCells.Cell> having) {
        return Exposure.of(List.of(
                count(whose, all),
                count(whose + ", above", all.and(having)),
                count(whose + ", not above", all.and(having.negate()))));
    }

    /** Each of some counts. */
    Exposure each(String whose, List<Predicate<PanelCells.Cell>> counted) {
        return Exposure.of(counted.stream()
                .map(some -> count(whose, some))
                .filter(count -> count.count() > 0)
                .toList());
    }

    /** How many people satisfy a condition. */
    long people(Predicate<PanelCells.Cell> condition) {
        return count("", condition).count();
    }

    private HeadCount count(String whose, Predicate<PanelCells.Cell> condition) {
        BitSet which = new BitSet();
        for (int at = 0; at < kinds.size(); at++) {
            which.set(at, condition.test(kinds.get(at)));
        }
        return people.count(whose, which);
    }
}
