package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tables of released rows, each of one kind of evidence. A column that no row fills is left out; an estimator or a base that all rows
 * share is said once, in the caption.
 *
 * @param edition the words
 * @param evidence the kind of evidence of every row
 */
public record Tables(Edition edition, Evidence evidence) {

    /** A column: its heading and what a row says in it. */
    private record Column(Table.Heading heading, Function<Cell.Shown, Table.Entry> entry) {
        boolean isFilled(List<Cell.Shown> cells) {
            return cells.stream().anyMatch(cell -> !entry.apply(cell).text().equals(CellWords.NOTHING));
        }
    }

    /** Levels with what they are counted from: value, interval where there is one, counts, who. */
    Block levels(String caption, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        CellWords words = edition.words();
        List<Column> columns = List.of(
                number("value", words::value),
                number("interval", words::interval),
                number("counts", cell -> words.counts(cell.basis())),
                new Column(
                        Table.Heading.text(edition.text("heading.who")),
                        cell -> Table.Entry.text(words.who(cell.basis()))));
        return block(caption, columns, groups, rowName);
    }

    /** Effects and other contrasts: estimate, standard error, interval, p-values, people by arm. */
    Block effects(String caption, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        CellWords words = edition.words();
        List<Column> columns = List.of(
                number("estimate", words::value),
                number("error", words::error),
                number("interval", words::interval),
                number("p", cell -> words.pValue(cell.inference().pValue())),
                number("p_adjusted", cell -> words.pValue(cell.inference().pAdjusted())),
                number(arm("treated", groups), cell -> words.count(cell.basis().treated())),
                number(arm("control", groups), cell -> words.count(cell.basis().control())));
        String base = single(groups, cell -> words.who(cell.basis()));
        return block(base.isEmpty() ? caption : caption + ": " + base, columns, groups, rowName);
    }

    /** All rows of a set in one table, for a paper: levels and contrasts side by side under the headings that any of them fills. */
    public Table paper(String caption, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        CellWords words = edition.words();
        List<String> sides = sides(groups);
        List<Column> columns = List.of(
                number("estimate", words::value),
                number("error", words::error),
                number("interval", words::interval),
                number("p", cell -> words.pValue(cell.inference().pValue())),
                number("p_adjusted", cell -> words.pValue(cell.inference().pAdjusted())),
                count(sides.get(0), words::treated),
                count(sides.get(1), words::control),
                number("counts", words::levelCounts));
        return table(caption, columns, groups, rowName);
    }

    private static Column count(String heading, Function<Cell.Shown, String> text) {
        return new Column(Table.Heading.number(heading), cell -> Table.Entry.number(text.apply(cell)));
    }

    /** Headings of the two arms, by the contrast where all rows have the same. */
    private List<String> sides(Map<String, List<Cell>> groups) {
        List<Contrast> contrasts = shown(groups).stream()
                .map(cell -> cell.label().contrast())
                .filter(contrast -> !contrast.isEmpty())
                .distinct()
                .toList();
        List<String> sides = contrasts.size() == 1 ? edition.sides(contrasts.get(0)) : List.of();
        return sides.isEmpty()
                ? List.of(
                        edition.text("heading." + arm("treated", groups)),
                        edition.text("heading." + arm("control", groups)))
                : sides.stream().map(side -> edition.text("heading.side", side)).toList();
    }

    /** Both arms have names in a lottery of one offer; elsewhere they are the two sides of the contrast. */
    private String arm(String side, Map<String, List<Cell>> groups) {
        boolean isOfOneOffer = evidence == Evidence.LOTTERY
                && !SeveralArms.of(edition, shown(groups).stream().map(Cell::label))
                        .areSeveral();
        return isOfOneOffer ? "lottery_" + side : side;
    }

    private Column number(String heading, Function<Cell.Shown, String> text) {
        return new Column(
                Table.Heading.number(edition.text("heading." + heading)), cell -> Table.Entry.number(text.apply(cell)));
    }

    /** Rows by a text of their label, in the order in which they come. */
    public static <K> Map<K, List<Cell>> group(Stream<Cell> cells, Function<Label, K> name) {
        Map<K, List<Cell>> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.computeIfAbsent(name.apply(cell.label()), key -> new ArrayList<>())
                .add(cell));
        return groups;
    }

    private Block block(
            String caption, List<Column> all, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        return Block.table(table(caption, all, groups, rowName));
    }

    private Table table(
            String caption, List<Column> all, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        List<Cell.Shown> shown = shown(groups);
        List<Column> columns = all.stream()
                .filter(column -> shown.isEmpty() || column.isFilled(shown))
                .toList();
        String estimator = single(groups, this::estimator);
        List<Table.Group> bodies = groups.entrySet().stream()
                .map(group -> body(
                        group.getKey(),
                        group.getValue().stream()
                                .map(cell -> new Table.Row(
                                        rowName.apply(cell.label()),
                                        estimator.isEmpty() ? estimator(cell) : "",
                                        entries(cell, columns)))
                                .toList()))
                .toList();
        List<Table.Heading> head = Stream.concat(
                        Stream.of(Table.Heading.text("")), columns.stream().map(Column::heading))
                .toList();
        return new Table(caption + suffix(estimator), evidence.name(), edition.evidenceName(evidence), head, bodies);
    }

    private String estimator(Cell cell) {
        return edition.labels().estimator(cell.label().estimator());
    }

    /** A count of records needs no estimator. */
    private String suffix(String estimator) {
        return estimator.isEmpty() || evidence == Evidence.DESCRIPTIVE ? "" : " (" + estimator + ")";
    }

    private static List<Cell.Shown> shown(Map<String, List<Cell>> groups) {
        return ReleasedFigures.shown(
                groups.values().stream().flatMap(List::stream).toList());
    }

    /** What all printed rows say alike; empty when they differ. */
    private static String single(Map<String, List<Cell>> groups, Function<Cell.Shown, String> text) {
        List<String> texts = shown(groups).stream().map(text).distinct().toList();
        return texts.size() == 1 ? texts.get(0) : "";
    }

    private static Table.Group body(String name, List<Table.Row> rows) {
        return name.isEmpty() ? Table.Group.plain(rows) : Table.Group.named(name, rows);
    }

    private List<Table.Entry> entries(Cell cell, List<Column> columns) {
        if (!(cell instanceof Cell.Shown shown)) {
            return List.of(Table.Entry.hidden(edition.words().missing(cell), columns.size()));
        }
        return columns.stream().map(column -> column.entry().apply(shown)).toList();
    }
}
