package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.figure.FlowBars;
import id.sigi.reports.figure.Row;
import id.sigi.reports.figure.Scale;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Monitoring: the flow of people, take-up by wave, status, money, complaints. Counts of records, no comparison. */
final class MonitoringChapter {
    private static final String SET = "monitoring";
    private static final List<String> STEPS = List.of(
            "registered",
            "verified",
            "applied",
            "drawn",
            "selected",
            "purchased",
            "completed",
            "paid",
            "survey_1",
            "survey_2",
            "survey_3");
    private static final String STATUS = "beneficiary_status";
    private static final List<String> COMPLAINTS =
            List.of("complaints", "complaint_response_hours", "complaint_resolution_hours");
    private static final String WAVE = "wave";

    private final Edition edition;
    private final Tables tables;
    private final ReleasedFigures plates;

    private MonitoringChapter(Edition edition) {
        Evidence evidence = edition.find(SET).orElseThrow().evidence();
        this.edition = edition;
        this.tables = new Tables(edition, evidence);
        this.plates = new ReleasedFigures(edition, evidence);
    }

    static List<Section> sections(Edition edition) {
        return new MonitoringChapter(edition).sections();
    }

    private List<Section> sections() {
        return Stream.of(
                        flow(),
                        waves(),
                        part("status", MonitoringChapter::isOfStatus),
                        part("money", MonitoringChapter::isOfMoney),
                        part("complaints", MonitoringChapter::isOfComplaints),
                        part("further", MonitoringChapter::isFurther))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isOfStatus(Label label) {
        return label.outcome().variable().equals(STATUS);
    }

    private static boolean isOfMoney(Label label) {
        return label.outcome().unit() == OutcomeVariable.Unit.RUPIAH;
    }

    private static boolean isOfComplaints(Label label) {
        return COMPLAINTS.contains(label.outcome().variable());
    }

    private static boolean isFurther(Label label) {
        return !isStep(label) && !isOfStatus(label) && !isOfMoney(label) && !isOfComplaints(label);
    }

    private static boolean isStep(Label label) {
        return STEPS.contains(label.outcome().words());
    }

    private List<Cell> cells(Predicate<Label> choice) {
        return edition.cells(SET).filter(cell -> choice.test(cell.label())).toList();
    }

    private List<Section> flow() {
        List<Cell> all = cells(label -> isStep(label) && !label.subgroup().isValueOf(WAVE));
        if (all.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(edition.evidenceNotice(edition.find(SET).orElseThrow().evidence()));
        blocks.addAll(flowFigure(all));
        blocks.add(tables.levels(
                edition.text("table.flow"),
                Tables.group(all.stream(), label -> edition.labels().outcome(label.outcome())),
                label -> edition.labels().subgroup(label.subgroup())));
        blocks.add(edition.conventions(edition.find(SET).orElseThrow()));
        return List.of(new Section("flow", edition.text("section.flow"), blocks));
    }

    private List<Block> flowFigure(List<Cell> all) {
        List<Cell> everybody = all.stream()
                .filter(cell -> cell.label().subgroup().isEverybody())
                .toList();
        List<Row> rows = ReleasedFigures.shown(everybody).stream()
                .filter(cell -> cell.basis().numerator().isPresent())
                .map(this::step)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Scale people = plates.scale(Unit.COUNT);
        return List.of(plates.block(
                new FlowBars(ReleasedFigures.text("flow", edition.text("figure.flow"), rows), people, rows),
                edition.text("figure.flow.caption")));
    }

    /** The length of a bar is the numerator; the text beside it is the share with its denominator. */
    private Row step(Cell.Shown cell) {
        CellWords words = edition.words();
        long people = cell.basis().numerator().orElseThrow();
        return Row.point(
                edition.labels().outcome(cell.label().outcome()),
                words.value(cell) + "  (" + words.counts(cell.basis()) + ")",
                (double) people);
    }

    private List<Section> waves() {
        List<Cell> byWave = cells(label -> isStep(label) && label.subgroup().isValueOf(WAVE));
        if (byWave.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        new Reconciliation(edition).ofWaves().map(Block::paragraph).ifPresent(blocks::add);
        List<Row> rows = plates.rows(
                byWave.stream()
                        .filter(cell -> cell.label().outcome().is("selected"))
                        .toList(),
                label -> edition.labels().subgroup(label.subgroup()));
        if (!rows.isEmpty()) {
            blocks.add(plates.block(
                    new FlowBars(
                            ReleasedFigures.text("waves", edition.text("figure.waves"), rows),
                            plates.scale(Unit.SHARE),
                            rows),
                    edition.text("figure.waves.caption")));
        }
        blocks.add(tables.levels(
                edition.text("table.waves"),
                Tables.group(byWave.stream(), label -> edition.labels().outcome(label.outcome())),
                label -> edition.labels().subgroup(label.subgroup())));
        return List.of(new Section("waves", edition.text("section.waves"), blocks));
    }

    private List<Section> part(String id, Predicate<Label> choice) {
        List<Cell> chosen = cells(choice);
        if (chosen.isEmpty()) {
            return List.of();
        }
        Block table = tables.levels(
                edition.text("table." + id),
                Tables.group(chosen.stream(), label -> groupName(id, label)),
                label -> rowName(id, label));
        List<Block> blocks = Stream.concat(note(id).map(Block::paragraph).stream(), Stream.of(table))
                .toList();
        return List.of(new Section(id, edition.text("section." + id), blocks));
    }

    private Optional<String> note(String id) {
        return switch (id) {
            case "status" -> Optional.of(edition.text("status.note"));
            case "money" -> new Reconciliation(edition).ofMoney();
            default -> Optional.empty();
        };
    }

    private String groupName(String id, Label label) {
        if (id.equals("status")) {
            return edition.labels().subgroup(label.subgroup());
        }
        return edition.labels().outcome(label.outcome()) + ", "
                + edition.labels().estimand(label.estimand());
    }

    private String rowName(String id, Label label) {
        return id.equals("status")
                ? edition.labels().outcome(label.outcome())
                : edition.labels().subgroup(label.subgroup());
    }
}
