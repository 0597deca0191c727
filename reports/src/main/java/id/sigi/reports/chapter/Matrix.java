package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.figure.TransitionMap;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A transition matrix of one group of people.
 *
 * @param edition the words
 * @param cells its cells, contrasts of the form {@code FROM -> TO}
 */
record Matrix(Edition edition, List<Cell> cells) {
    static boolean isMovement(Label label) {
        return label.contrast().kind() == Contrast.Kind.TRANSITION;
    }

    /** States in the order in which the study lists them. */
    private List<String> states() {
        return cells.stream()
                .map(cell -> cell.label().contrast())
                .flatMap(contrast -> Stream.of(contrast.of(), contrast.against()))
                .distinct()
                .toList();
    }

    private Optional<Cell> find(String from, String to) {
        return cells.stream()
                .filter(cell -> cell.label().contrast().equals(Contrast.of(Contrast.Kind.TRANSITION, from, to)))
                .findFirst();
    }

    Block table(Evidence evidence, String people) {
        return captioned(evidence, edition.text("table.transitions", people));
    }

    Block captioned(Evidence evidence, String caption) {
        List<String> states = states();
        List<Table.Heading> head = Stream.concat(
                        Stream.of(Table.Heading.text(edition.text("heading.from_to"))),
                        states.stream()
                                .map(state ->
                                        Table.Heading.number(edition.labels().value(state))))
                .toList();
        List<Table.Row> rows = states.stream().map(from -> row(from, states)).toList();
        return Block.table(new Table(
                caption, evidence.name(), edition.evidenceName(evidence), head, List.of(Table.Group.plain(rows))));
    }

    private String who() {
        return ReleasedFigures.shown(cells).stream()
                .findFirst()
                .map(cell -> edition.words().who(cell.basis()))
                .orElse("");
    }

    private Table.Row row(String from, List<String> states) {
        List<Table.Entry> entries =
                states.stream().map(to -> find(from, to)).map(this::entry).toList();
        return new Table.Row(edition.labels().value(from), "", entries);
    }

    private Table.Entry entry(Optional<Cell> cell) {
        if (cell.isEmpty()) {
            return Table.Entry.number("");
        }
        if (cell.get() instanceof Cell.Shown shown) {
            CellWords words = edition.words();
            return Table.Entry.number(words.value(shown), words.counts(shown.basis()), words.interval(shown));
        }
        return Table.Entry.hidden(edition.words().missing(cell.get()), 1);
    }

    /** The matrix as a figure; nothing when every cell is hidden. */
    List<Block> figure(Evidence evidence) {
        List<Cell.Shown> shown = ReleasedFigures.shown(cells);
        if (shown.isEmpty()) {
            return List.of();
        }
        List<String> states = states();
        TransitionMap map = new TransitionMap(
                new FigureText("transitions", edition.text("figure.transitions"), description(shown)),
                states.stream().map(state -> edition.labels().value(state)).toList(),
                states.stream().map(this::base).toList(),
                shown.stream().map(cell -> square(cell, states)).toList());
        return List.of(
                new ReleasedFigures(edition, evidence).block(map, edition.text("figure.transitions.caption", who())));
    }

    private String description(List<Cell.Shown> shown) {
        return shown.stream()
                .map(cell -> edition.labels().contrast(cell.label().contrast()) + ": "
                        + edition.words().value(cell) + " ("
                        + edition.words().counts(cell.basis()) + ")")
                .collect(Collectors.joining("; "));
    }

    private TransitionMap.Square square(Cell.Shown cell, List<String> states) {
        Contrast ends = cell.label().contrast();
        double share = CellWords.point(cell);
        return new TransitionMap.Square(
                states.indexOf(ends.of()),
                states.indexOf(ends.against()),
                share,
                edition.numerals().value(Unit.SHARE, share));
    }

    private String base(String from) {
        return IntStream.range(0, states().size())
                .mapToObj(to -> find(from, states().get(to)))
                .flatMap(Optional::stream)
                .filter(Cell.Shown.class::isInstance)
                .map(cell -> "n = "
                        + edition.numerals().count(((Cell.Shown) cell).basis().denominator()))
                .findFirst()
                .orElse(edition.text("hidden"));
    }
}
