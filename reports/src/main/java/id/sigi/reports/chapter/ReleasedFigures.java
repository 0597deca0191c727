package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.figure.Figure;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.figure.FigureWidth;
import id.sigi.reports.figure.Row;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Plate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures of released rows, each of one kind of evidence.
 *
 * @param edition the words
 * @param evidence the kind of evidence of every mark
 */
public record ReleasedFigures(Edition edition, Evidence evidence) {

    Block block(Figure figure, String caption) {
        return Block.plate(new Plate(
                figure.text().title(),
                figure.svg(FigureWidth.WIDE),
                figure.svg(FigureWidth.NARROW),
                caption,
                evidence.name()));
    }

    /** The rows that have a number, as rows of a figure with the number and its interval or its counts. */
    public List<Row> rows(List<Cell> cells, Function<Label, String> name) {
        return shown(cells).stream().map(cell -> row(cell, name)).toList();
    }

    public static List<Cell.Shown> shown(List<Cell> cells) {
        return cells.stream()
                .filter(Cell.Shown.class::isInstance)
                .map(Cell.Shown.class::cast)
                .toList();
    }

    private Row row(Cell.Shown cell, Function<Label, String> name) {
        CellWords words = edition.words();
        boolean hasInterval = cell.inference().confLow().isPresent();
        String value = words.value(cell)
                + (cell.basis().numerator().isPresent()
                        ? "  (" + words.counts(cell.basis()) + ")"
                        : hasInterval ? "  [" + words.interval(cell) + "]" : "");
        return new Row(
                name.apply(cell.label()),
                value,
                CellWords.point(cell),
                cell.inference().confLow(),
                cell.inference().confHigh());
    }

    Scale scale(Unit unit) {
        return new Scale(edition.text("unit." + unit.name()), edition.numerals().ticks(unit));
    }

    /** The words of a figure whose rows say everything. */
    public static FigureText text(String id, String title, List<Row> rows) {
        return new FigureText(
                id,
                title,
                rows.stream().map(row -> row.label() + ": " + row.value()).collect(Collectors.joining("; ")) + ".");
    }
}
