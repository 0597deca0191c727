package id.sigi.disclosure.rule;

import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says which cells of a system are sensitive by themselves. */
public interface SensitivityRule {
    /** The protection that a cell needs by itself; none if it is not sensitive. */
    Optional<Protection> find(Cell cell);

    /** The sensitive cells, by index, with the protection that each needs. */
    default Map<Integer, Protection> sensitive(CellSystem system) {
        Map<Integer, Protection> found = new TreeMap<>();
        for (int at = 0; at < system.size(); at++) {
            int cell = at;
            find(system.cell(at)).ifPresent(needed -> found.put(cell, needed));
        }
        return found;
    }

    /** The rule in words; its parameters only where they may be told. */
    String told();
}
