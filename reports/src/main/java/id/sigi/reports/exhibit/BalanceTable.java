package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Balance as papers print it: one row per covariate with the means of both arms, their difference with its error and p-value, how far apart
 * they are, and the people of each arm; the joint test below.
 *
 * @param edition the words
 * @param set the released balance
 */
record BalanceTable(Edition edition, Released set) {
    private static final Quantity TREATED = Quantity.MEAN_SELECTED;
    private static final Quantity CONTROL = Quantity.MEAN_NOT_SELECTED;
    private static final Quantity DIFFERENCE = Quantity.DIFFERENCE;
    private static final Quantity NORMALISED = Quantity.NORMALISED_DIFFERENCE;
    private static final Quantity JOINT = Quantity.OMNIBUS_F;
    private static final List<Quantity> PARTS = List.of(TREATED, CONTROL, DIFFERENCE, NORMALISED);

    /** Whether a set is nothing but balance. */
    static boolean fits(Released set) {
        return !set.cells().isEmpty()
                && set.cells().stream()
                        .map(cell -> cell.label().estimand().quantity())
                        .allMatch(quantity -> PARTS.contains(quantity) || quantity == JOINT);
    }

    Table table(String caption) {
        List<Table.Heading> head = head();
        List<Table.Row> rows = new ArrayList<>();
        byCovariate().forEach((name, parts) -> rows.add(row(name, parts, head.size() - 1)));
        return new Table(
                caption + suffix(),
                set.evidence().name(),
                edition.evidenceName(set.evidence()),
                head,
                List.of(Table.Group.plain(rows)));
    }

    private Map<String, Map<Quantity, Cell>> byCovariate() {
        Map<String, Map<Quantity, Cell>> rows = new LinkedHashMap<>();
        for (Cell cell : set.cells()) {
            rows.computeIfAbsent(edition.labels().measure(cell.label().outcome()), name -> new LinkedHashMap<>())
                    .put(cell.label().estimand().quantity(), cell);
        }
        return rows;
    }

    private List<Table.Heading> head() {
        List<String> sides = sides();
        return Stream.of(
                        "",
                        edition.text("heading.mean_side", sides.get(0)),
                        edition.text("heading.mean_side", sides.get(1)),
                        edition.text("heading.difference"),
                        edition.text("heading.error"),
                        edition.text("heading.p"),
                        edition.text("heading.normalised"),
                        edition.text("heading.side", sides.get(0)),
                        edition.text("heading.side", sides.get(1)))
                .map(words -> words.isEmpty() ? Table.Heading.text(words) : Table.Heading.number(words))
                .toList();
    }

    private List<String> sides() {
        List<String> sides = set.cells().stream()
                .map(cell -> cell.label().contrast())
                .filter(contrast -> !contrast.isEmpty())
                .findFirst()
                .map(edition::sides)
                .orElse(List.of());
        return sides.isEmpty()
                ? List.of(
                        edition.labels().subgroup(Subgroup.TREATMENT_ARM),
                        edition.labels().subgroup(Subgroup.CONTROL_ARM))
                : sides;
    }

    /** The estimator of the differences is one for the whole table. */
    private String suffix() {
        return set.cells().stream()
                .map(Cell::label)
                .filter(label -> label.estimand().isAny(DIFFERENCE))
                .map(Label::estimator)
                .findFirst()
                .map(estimator -> " (" + edition.labels().estimator(estimator) + ")")
                .orElse("");
    }

    private Table.Row row(String name, Map<Quantity, Cell> parts, int width) {
        Optional<Cell> missing = parts.values().stream()
                .filter(cell -> !(cell instanceof Cell.Shown))
                .findFirst();
        if (missing.isPresent()) {
            String why = edition.words().missing(missing.get());
            return new Table.Row(name, "", List.of(Table.Entry.hidden(why, width)));
        }
        return parts.containsKey(JOINT) ? joint(name, shown(parts, JOINT)) : covariate(name, parts);
    }

    private static Cell.Shown shown(Map<Quantity, Cell> parts, Quantity quantity) {
        return (Cell.Shown) parts.get(quantity);
    }

    private Table.Row covariate(String name, Map<Quantity, Cell> parts) {
        CellWords words = edition.words();
        Cell.Shown difference = shown(parts, DIFFERENCE);
        return row(
                name,
                "",
                value(parts, TREATED),
                value(parts, CONTROL),
                value(parts, DIFFERENCE),
                difference == null ? CellWords.NOTHING : words.error(difference),
                difference == null
                        ? CellWords.NOTHING
                        : words.pValue(difference.inference().pValue()),
                value(parts, NORMALISED),
                parts.containsKey(TREATED) ? words.treated(shown(parts, TREATED)) : CellWords.NOTHING,
                parts.containsKey(CONTROL) ? words.control(shown(parts, CONTROL)) : CellWords.NOTHING);
    }

    private String value(Map<Quantity, Cell> parts, Quantity quantity) {
        return parts.containsKey(quantity) ? edition.words().value(shown(parts, quantity)) : CellWords.NOTHING;
    }

    private Table.Row joint(String name, Cell.Shown test) {
        CellWords words = edition.words();
        return row(
                name + ": " + edition.labels().estimand(Estimand.of(JOINT)),
                edition.labels().estimator(test.label().estimator()),
                CellWords.NOTHING,
                CellWords.NOTHING,
                words.value(test),
                CellWords.NOTHING,
                words.pValue(test.inference().pValue()),
                CellWords.NOTHING,
                words.treated(test),
                words.control(test));
    }

    private static Table.Row row(String name, String note, String... texts) {
        return new Table.Row(
                name, note, Stream.of(texts).map(Table.Entry::number).toList());
    }
}
