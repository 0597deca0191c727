package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tables of released rows, each of one kind of evidence.
 *
 * @param edition the words
 * @param evidence the kind of evidence of every row
 */
record Tables(Edition edition, Evidence evidence) {

    /** Levels with what they are counted from: value, interval where there is one, counts, who. */
    Block levels(String caption, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        boolean hasInterval = groups.values().stream().flatMap(List::stream).anyMatch(Tables::hasInterval);
        List<String> head = new ArrayList<>(List.of("", edition.text("heading.value")));
        if (hasInterval) {
            head.add(edition.text("heading.interval"));
        }
        head.addAll(List.of(edition.text("heading.counts"), edition.text("heading.who")));
        return block(caption, head, groups, cell -> row(cell, rowName, level(cell, hasInterval)));
    }

    /** Effects and other contrasts: estimate, standard error, interval, p-values, people by arm. */
    Block effects(String caption, Map<String, List<Cell>> groups, Function<Label, String> rowName) {
        List<String> head = Stream.of("estimate", "error", "interval", "p", "p_adjusted", "treated", "control")
                .map(name -> edition.text("heading." + name))
                .toList();
        List<String> whole = Stream.concat(Stream.of(""), head.stream()).toList();
        return block(caption, whole, groups, cell -> row(cell, rowName, effect(cell)));
    }

    /** Rows by a text of their label, in the order in which they come. */
    static Map<String, List<Cell>> group(Stream<Cell> cells, Function<Label, String> name) {
        Map<String, List<Cell>> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.computeIfAbsent(name.apply(cell.label()), key -> new ArrayList<>())
                .add(cell));
        return groups;
    }

    private Block block(
            String caption, List<String> head, Map<String, List<Cell>> groups, Function<Cell, Table.Row> row) {
        List<Table.Group> bodies = groups.entrySet().stream()
                .map(group ->
                        body(group.getKey(), group.getValue().stream().map(row).toList()))
                .toList();
        return Block.table(new Table(caption, evidence.name(), edition.evidenceName(evidence), head, bodies));
    }

    private static Table.Group body(String name, List<Table.Row> rows) {
        return name.isEmpty() ? Table.Group.plain(rows) : Table.Group.named(name, rows);
    }

    private Table.Row row(Cell cell, Function<Label, String> name, List<Table.Entry> entries) {
        return new Table.Row(
                name.apply(cell.label()),
                edition.labels().estimator(cell.label().estimator()),
                entries);
    }

    private List<Table.Entry> level(Cell cell, boolean hasInterval) {
        CellWords words = edition.words();
        if (!(cell instanceof Cell.Shown shown)) {
            return List.of(Table.Entry.hidden(words.missing(cell), hasInterval ? 4 : 3));
        }
        List<Table.Entry> entries = new ArrayList<>(List.of(Table.Entry.number(words.value(shown))));
        if (hasInterval) {
            entries.add(Table.Entry.number(words.interval(shown)));
        }
        entries.add(Table.Entry.number(words.counts(shown.basis())));
        entries.add(Table.Entry.text(words.who(shown.basis())));
        return entries;
    }

    private List<Table.Entry> effect(Cell cell) {
        CellWords words = edition.words();
        if (!(cell instanceof Cell.Shown shown)) {
            return List.of(Table.Entry.hidden(words.missing(cell), 7));
        }
        return Stream.of(
                        words.value(shown),
                        words.error(shown),
                        words.interval(shown),
                        words.pValue(shown.inference().pValue()),
                        words.pValue(shown.inference().pAdjusted()),
                        words.count(shown.basis().treated()),
                        words.count(shown.basis().control()))
                .map(Table.Entry::number)
                .toList();
    }

    private static boolean hasInterval(Cell cell) {
        return cell instanceof Cell.Shown shown && shown.inference().confLow().isPresent();
    }
}
