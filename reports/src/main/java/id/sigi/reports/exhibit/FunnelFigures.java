package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.ReleasedFigures;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.figure.FunnelChart;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Funnel plots of a released set: one for each outcome that has limits, a dot for each group whose value and limits are all released.
 *
 * @param edition the words
 * @param set the released set
 */
record FunnelFigures(Edition edition, Released set) {
    List<Figure> list() {
        Map<OutcomeVariable, List<Cell.Shown>> outcomes = new LinkedHashMap<>();
        ReleasedFigures.shown(set.cells()).stream()
                .filter(cell -> cell.label().estimand().isAny(Quantity.FUNNEL_LIMITS_95))
                .forEach(cell -> outcomes.computeIfAbsent(cell.label().outcome(), unseen -> new ArrayList<>())
                        .add(cell));
        return outcomes.values().stream()
                .flatMap(inner -> figure(inner).stream())
                .toList();
    }

    private Optional<Figure> figure(List<Cell.Shown> inner) {
        Map<Cell.Shown, FunnelChart.Unit> units = new LinkedHashMap<>();
        inner.forEach(cell -> unit(cell).ifPresent(unit -> units.put(cell, unit)));
        if (units.size() < 2) {
            return Optional.empty();
        }
        Cell.Shown first = inner.get(0);
        Unit unit = edition.labels().unit(first.label());
        String outside = units.entrySet().stream()
                .filter(entry -> entry.getValue().isOutside())
                .map(entry -> edition.labels().subgroup(entry.getKey().label().subgroup()) + ": "
                        + edition.numerals().value(unit, entry.getValue().value()))
                .collect(Collectors.joining("; "));
        String told =
                outside.isEmpty() ? edition.text("figure.funnel.none") : edition.text("figure.funnel.outside", outside);
        String counted = edition.labels().phrase(first.basis().denominatorName());
        FigureText text = new FigureText(
                        PaperFigures.name(set.id(), first.label().outcome().words()),
                        edition.text(
                                "figure.funnel",
                                edition.labels().outcome(first.label().outcome())),
                        told)
                .withNotes(List.of(edition.text("figure.funnel.caption"), told));
        return Optional.of(new FunnelChart(
                text,
                new Scale(counted, edition.numerals().ticks(Unit.COUNT)),
                new Scale(
                        edition.labels().axis(first.label()), edition.numerals().ticks(unit)),
                List.copyOf(units.values())));
    }

    private Optional<FunnelChart.Unit> unit(Cell.Shown inner) {
        Subgroup subgroup = inner.label().subgroup();
        Optional<Cell.Shown> outer = find(inner, Quantity.FUNNEL_LIMITS_998);
        Optional<Cell.Shown> value = find(inner, Quantity.ADJUSTED_MEAN).or(() -> find(inner, Quantity.SHARE));
        Basis basis = inner.basis();
        return outer.isEmpty() || value.isEmpty() || subgroup.isEverybody()
                ? Optional.empty()
                : Optional.of(new FunnelChart.Unit(
                        basis.denominator(),
                        CellWords.point(value.get()),
                        CellWords.point(inner),
                        limits(inner),
                        limits(outer.get())));
    }

    private Optional<Cell.Shown> find(Cell.Shown beside, Quantity quantity) {
        return ReleasedFigures.shown(set.cells()).stream()
                .filter(cell -> cell.label().estimand().isAny(quantity)
                        && cell.label().outcome().equals(beside.label().outcome())
                        && cell.label().subgroup().equals(beside.label().subgroup()))
                .findFirst();
    }

    private static FunnelChart.Limits limits(Cell.Shown cell) {
        return new FunnelChart.Limits(
                cell.inference().confLow().orElseThrow(),
                cell.inference().confHigh().orElseThrow());
    }
}
