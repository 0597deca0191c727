package id.sigi.disclosure.attack;

import java.util.List;
import java.util.Map;

/**
 * What the readers of a publication can work out; for the keeper of the data alone.
 *
 * @param cells every suppressed cell, and sensitive cells that are published
 * @param readers how many readers were tried, by kind
 * @param programmes how many linear and integer programmes were solved
 * @param solver what solved them
 * @param seconds how long it took
 */
public record AuditReport(
        List<CellAudit> cells, Map<Reader.Kind, Long> readers, long programmes, String solver, double seconds) {
    public AuditReport {
        cells = List.copyOf(cells);
        readers = Map.copyOf(readers);
    }

    /** Cells to which a reader comes too close. */
    public List<CellAudit> unsafe() {
        return cells.stream().filter(cell -> !cell.isSafe()).toList();
    }

    public boolean isSafe() {
        return cells.stream().allMatch(CellAudit::isSafe);
    }

    /** The row of a cell. @throws IllegalArgumentException if it is not suppressed */
    public CellAudit cell(String name) {
        return cells.stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not suppressed"));
    }
}
