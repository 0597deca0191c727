package id.sigi.disclosure.suppress;

import id.sigi.disclosure.attack.Audit;
import id.sigi.disclosure.attack.AuditReport;
import id.sigi.disclosure.attack.Evidence;
import id.sigi.disclosure.rule.Protection;
import id.sigi.disclosure.system.Cell;
import id.sigi.disclosure.system.CellSystem;
import id.sigi.disclosure.system.Visibility;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Which cells of a system are suppressed, and what that protects. */
public final class SuppressionPattern {
    private final CellSystem system;
    private final Map<Integer, Protection> sensitive;
    private final BitSet hidden;
    private final Evidence evidence;
    private final List<String> exposed;

    SuppressionPattern(
            CellSystem system,
            Map<Integer, Protection> sensitive,
            BitSet hidden,
            Evidence evidence,
            List<String> exposed) {
        this.system = system;
        this.sensitive = sensitive;
        this.hidden = hidden;
        this.evidence = evidence;
        this.exposed = List.copyOf(exposed);
    }

    public CellSystem system() {
        return system;
    }

    public boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    double cost(ToDoubleFunction<Cell> costs) {
        return hidden.stream()
                .filter(this::isShown)
                .mapToDouble(at -> costs.applyAsDouble(system.cell(at)))
                .sum();
    }

    BitSet hidden() {
        return (BitSet) hidden.clone();
    }

    /** The suppressed cells that would stand in a table, by name. */
    public List<String> suppressed() {
        return hidden.stream()
                .filter(this::isShown)
                .mapToObj(at -> system.cell(at).name())
                .toList();
    }

    /** How many are suppressed for themselves. */
    public long countPrimary() {
        return hidden.stream()
                .filter(this::isShown)
                .filter(sensitive::containsKey)
                .count();
    }

    /** How many are suppressed for the sake of others. */
    public long countComplementary() {
        return hidden.stream()
                .filter(this::isShown)
                .filter(at -> !sensitive.containsKey(at))
                .count();
    }

    /** How many cells stand in a table, suppressed or not. */
    public long countCells() {
        return system.cells().stream()
                .filter(cell -> cell.visibility() != Visibility.LATENT)
                .count();
    }

    /** How much of what the cells of the tables hold stays visible, between 0 and 1; 1 where they hold nothing. */
    public double visibleShare() {
        double all = 0;
        double visible = 0;
        for (int at = 0; at < system.size(); at++) {
            if (isShown(at)) {
                all += system.value(at);
                visible += hidden.get(at) ? 0 : system.value(at);
            }
        }
        return all == 0 ? 1 : visible / all;
    }

    /** Sensitive cells that no suppression protects, because others are published whatever follows. */
    public List<String> exposed() {
        return exposed;
    }

    /** Attacks the pattern. */
    public AuditReport audit() {
        return Audit.of(system, sensitive, hidden, evidence);
    }

    private boolean isShown(int cell) {
        return system.cell(cell).visibility() != Visibility.LATENT;
    }
}
