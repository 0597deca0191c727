package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.Row;
import id.sigi.reports.figure.ShareDots;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.RegistryWords;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Inclusion: shares by group, parity, and labour indicators among respondents, each with its definition. */
final class InclusionChapter {
    private final Edition edition;
    private final Released set;
    private final ReleasedFigures plates;
    private final Tables tables;

    private InclusionChapter(Edition edition, Released set) {
        this.edition = edition;
        this.set = set;
        this.plates = new ReleasedFigures(edition, set.evidence());
        this.tables = new Tables(edition, set.evidence());
    }

    static List<Section> sections(Edition edition) {
        Stream<Section> sets = RegistryWords.sets().stream()
                .flatMap(id -> edition.find(id).stream())
                .flatMap(set -> new InclusionChapter(edition, set).sections());
        return Stream.concat(sets, new ClaimsTable(edition).sections().stream()).toList();
    }

    private Stream<Section> sections() {
        Section first = new Section(
                set.id(),
                edition.text("section." + set.id()),
                List.of(edition.evidenceNotice(set.evidence()), edition.conventions(set)));
        Map<OutcomeVariable, List<Cell>> shares =
                Tables.group(set.cells().stream().filter(cell -> !isParity(cell.label())), Label::outcome);
        Stream<Section> indicators =
                shares.entrySet().stream().map(entry -> indicator(entry.getKey(), entry.getValue()));
        return Stream.of(Stream.of(first), indicators, parity().stream()).flatMap(part -> part);
    }

    private static boolean isParity(Label label) {
        return label.contrast().kind() != Contrast.Kind.NONE;
    }

    private static boolean isIndex(Cell cell) {
        return cell.label().estimand().is(Quantity.Nature.INDEX);
    }

    private Section indicator(OutcomeVariable outcome, List<Cell> cells) {
        List<Block> blocks = new ArrayList<>();
        new Indicator(edition).find(outcome.words()).ifPresent(blocks::add);
        blocks.addAll(dots(outcome, cells));
        blocks.add(tables.levels(
                edition.text("table.by_group", edition.labels().outcome(outcome)),
                Tables.group(cells.stream(), label -> groupName(label)),
                label -> edition.labels().subgroup(label.subgroup())));
        return new Section(
                set.id() + "-" + Labels.key(outcome.words()).replace('_', '-'),
                edition.labels().outcome(outcome),
                blocks);
    }

    private String groupName(Label label) {
        return label.subgroup().isValueOfColumn()
                ? edition.labels().column(label.subgroup().column())
                : edition.text("subgroup.all");
    }

    private List<Block> dots(OutcomeVariable outcome, List<Cell> cells) {
        List<Row> rows = plates.rows(cells, label -> edition.labels().subgroup(label.subgroup()));
        if (rows.size() < 2) {
            return List.of();
        }
        double everybody = ReleasedFigures.shown(cells).stream()
                .filter(cell -> cell.label().subgroup().isEverybody())
                .findFirst()
                .map(CellWords::point)
                .orElse(0.0);
        String id = set.id() + "-" + Labels.key(outcome.words()).replace('_', '-');
        return List.of(plates.block(
                new ShareDots(
                        ReleasedFigures.text(
                                id + "-dots",
                                edition.text("figure.by_group", edition.labels().outcome(outcome)),
                                rows),
                        plates.scale(Unit.SHARE),
                        rows,
                        everybody),
                edition.text("figure.shares.caption")));
    }

    private List<Section> parity() {
        List<Cell> cells =
                set.cells().stream().filter(cell -> isParity(cell.label())).toList();
        if (cells.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        new Indicator(edition).find("p_4_5").ifPresent(blocks::add);
        blocks.addAll(parityDots(cells));
        blocks.addAll(effects(
                "table.parity", cells.stream().filter(InclusionChapter::isIndex).toList()));
        blocks.addAll(effects(
                "table.gaps", cells.stream().filter(cell -> !isIndex(cell)).toList()));
        return List.of(new Section(set.id() + "-parity", edition.text("section.parity"), blocks));
    }

    private List<Block> effects(String caption, List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        return List.of(tables.effects(
                edition.text(caption),
                Tables.group(cells.stream(), label -> edition.labels().outcome(label.outcome())),
                label -> edition.labels().estimand(label.estimand()) + ", "
                        + edition.labels().contrast(label.contrast())));
    }

    private List<Block> parityDots(List<Cell> cells) {
        List<Row> rows = plates.rows(
                cells.stream()
                        .filter(cell -> cell.label().estimand().isAny(Quantity.PARITY_INDEX))
                        .toList(),
                label -> edition.labels().outcome(label.outcome()) + ": "
                        + edition.labels().contrast(label.contrast()));
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(plates.block(
                new ShareDots(
                        ReleasedFigures.text(set.id() + "-parity", edition.text("figure.parity"), rows),
                        plates.scale(Unit.INDEX),
                        rows,
                        1),
                edition.text("figure.parity.caption")));
    }
}
