package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.CoefficientPlot;
import id.sigi.reports.figure.Row;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Before and after for the same people: the transition matrix and entrepreneurship. Monitoring, never impact. */
final class TransitionsChapter {
    private TransitionsChapter() {}

    static List<Section> sections(Edition edition) {
        FlowSections flows = new FlowSections(edition);
        return Stream.of(
                        edition.find("transitions").stream().map(set -> matrices(edition, set)),
                        edition.find("employment_flows").stream().map(flows::flows),
                        edition.find("entrepreneurship").stream().map(set -> entrepreneurs(edition, set)),
                        edition.find("own_business").stream().map(flows::business))
                .flatMap(sections -> sections)
                .toList();
    }

    private static Section matrices(Edition edition, Released set) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(edition.evidenceNotice(set.evidence()));
        Map<Subgroup, List<Cell>> bySubgroup =
                Tables.group(set.cells().stream().filter(cell -> Matrix.isMovement(cell.label())), Label::subgroup);
        bySubgroup.forEach((subgroup, cells) -> {
            Matrix matrix = new Matrix(edition, cells);
            if (subgroup.isEverybody()) {
                blocks.addAll(matrix.figure(set.evidence()));
            }
            blocks.add(matrix.table(set.evidence(), edition.labels().subgroup(subgroup)));
        });
        blocks.addAll(rest(edition, set));
        blocks.add(edition.conventions(set));
        return new Section("transitions", edition.text("section.transitions"), blocks);
    }

    private static List<Block> rest(Edition edition, Released set) {
        List<Cell> rest = set.cells().stream()
                .filter(cell -> !Matrix.isMovement(cell.label()))
                .toList();
        return rest.isEmpty() ? List.of() : List.of(OtherChapter.table(edition, set.evidence(), rest));
    }

    private static Section entrepreneurs(Edition edition, Released set) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(edition.evidenceNotice(set.evidence()));
        blocks.addAll(changes(edition, set));
        blocks.add(new Tables(edition, set.evidence())
                .levels(
                        edition.text("table.entrepreneurship"),
                        Tables.group(
                                set.cells().stream(), label -> edition.labels().subgroup(label.subgroup())),
                        label -> edition.labels().estimand(label.estimand())));
        blocks.add(edition.conventions(set));
        return new Section("entrepreneurship", edition.text("section.entrepreneurship"), blocks);
    }

    private static List<Block> changes(Edition edition, Released set) {
        Evidence evidence = set.evidence();
        ReleasedFigures plates = new ReleasedFigures(edition, evidence);
        List<Row> rows = plates.rows(
                set.cells().stream()
                        .filter(cell -> cell.label().estimand().isAny(Quantity.CHANGE))
                        .toList(),
                label -> edition.labels().subgroup(label.subgroup()));
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(plates.block(
                new CoefficientPlot(
                        ReleasedFigures.text("entrepreneurship", edition.text("figure.entrepreneurship"), rows),
                        plates.scale(Unit.POINTS),
                        rows),
                edition.text("figure.entrepreneurship.caption")));
    }
}
