package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.Caterpillar;
import id.sigi.reports.figure.FlowBars;
import id.sigi.reports.figure.Row;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Notice;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Training quality: whether assessors agree, how providers score, and why stars say little. */
final class QualityChapter {
    private static final String PROVIDERS = "provider_mean";
    private static final String STARS = "stars";

    private final Edition edition;
    private final Released set;
    private final Tables tables;
    private final ReleasedFigures plates;

    private QualityChapter(Edition edition, Released set) {
        this.edition = edition;
        this.set = set;
        this.tables = new Tables(edition, set.evidence());
        this.plates = new ReleasedFigures(edition, set.evidence());
    }

    static List<Section> sections(Edition edition) {
        QualityChapter chapter =
                new QualityChapter(edition, edition.find("quality").orElseThrow());
        QualityAudit audit = new QualityAudit(edition, chapter.set);
        return Stream.of(
                        chapter.agreement(),
                        audit.severity(),
                        chapter.providers(),
                        audit.courses(),
                        audit.funnel(),
                        chapter.stars(),
                        audit.ceiling(),
                        audit.validity())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Cell> cells(Predicate<Label> choice) {
        return set.cells().stream().filter(cell -> choice.test(cell.label())).toList();
    }

    private Optional<Section> agreement() {
        List<Cell> cells = cells(label -> !QualityAudit.isAudit(label)
                && !label.outcome().is(PROVIDERS)
                && !label.outcome().is(STARS));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Block table = tables.levels(
                edition.text("table.agreement"),
                Tables.group(cells.stream(), label -> edition.labels().outcome(label.outcome())),
                this::agreementRow);
        return Optional.of(new Section(
                "agreement",
                edition.text("section.agreement"),
                List.of(
                        edition.evidenceNotice(set.evidence()),
                        Block.paragraph(edition.text("agreement.note")),
                        table,
                        edition.conventions(set))));
    }

    /** Of all phases, or of one. */
    private String agreementRow(Label label) {
        String name = edition.labels().estimand(label.estimand());
        return label.subgroup().equals(Subgroup.EVERYBODY) ? name : name + ", " + subgroup(label);
    }

    private Optional<Section> providers() {
        List<Cell> cells = cells(label -> label.outcome().is(PROVIDERS));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(caterpillar(cells));
        blocks.add(tables.levels(
                edition.text("table.providers"),
                Tables.group(cells.stream(), label -> edition.labels().estimand(label.estimand())),
                this::subgroup));
        return Optional.of(new Section("providers", edition.text("section.providers"), blocks));
    }

    private String subgroup(Label label) {
        return edition.labels().subgroup(label.subgroup());
    }

    private List<Block> caterpillar(List<Cell> cells) {
        List<Pair> pairs = ReleasedFigures.shown(cells).stream()
                .filter(cell -> cell.label().estimand().isAny(Quantity.SHRUNKEN_MEAN))
                .flatMap(cell -> raw(cells, cell).map(raw -> new Pair(cell, raw)).stream())
                .sorted(Comparator.comparingDouble((Pair pair) -> CellWords.point(pair.shrunken()))
                        .reversed())
                .toList();
        if (pairs.isEmpty()) {
            return List.of();
        }
        List<Row> rows =
                plates.rows(pairs.stream().map(pair -> (Cell) pair.shrunken()).toList(), this::subgroup);
        List<Double> raw =
                pairs.stream().map(pair -> CellWords.point(pair.raw())).toList();
        return List.of(plates.block(
                new Caterpillar(
                        ReleasedFigures.text("providers", edition.text("figure.providers"), rows),
                        plates.scale(Unit.SCORE),
                        rows,
                        raw),
                edition.text("figure.providers.caption")));
    }

    private record Pair(Cell.Shown shrunken, Cell.Shown raw) {}

    private static Optional<Cell.Shown> raw(List<Cell> cells, Cell.Shown shrunken) {
        return ReleasedFigures.shown(cells).stream()
                .filter(cell -> cell.label().estimand().isAny(Quantity.RAW_MEAN))
                .filter(cell -> cell.label().subgroup().equals(shrunken.label().subgroup()))
                .findFirst();
    }

    private Optional<Section> stars() {
        List<Cell> cells =
                cells(label -> !QualityAudit.isAudit(label) && label.outcome().is(STARS));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.notice(Notice.information(edition.text("caution"), edition.text("stars.note"))));
        blocks.addAll(starBars(cells));
        Map<String, List<Cell>> groups =
                Tables.group(cells.stream(), label -> edition.labels().estimand(label.estimand()));
        blocks.add(tables.levels(edition.text("table.stars"), groups, this::subgroup));
        return Optional.of(new Section("stars", edition.text("section.stars"), blocks));
    }

    private List<Block> starBars(List<Cell> cells) {
        List<Row> rows = plates.rows(
                cells.stream()
                        .filter(cell -> cell.label().estimand().isAny(Quantity.SHARE))
                        .toList(),
                this::subgroup);
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(plates.block(
                new FlowBars(
                        ReleasedFigures.text("stars", edition.text("figure.stars"), rows),
                        plates.scale(Unit.SHARE),
                        rows),
                edition.text("figure.stars.caption")));
    }
}
