package id.sigi.disclosure.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts a {@link CellSystem} together; the order in which cells and sums come does not matter. */
public final class SystemBuilder {
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Cell> cells = new TreeMap<>();
    private final List<NamedSum> sums = new ArrayList<>();

    private record NamedSum(String whole, List<String> parts, String along) {}

    /** Adds a cell. @throws IllegalArgumentException if another of the same name has another value */
    public SystemBuilder cell(Cell cell) {
        Cell before = cells.putIfAbsent(cell.name(), cell);
        if (before != null && before.value() != cell.value()) {
            throw new IllegalArgumentException("one number has two values: " + cell.name() + " is " + before.value()
                    + " and " + cell.value() + "; give cells that count different things different names");
        }
        return this;
    }

    /** Adds counts of people without names, as pairs of names and numbers. */
    public SystemBuilder count(String name, long people) {
        return cell(Cell.count(name, people));
    }

    /** Says that a cell is the sum of others. */
    public SystemBuilder sum(String whole, List<String> parts) {
        return sum(whole, parts, "");
    }

    /** Says that a cell is the sum of others over a classification. */
    public SystemBuilder sum(String whole, List<String> parts, String along) {
        sums.add(new NamedSum(whole, List.copyOf(parts), along));
        return this;
    }

    /** The system, with cells in the order of their names. @throws IllegalArgumentException if a sum does not hold or names no cell */
    public CellSystem build() {
        List<Cell> ordered = List.copyOf(cells.values());
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < ordered.size(); at++) {
            places.put(ordered.get(at).name(), at);
        }
        Set<Relation> relations = new LinkedHashSet<>();
        for (NamedSum sum : sums) {
            check(sum);
            Relation relation = new Relation(
                    places.get(sum.whole()),
                    sum.parts().stream().map(places::get).toList(),
                    sum.along());
            relations.add(relation);
        }
        return new CellSystem(
                ordered,
                relations.stream()
                        .sorted(Comparator.comparingInt(Relation::whole)
                                .thenComparing(relation -> relation.parts().toString())
                                .thenComparing(Relation::along))
                        .toList());
    }

    private void check(NamedSum sum) {
        double parts = 0;
        for (String part : sum.parts()) {
            parts += value(part);
        }
        double whole = value(sum.whole());
        if (Math.abs(whole - parts) > TOLERANCE * Math.max(1, Math.abs(whole))) {
            throw new IllegalArgumentException(
                    sum.whole() + " is " + whole + ", and its parts " + sum.parts() + " add up to " + parts);
        }
    }

    private double value(String name) {
        Cell cell = cells.get(name);
        if (cell == null) {
            throw new IllegalArgumentException("a sum names " + name + ", which is no cell");
        }
        return cell.value();
    }
}
