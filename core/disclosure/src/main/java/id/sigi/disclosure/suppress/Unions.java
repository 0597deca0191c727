package id.sigi.disclosure.suppress;

import id.sigi.disclosure.rule.Sensitivity;
import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Contribution;
import id.sigi.disclosure.system.Relation;
import id.sigi.disclosure.system.SystemBuilder;
import id.sigi.disclosure.system.Visibility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Suppressed cells of one sum whose rest is published are known together. Where that union is sensitive, because one contributor dominates it or it counts few people, it
 * becomes a latent cell of the system, and is protected as any other.
 */
final class Unions {
    private Unions() {}

    /** The system with the sensitive unions of a pattern; nothing if there is none that it does not have. */
    static Optional<CellSystem> with(CellSystem system, BitSet hidden, Sensitivity rules) {
        Map<Cell, List<Integer>> found = new LinkedHashMap<>();
        for (Relation relation : system.relations()) {
            List<Integer> parts = relation.parts().stream().filter(hidden::get).toList();
            if (!hidden.get(relation.whole())
                    && parts.size() > 1
                    && parts.size() < relation.parts().size()) {
                Cell union = union(system, parts);
                if (system.find(union.name()).isEmpty() && rules.find(union).isPresent()) {
                    found.put(union, parts);
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(extended(system, found));
    }

    private static CellSystem extended(CellSystem system, Map<Cell, List<Integer>> unions) {
        SystemBuilder builder = new SystemBuilder();
        system.cells().forEach(builder::cell);
        system.relations()
                .forEach(relation -> builder.sum(
                        system.cell(relation.whole()).name(), names(system, relation.parts()), relation.along()));
        unions.forEach((union, parts) -> {
            builder.cell(union);
            builder.sum(union.name(), names(system, parts));
        });
        return builder.build();
    }

    private static List<String> names(CellSystem system, List<Integer> cells) {
        return cells.stream().map(at -> system.cell(at).name()).toList();
    }

    private static Cell union(CellSystem system, List<Integer> parts) {
        Map<String, Double> amounts = new TreeMap<>();
        double value = 0;
        long unnamed = 0;
        for (int part : parts) {
            Cell cell = system.cell(part);
            value += cell.value();
            unnamed += cell.contributors() - cell.largest().size();
            cell.largest().forEach(one -> amounts.merge(one.who(), one.amount(), Double::sum));
        }
        List<Contribution> largest = new ArrayList<>();
        amounts.forEach((who, amount) -> largest.add(new Contribution(who, amount)));
        String name = "{" + String.join(" + ", names(system, parts)) + "}";
        return new Cell(name, value, unnamed + largest.size(), largest, Visibility.LATENT);
    }
}
