package id.sigi.disclosure.rule;

import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Relation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where all people of a group, or all but fewer than a minimum, are in one category, the group's members are disclosed although no count is small. The category and
 * the nearly empty others beside it are sensitive.
 *
 * @param along the classification whose categories say something of people (a status, not an area)
 * @param minimum how many others there must be at least
 */
public record GroupDisclosure(String along, long minimum) implements SensitivityRule {
    /** A cell alone tells nothing of its group. */
    @Override
    public Optional<Protection> find(Cell cell) {
        return Optional.empty();
    }

    @Override
    public Map<Integer, Protection> sensitive(CellSystem system) {
        Map<Integer, Protection> found = new TreeMap<>();
        for (Relation relation : system.relations()) {
            double whole = system.value(relation.whole());
            if (relation.along().equals(along) && whole > 0 && relation.parts().size() > 1) {
                double largest = relation.parts().stream()
                        .mapToDouble(system::value)
                        .max()
                        .orElseThrow();
                if (whole - largest < minimum) {
                    relation.parts().forEach(part -> found.put(part, Protection.ofWidth((double) minimum - 1)));
                }
            }
        }
        return found;
    }

    @Override
    public String told() {
        return "groups of whom nearly all are in one category of " + along;
    }
}
