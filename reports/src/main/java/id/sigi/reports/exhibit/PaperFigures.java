package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.Headline;
import id.sigi.reports.chapter.ReleasedFigures;
import id.sigi.reports.chapter.SeveralArms;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.CoefficientPlot;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.ForestPlot;
import id.sigi.reports.figure.Row;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of released effects that stand by themselves: the effects of one unit together, one outcome by group, one outcome over time,
 * and who was left at each step. The identifier of a figure is its file's name.
 */
public final class PaperFigures {
    /** Estimand of effects of taking part from which later wins were taken out. */
    private final Edition edition;

    public PaperFigures(ReportInput input, Labels labels) {
        this.edition = new Edition(input, labels);
    }

    /** Every figure of every set of effects, and the funnel plots of sets that have limits. */
    public List<Figure> list() {
        return edition.input().sets().stream()
                .flatMap(set ->
                        isOfEffects(set) ? figures(set).stream() : new FunnelFigures(edition, set).list().stream())
                .toList();
    }

    private static boolean isOfEffects(Released set) {
        return set.evidence() == Evidence.LOTTERY && !Headline.list(set).isEmpty();
    }

    private List<Figure> figures(Released set) {
        List<Figure> figures = new ArrayList<>(effects(set));
        figures.addAll(forests(set));
        figures.addAll(overTime(set));
        figures.addAll(new RedrawFigures(edition, set).list());
        new FlowFigure(edition, set).find().ifPresent(figures::add);
        return figures;
    }

    private String outcome(Label label) {
        return edition.labels().outcome(label.outcome());
    }

    private List<Row> rows(Released set, List<Cell> cells, Function<Label, String> name) {
        return new ReleasedFigures(edition, set.evidence()).rows(cells, name);
    }

    private Scale scale(Label label) {
        return new Scale(
                edition.labels().axis(label),
                edition.numerals().ticks(edition.labels().unit(label)));
    }

    /** What an axis measures: effects stand on one only where both agree. */
    private record Axis(Unit unit, String title) {}

    private Axis axis(Cell cell) {
        return new Axis(edition.labels().unit(cell.label()), edition.labels().axis(cell.label()));
    }

    /** Effects of one unit share an axis. A unit that a plan declares in its own words is told apart from others by those words. */
    private List<Figure> effects(Released set) {
        Map<Axis, List<Cell>> axes = new LinkedHashMap<>();
        Headline.list(set)
                .forEach(cell -> axes.computeIfAbsent(axis(cell), axis -> new ArrayList<>())
                        .add(cell));
        Map<Unit, Long> kinds =
                axes.keySet().stream().collect(Collectors.groupingBy(Axis::unit, Collectors.counting()));
        List<Figure> figures = new ArrayList<>();
        SeveralArms arms = SeveralArms.of(edition, set);
        Function<Label, String> named = label -> arms.name(outcome(label), label);
        axes.forEach((axis, cells) -> {
            List<Row> rows = rows(set, cells, named);
            if (!rows.isEmpty()) {
                Unit unit = axis.unit();
                String id = kinds.get(unit) == 1
                        ? name(set.id(), "effects", unit.name())
                        : name(
                                set.id(),
                                "effects",
                                cells.get(0).label().outcome().words());
                figures.add(new CoefficientPlot(
                        ReleasedFigures.text(id, edition.text("figure.paper.effects"), rows)
                                .withNotes(new FigureNotes(edition, arms, named).list(cells)),
                        scale(cells.get(0).label()),
                        rows));
            }
        });
        return figures;
    }

    private List<Figure> forests(Released set) {
        return Headline.list(set).stream()
                .flatMap(everybody -> forest(set, everybody).stream())
                .toList();
    }

    private Optional<Figure> forest(Released set, Cell everybody) {
        Label label = everybody.label();
        SeveralArms arms = SeveralArms.of(edition, set);
        List<Cell> parts = set.cells().stream()
                .filter(cell -> isGroupOf(cell.label(), label))
                .toList();
        Function<Label, String> name = one -> edition.labels().subgroup(one.subgroup());
        List<Row> groups = rows(set, parts, name);
        List<Row> all = rows(set, List.of(everybody), name);
        if (groups.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = Stream.concat(all.stream(), groups.stream()).toList();
        List<Cell> cells = Stream.concat(Stream.of(everybody), parts.stream()).toList();
        return Optional.of(new ForestPlot(
                ReleasedFigures.text(
                                name(set.id(), "groups", label.outcome().words(), arms.file(label)),
                                edition.text("figure.paper.groups", arms.name(outcome(label), label)),
                                rows)
                        .withNotes(new FigureNotes(edition, arms, name).list(cells)),
                scale(label),
                all.get(0),
                groups));
    }

    /** The same effect by the same estimator in a part of the people. */
    private static boolean isGroupOf(Label group, Label everybody) {
        return !group.subgroup().isEverybody()
                && group.outcome().equals(everybody.outcome())
                && group.estimand().equals(everybody.estimand())
                && group.contrast().equals(everybody.contrast())
                && group.estimator().equals(everybody.estimator());
    }

    /** The effects of the offer at several times, and those of taking part where later wins were taken out. */
    private List<Figure> overTime(Released set) {
        List<Figure> figures = new ArrayList<>(new TimeFigures(edition, set).list(Headline.list(set), "time"));
        figures.addAll(new TimeFigures(edition, set)
                .list(
                        set.cells().stream()
                                .filter(cell -> cell.label().estimand().isAny(Quantity.EFFECT_OF_PARTICIPATION_ALONE)
                                        && cell.label().subgroup().isEverybody())
                                .toList(),
                        "time.won"));
        return figures;
    }

    /** Lower-case letters, digits and hyphens, as identifiers of figures are. */
    static String name(String... parts) {
        return Labels.key(String.join(" ", parts)).replace('_', '-');
    }
}
