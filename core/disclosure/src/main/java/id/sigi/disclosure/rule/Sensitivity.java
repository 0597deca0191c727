package id.sigi.disclosure.rule;

import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of a publication together.
 *
 * @param rules at least one
 */
public record Sensitivity(List<SensitivityRule> rules) {
    public Sensitivity {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a publication without a rule is not controlled");
        }
    }

    public static Sensitivity of(SensitivityRule... rules) {
        return new Sensitivity(List.of(rules));
    }

    /** The sensitive cells with the protection that satisfies every rule. */
    public Map<Integer, Protection> sensitive(CellSystem system) {
        Map<Integer, Protection> found = new TreeMap<>();
        rules.forEach(
                rule -> rule.sensitive(system).forEach((cell, needed) -> found.merge(cell, needed, Protection::and)));
        return found;
    }

    /** The protection that a cell needs by itself. */
    public Optional<Protection> find(Cell cell) {
        return rules.stream().flatMap(rule -> rule.find(cell).stream()).reduce(Protection::and);
    }

    /** The rules in words that may be printed. */
    public List<String> told() {
        return rules.stream().map(SensitivityRule::told).toList();
    }
}
