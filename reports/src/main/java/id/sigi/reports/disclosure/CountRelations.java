package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.HeadCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a reader knows to hang together across tables: the same number of the same people under two names, and characteristics of which
 * everybody has one (employed, unemployed, neither) or of which one is made of others, whatever they are called.
 */
final class CountRelations {
    /** Most characteristics of one group of tables among which sums are sought. */
    private static final int MOST = 40;

    private final List<Map<String, HeadCount>> tables = new ArrayList<>();
    private final List<CountRelation> found = new ArrayList<>();

    private CountRelations(Set<HeadCount> counts) {
        Map<DisjointGroups, Map<String, HeadCount>> byKinds = new LinkedHashMap<>();
        counts.forEach(count -> byKinds.computeIfAbsent(count.kinds(), kinds -> new LinkedHashMap<>())
                .put(count.whose(), count));
        tables.addAll(byKinds.values());
    }

    static List<CountRelation> list(Set<HeadCount> counts) {
        CountRelations ties = new CountRelations(counts);
        ties.sameNumbers();
        ties.sums();
        return ties.found;
    }

    private void sameNumbers() {
        Map<String, HeadCount> first = new LinkedHashMap<>();
        for (Map<String, HeadCount> table : tables) {
            table.forEach((whose, count) -> {
                HeadCount before = first.putIfAbsent(whose + "\u0000" + count.count(), count);
                if (before != null && count.count() > 0 && (isOfPeople(before, count) || agree(before, count))) {
                    found.add(new CountRelation(before, List.of(count)));
                }
            });
        }
    }

    /** Counts of people are the same if they are equal; those of a characteristic, if they are equal among all. */
    private static boolean isOfPeople(HeadCount one, HeadCount other) {
        return isOfPeople(one.kinds()) && isOfPeople(other.kinds());
    }

    private static boolean isOfPeople(DisjointGroups kinds) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (kinds.people(kind) != kinds.having(kind)) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(HeadCount one, HeadCount other) {
        if (!isOfSamePeople(one.kinds(), other.kinds())) {
            return false;
        }
        Map<String, HeadCount> left = table(one);
        Map<String, HeadCount> right = table(other);
        return left.entrySet().stream()
                .filter(entry -> right.containsKey(entry.getKey()))
                .allMatch(entry ->
                        right.get(entry.getKey()).count() == entry.getValue().count());
    }

    private Map<String, HeadCount> table(HeadCount count) {
        return tables.stream()
                .filter(table -> kinds(table).equals(count.kinds()))
                .findFirst()
                .orElseThrow();
    }

    private void sums() {
        Map<Set<String>, List<Map<String, HeadCount>>> alike = new LinkedHashMap<>();
        tables.forEach(table -> alike.computeIfAbsent(table.keySet(), names -> new ArrayList<>())
                .add(table));
        alike.forEach((names, group) -> {
            if (names.size() > 1 && group.size() > 2 && group.size() <= MOST) {
                group.forEach(whole -> parts(whole, group, 0, new ArrayList<>()));
            }
        });
    }

    /** Seeks two or three tables that add up to another in every group of people. */
    private void parts(
            Map<String, HeadCount> whole,
            List<Map<String, HeadCount>> group,
            int from,
            List<Map<String, HeadCount>> chosen) {
        if (chosen.size() > 1 && addUp(whole, chosen)) {
            whole.forEach((whose, count) -> found.add(new CountRelation(
                    count, chosen.stream().map(table -> table.get(whose)).toList())));
            return;
        }
        if (chosen.size() == 3) {
            return;
        }
        for (int at = from; at < group.size(); at++) {
            if (!kinds(group.get(at)).equals(kinds(whole)) && isWithin(group.get(at), whole)) {
                chosen.add(group.get(at));
                parts(whole, group, at + 1, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private static DisjointGroups kinds(Map<String, HeadCount> table) {
        return table.values().iterator().next().kinds();
    }

    /** Whether both are about the same people, so that an equal sum is no chance. */
    private static boolean isOfSamePeople(DisjointGroups one, DisjointGroups other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(kind -> one.people(kind) == other.people(kind));
    }

    private static boolean isWithin(Map<String, HeadCount> part, Map<String, HeadCount> whole) {
        return isOfSamePeople(kinds(part), kinds(whole))
                && part.entrySet().stream()
                        .allMatch(entry -> entry.getValue().count()
                                <= whole.get(entry.getKey()).count());
    }

    private static boolean addUp(Map<String, HeadCount> whole, List<Map<String, HeadCount>> parts) {
        return whole.entrySet().stream()
                .allMatch(entry -> entry.getValue().count()
                        == parts.stream()
                                .mapToLong(part -> part.get(entry.getKey()).count())
                                .sum());
    }
}
