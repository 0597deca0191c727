package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.HeadCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All counts that the rows published together give away, in systems of counts that hang together. */
final class Publication {
    private final DisclosureRules rules;
    private final List<Estimate> rows;
    private final IdentityHashMap<Estimate, Integer> order = new IdentityHashMap<>();
    private final Map<HeadCount, List<Estimate>> showing = new LinkedHashMap<>();
    private final List<CountSystem> systems = new ArrayList<>();
    private final Set<CountSystem> safe = new HashSet<>();

    Publication(List<List<Estimate>> sets, DisclosureRules rules) {
        this.rules = rules;
        this.rows = sets.stream().flatMap(List::stream).toList();
        rows.forEach(row -> order.put(row, order.size()));
        rows.forEach(row -> row.exposure()
                .counts()
                .forEach(count -> showing.computeIfAbsent(count, none -> new ArrayList<>())
                        .add(row)));
        List<CountRelation> ties = CountRelations.list(showing.keySet());
        for (Set<HeadCount> together : together(ties)) {
            systems.add(new CountSystem(
                    together,
                    ties.stream().filter(tie -> together.contains(tie.whole())).toList(),
                    sought(together),
                    rules));
        }
    }

    /** Counts in the same kinds, or tied to one another. */
    private List<Set<HeadCount>> together(List<CountRelation> ties) {
        Map<DisjointGroups, DisjointGroups> leads = new HashMap<>();
        showing.keySet().forEach(count -> leads.put(count.kinds(), count.kinds()));
        ties.forEach(tie -> tie.parts()
                .forEach(part -> leads.put(
                        lead(leads, part.kinds()), lead(leads, tie.whole().kinds()))));
        Map<DisjointGroups, Set<HeadCount>> found = new LinkedHashMap<>();
        showing.keySet()
                .forEach(count -> found.computeIfAbsent(lead(leads, count.kinds()), none -> new LinkedHashSet<>())
                        .add(count));
        return List.copyOf(found.values());
    }

    private static DisjointGroups lead(Map<DisjointGroups, DisjointGroups> leads, DisjointGroups kinds) {
        DisjointGroups at = kinds;
        while (!leads.get(at).equals(at)) {
            at = leads.get(at);
        }
        return at;
    }

    /** What is left of a group without another that lies within it, and of a whole without all its parts. */
    private List<HeadCount> sought(Set<HeadCount> together) {
        Set<HeadCount> sought = new LinkedHashSet<>();
        Map<DisjointGroups, List<HeadCount>> byKinds = new LinkedHashMap<>();
        together.forEach(count -> byKinds.computeIfAbsent(count.kinds(), none -> new ArrayList<>())
                .add(count));
        byKinds.values().forEach(counts -> {
            for (HeadCount whole : counts) {
                for (HeadCount part : counts) {
                    long rest = whole.count() - part.count();
                    if (rest >= 0 && rest < rules.minimumCell() && !whole.equals(part) && whole.contains(part)) {
                        HeadCount left = whole.without(part);
                        if (isSecret(left)) {
                            sought.add(left);
                        }
                    }
                }
            }
        });
        return List.copyOf(sought);
    }

    private boolean isSecret(HeadCount count) {
        return rules.isSmall(count.count())
                && count.which().stream().anyMatch(kind -> count.kinds().people(kind) > 0);
    }

    /** Printed counts that together give a small count away; nothing if they give none away. */
    Optional<DisclosingSum> findLeak(Predicate<Estimate> isPrinted) {
        Set<HeadCount> printed = new LinkedHashSet<>();
        showing.forEach((count, shown) -> {
            if (shown.stream().anyMatch(isPrinted)) {
                printed.add(count);
            }
        });
        for (CountSystem system : systems) {
            if (!safe.contains(system)) {
                Optional<DisclosingSum> leak = system.find(printed::contains);
                if (leak.isPresent()) {
                    return leak;
                }
                safe.add(system);
            }
        }
        return Optional.empty();
    }

    /** The row that is withheld to close a leak: of the smallest count of a part, or of all where there is no part; the later of two. */
    Estimate victim(DisclosingSum leak, Predicate<Estimate> isPrinted) {
        return leak.printed().stream()
                .flatMap(count -> showing.get(count).stream().filter(isPrinted).map(row -> new Candidate(count, row)))
                .min(Comparator.comparing(Candidate::isOfAll)
                        .thenComparing(candidate -> candidate.count().count())
                        .thenComparing(candidate -> -order.get(candidate.row())))
                .orElseThrow()
                .row();
    }

    private record Candidate(HeadCount count, Estimate row) {
        boolean isOfAll() {
            return row.label().subgroup().isEverybody();
        }
    }

    /** Rows that show exactly the counts of a withheld row: the same numbers under another name. */
    List<Estimate> rowsWithTheSame(Predicate<Estimate> isWithheld) {
        Set<Set<HeadCount>> withheld = new HashSet<>();
        rows.stream()
                .filter(isWithheld)
                .filter(row -> !row.exposure().counts().isEmpty())
                .forEach(row -> withheld.add(Set.copyOf(row.exposure().counts())));
        return rows.stream()
                .filter(isWithheld.negate())
                .filter(row -> withheld.contains(Set.copyOf(row.exposure().counts())))
                .toList();
    }
}
