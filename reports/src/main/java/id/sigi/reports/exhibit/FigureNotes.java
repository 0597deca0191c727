package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.ReleasedFigures;
import id.sigi.reports.chapter.SeveralArms;
import id.sigi.reports.disclosure.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands under a figure of effects that goes out by itself: the estimand and the estimator, and the people of both arms behind each
 * effect.
 *
 * @param edition the words
 * @param compared whether arms are compared in several ways
 * @param name what a row of the figure is called
 */
record FigureNotes(Edition edition, SeveralArms compared, Function<Label, String> name) {
    List<String> list(List<Cell> cells) {
        List<Cell.Shown> shown = ReleasedFigures.shown(cells);
        List<String> notes = new ArrayList<>();
        shown.stream().map(Cell.Shown::label).map(this::made).distinct().forEach(notes::add);
        people(shown, notes);
        return notes;
    }

    private String made(Label label) {
        return edition.text(
                "figure.paper.made",
                edition.labels().estimand(label.estimand()),
                edition.labels().estimator(label.estimator()));
    }

    /** Rows with the same people are named together. */
    private void people(List<Cell.Shown> shown, List<String> notes) {
        Map<String, List<String>> byCount = new LinkedHashMap<>();
        shown.stream()
                .filter(cell -> cell.basis().treated().isPresent())
                .forEach(cell -> byCount.computeIfAbsent(
                                edition.words().counts(cell.basis()), count -> new ArrayList<>())
                        .add(name.apply(cell.label())));
        if (byCount.isEmpty()) {
            return;
        }
        List<String> sides = compared.sides(shown.get(0).label().contrast());
        List<String> arms = sides.isEmpty()
                ? List.of(
                        edition.labels().subgroup(Subgroup.TREATMENT_ARM),
                        edition.labels().subgroup(Subgroup.CONTROL_ARM))
                : sides;
        String counts = byCount.size() == 1
                ? byCount.keySet().iterator().next()
                : byCount.entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey())
                        .collect(Collectors.joining("; "));
        notes.add(edition.text("figure.paper.people", arms.get(0), arms.get(1), counts));
    }
}
