package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Glance;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.LeftOut;
import id.sigi.methods.estimate.Status;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate between estimates and print.
 *
 * <p>Hidden are: numerators, denominators and complements of people below the minimum (zero too, by default); contrasts with an arm below
 * the minimum; then, until nothing changes, the smallest further cells of every addition that a reader could redo (a row of a transition
 * matrix, the levels of a status, the subgroups of a column against everybody), so that at least two cells with at least the minimum of
 * people between them stay hidden; ratios and changes worked out from a hidden cell. The audit of what an attacker can bound by linear
 * programming over several tables is not part of it.
 */
public final class DisclosureControl {
    private DisclosureControl() {}

    /** Applies the rules to every row of the set; nothing is lost, a withheld row leaves its label and the reason. */
    public static Released release(EstimateSet set, DisclosureRules rules) {
        Pattern pattern = Pattern.of(set.estimates(), rules);
        List<Cell> cells = set.estimates().stream()
                .map(row -> cell(row, pattern.find(row)))
                .toList();
        List<ReleasedGate> flow =
                set.flow().stream().map(gate -> gate(gate, rules)).toList();
        return new Released(
                new Released.Head(set.id(), set.evidence(), set.provenance(), set.conventions()),
                flow,
                cells,
                behind(set, cells, rules));
    }

    /** A model or a distribution goes with its row. */
    private static Released.Behind behind(EstimateSet set, List<Cell> cells, DisclosureRules rules) {
        Set<Label> shown = cells.stream()
                .filter(Cell.Shown.class::isInstance)
                .map(Cell::label)
                .collect(Collectors.toSet());
        return new Released.Behind(
                set.models().stream()
                        .filter(model -> shown.contains(model.label()))
                        .map(model -> released(model, rules))
                        .toList(),
                set.redraws().stream()
                        .filter(some -> shown.contains(some.label()))
                        .toList());
    }

    private static Glance released(Glance model, DisclosureRules rules) {
        return model.withLeftOut(model.leftOut().stream()
                .map(rows -> rows.rows().isPresent() && rows.rows().getAsLong() < rules.minimumCell()
                        ? new LeftOut(rows.why(), OptionalLong.empty())
                        : rows)
                .toList());
    }

    private static Cell cell(Estimate row, Optional<Reason> reason) {
        if (reason.isPresent()) {
            return new Cell.Suppressed(row.label(), reason.get());
        }
        if (row.status() instanceof Status.NotEstimable missing) {
            return new Cell.NotEstimable(row.label(), row.basis(), missing.reason());
        }
        return new Cell.Shown(row.label(), row.inference(), row.basis());
    }

    private static ReleasedGate gate(Gate gate, DisclosureRules rules) {
        return new ReleasedGate(gate.name(), count(gate.entered(), rules), count(gate.passed(), rules));
    }

    private static OptionalLong count(long rows, DisclosureRules rules) {
        return rows == 0 || rows >= rules.minimumCell() ? OptionalLong.of(rows) : OptionalLong.empty();
    }
}
