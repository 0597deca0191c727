package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Label;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.ReleasedFigures;
import id.sigi.reports.chapter.SeveralArms;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.EventStudyPlot;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.label.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Effects on outcomes that are measured at several times, one figure per outcome. When an outcome is measured, its name tells.
 *
 * @param edition the words
 * @param set the released set
 */
record TimeFigures(Edition edition, Released set) {
    /**
     * The figures of some effects.
     *
     * @param effects of one estimand, of everybody
     * @param kind what they are, a key of the figure's title and a part of its name
     */
    List<Figure> list(List<Cell> effects, String kind) {
        Map<String, List<Cell>> series = new LinkedHashMap<>();
        for (Cell cell : effects) {
            TimedOutcome.find(cell.label().outcome().words())
                    .ifPresent(timed -> series.computeIfAbsent(timed.series(), name -> new ArrayList<>())
                            .add(cell));
        }
        return series.values().stream()
                .filter(cells -> cells.size() > 1)
                .flatMap(cells -> figure(cells, kind).stream())
                .toList();
    }

    private Optional<Figure> figure(List<Cell> cells, String kind) {
        List<EventStudyPlot.Moment> moments = new ArrayList<>();
        for (Cell cell : cells) {
            TimedOutcome timed =
                    TimedOutcome.find(cell.label().outcome().words()).orElseThrow();
            new ReleasedFigures(edition, set.evidence())
                    .rows(List.of(cell), this::outcome)
                    .forEach(row -> moments.add(new EventStudyPlot.Moment(timed.at(), row)));
        }
        if (moments.isEmpty()) {
            return Optional.empty();
        }
        Label first = cells.get(0).label();
        TimedOutcome timed = TimedOutcome.find(first.outcome().words()).orElseThrow();
        Scale time = new Scale(
                edition.text("figure.paper.time." + timed.unit()),
                edition.numerals().ticks(Unit.COUNT));
        return Optional.of(new EventStudyPlot(
                ReleasedFigures.text(
                                PaperFigures.name(set.id(), kind, timed.series()),
                                edition.text(
                                        "figure.paper." + kind, edition.labels().outcome(timed.series())),
                                moments.stream().map(EventStudyPlot.Moment::row).toList())
                        .withNotes(new FigureNotes(edition, SeveralArms.of(edition, set), this::outcome).list(cells)),
                time,
                new Scale(
                        edition.labels().axis(first),
                        edition.numerals().ticks(edition.labels().unit(first))),
                moments));
    }

    private String outcome(Label label) {
        return edition.labels().outcome(label.outcome());
    }
}
