package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Basis;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.Headline;
import id.sigi.reports.chapter.ReleasedFigures;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.disclosure.ReleasedFlowStep;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.figure.FlowDiagram;
import id.sigi.reports.label.CellWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Who was left at each step of a set, and how many of each arm stand behind each effect. Steps that follow one another are boxes; those that
 * ask of the same people side by side, one outcome each, are the lines of the arms.
 *
 * @param edition the words
 * @param set the set
 */
record FlowFigure(Edition edition, Released set) {
    Optional<Figure> find() {
        if (set.flow().isEmpty()) {
            return Optional.empty();
        }
        List<FlowDiagram.Step> steps = steps();
        String description = steps.stream()
                .map(step ->
                        step.box().title() + " " + String.join(" ", step.box().lines()))
                .reduce((first, second) -> first + "; " + second)
                .orElseThrow();
        FigureText text = new FigureText(
                PaperFigures.name(set.id(), "flow"), edition.text("figure.paper.flow"), description + ".");
        return Optional.of(new FlowDiagram(text, steps, arms()));
    }

    private List<FlowDiagram.Step> steps() {
        List<FlowDiagram.Step> steps = new ArrayList<>();
        OptionalLong left = set.flow().get(0).entered();
        steps.add(new FlowDiagram.Step(box(left, edition.text("figure.paper.flow.read")), ""));
        for (ReleasedFlowStep step : set.flow()) {
            if (step.entered().isEmpty() || !step.entered().equals(left)) {
                break;
            }
            steps.add(new FlowDiagram.Step(box(step.passed(), edition.labels().who(step.name())), leftOut(step)));
            left = step.passed();
        }
        return steps;
    }

    private FlowDiagram.Box box(OptionalLong count, String words) {
        return new FlowDiagram.Box(count(count), List.of(words));
    }

    private String count(OptionalLong count) {
        return count.isPresent() ? edition.numerals().count(count.getAsLong()) : CellWords.NOTHING;
    }

    private String leftOut(ReleasedFlowStep step) {
        if (step.passed().isEmpty() || step.entered().equals(step.passed())) {
            return "";
        }
        long people = step.entered().orElseThrow() - step.passed().orElseThrow();
        return edition.text("figure.paper.flow.out", edition.numerals().count(people));
    }

    private List<FlowDiagram.Box> arms() {
        List<Cell.Shown> effects = ReleasedFigures.shown(Headline.list(set)).stream()
                .filter(cell -> cell.basis().treated().isPresent())
                .toList();
        if (effects.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> arms = new LinkedHashMap<>();
        for (Cell.Shown effect : effects) {
            List<String> sides = edition.sides(effect.label().contrast());
            if (sides.isEmpty()) {
                return List.of();
            }
            add(arms, sides.get(0), effect, Basis::treated);
            add(arms, sides.get(1), effect, Basis::control);
        }
        return arms.entrySet().stream()
                .map(arm -> new FlowDiagram.Box(arm.getKey(), List.copyOf(arm.getValue())))
                .toList();
    }

    /** An arm that several contrasts compare says once how many of it stand behind an outcome. */
    private void add(
            Map<String, Set<String>> arms, String arm, Cell.Shown effect, Function<Basis, OptionalLong> people) {
        arms.computeIfAbsent(arm, none -> new LinkedHashSet<>())
                .add(edition.labels().outcome(effect.label().outcome()) + ": " + count(people.apply(effect.basis())));
    }
}
