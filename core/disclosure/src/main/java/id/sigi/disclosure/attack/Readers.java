package id.sigi.disclosure.attack;

import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Contribution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everybody whose knowledge of suppressed cells differs: the outsider, each contributor who is named in one, and the two largest contributors of each.
 * Who is alone in a cell is taken to know it, and so are two who are alone together. Of people who are counted without names, two of every cell are taken, because they know
 * that it holds two at least; who is one of them knows less.
 */
public final class Readers {
    private final List<Reader> all;
    private final Map<Integer, List<Reader>> informed = new HashMap<>();

    private Readers(List<Reader> all) {
        this.all = all;
        all.forEach(reader -> reader.informed()
                .forEach(cell -> informed.computeIfAbsent(cell, none -> new ArrayList<>())
                        .add(reader)));
    }

    /** Of a system in which some cells are suppressed. */
    public static Readers of(CellSystem system, BitSet hidden) {
        Map<String, Map<Integer, Double>> named = new TreeMap<>();
        hidden.stream()
                .forEach(cell -> system.cell(cell)
                        .largest()
                        .forEach(one -> named.computeIfAbsent(one.who(), none -> new TreeMap<>())
                                .put(cell, one.amount())));
        Map<Set<Object>, Reader> found = new LinkedHashMap<>();
        put(found, Reader.outsider(system));
        named.forEach((who, amounts) -> put(found, reader(Reader.Kind.CONTRIBUTOR, who, system, List.of(amounts))));
        hidden.stream().forEach(at -> {
            Cell cell = system.cell(at);
            List<Contribution> largest = cell.largest();
            if (largest.size() > 1) {
                String name = largest.get(0).who() + " and " + largest.get(1).who();
                put(
                        found,
                        reader(
                                Reader.Kind.PAIR,
                                name,
                                system,
                                List.of(
                                        named.get(largest.get(0).who()),
                                        named.get(largest.get(1).who()))));
            } else if (largest.isEmpty() && cell.contributors() > 0) {
                put(found, unnamed(system, at));
            }
        });
        return new Readers(List.copyOf(found.values()));
    }

    /** Readers who know the same are one. */
    private static void put(Map<Set<Object>, Reader> found, Reader reader) {
        found.putIfAbsent(new LinkedHashSet<>(List.of(reader.least(), reader.own())), reader);
    }

    private static Reader reader(Reader.Kind kind, String name, CellSystem system, List<Map<Integer, Double>> amounts) {
        Map<Integer, Double> least = new TreeMap<>();
        Map<Integer, Integer> members = new HashMap<>();
        amounts.forEach(one -> one.forEach((cell, amount) -> {
            least.merge(cell, amount, Double::sum);
            members.merge(cell, 1, Integer::sum);
        }));
        Set<Integer> own = new TreeSet<>();
        members.forEach((cell, count) -> {
            if (system.cell(cell).contributors() <= count) {
                own.add(cell);
            }
        });
        return new Reader(kind, name, system, least, own);
    }

    private static Reader unnamed(CellSystem system, int cell) {
        long people = system.cell(cell).contributors();
        boolean isOwn = people <= 2;
        return new Reader(
                people == 1 ? Reader.Kind.CONTRIBUTOR : Reader.Kind.PAIR,
                "within " + system.cell(cell).name(),
                system,
                Map.of(cell, isOwn ? system.value(cell) : 2.0 * system.value(cell) / people),
                isOwn ? Set.of(cell) : Set.of());
    }

    public List<Reader> all() {
        return all;
    }

    public Reader outsider() {
        return all.get(0);
    }

    /** Those who know more than an outsider of some cells. */
    public Set<Reader> informedOf(Iterable<Integer> cells) {
        Set<Reader> found = new LinkedHashSet<>();
        cells.forEach(cell -> found.addAll(informed.getOrDefault(cell, List.of())));
        return found;
    }
}
