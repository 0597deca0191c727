package id.sigi.methods.audit;

import id.sigi.programme.rules.RepeatableDraw;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entrants of a draw in the order in which its algorithm takes them, each application once. */
final class Entrants {
    private final List<RecordedEntry> sorted;
    private final RepeatableDraw lots;

    private Entrants(List<RecordedEntry> sorted, RepeatableDraw lots) {
        this.sorted = sorted;
        this.lots = lots;
    }

    static Entrants of(RecordedDraw draw) {
        Map<String, RecordedEntry> byApplication = new TreeMap<>();
        draw.drawn().stream()
                .sorted(Comparator.comparingLong(RecordedEntry::rank).thenComparing(RecordedEntry::isWinner))
                .forEach(entry -> byApplication.putIfAbsent(entry.application(), entry));
        List<RecordedEntry> sorted = List.copyOf(byApplication.values());
        return new Entrants(sorted, lots(sorted));
    }

    private static RepeatableDraw lots(List<RecordedEntry> sorted) {
        Map<String, Integer> codes = new HashMap<>();
        int[] households = new int[sorted.size()];
        int[] places = new int[sorted.size()];
        for (int lot = 0; lot < households.length; lot++) {
            RecordedEntry entry = sorted.get(lot);
            households[lot] = codes.computeIfAbsent(entry.household(), unseen -> codes.size());
            places[households[lot]] = places(entry);
        }
        return RepeatableDraw.of(households, places);
    }

    /** A household that had no place left is contradicted by another check, and is replayed with one; no cap on record is no cap. */
    private static int places(RecordedEntry entry) {
        return entry.places().isPresent() ? Math.max(1, entry.places().getAsInt()) : Integer.MAX_VALUE;
    }

    List<RecordedEntry> sorted() {
        return sorted;
    }

    RepeatableDraw lots() {
        return lots;
    }

    /** Whether it matters that the cap of some household is not on record: its only entrant wins a place or not, whatever the cap. */
    boolean isShortOfCaps() {
        Map<String, Integer> members = new HashMap<>();
        sorted.stream()
                .filter(entry -> entry.places().isEmpty())
                .forEach(entry -> members.merge(entry.household(), 1, Integer::sum));
        return members.values().stream().anyMatch(several -> several > 1);
    }
}
