package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.CoefficientPlot;
import id.sigi.reports.figure.Row;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Unit;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lottery: effects of being selected, whether the draw balanced the arms, who answered. Nothing else stands on this page. */
final class ImpactChapter {
    private final Edition edition;
    private final Released set;
    private final Tables tables;
    private final ReleasedFigures plates;
    private final SeveralArms arms;

    private ImpactChapter(Edition edition, Released set) {
        this.edition = edition;
        this.set = set;
        this.tables = new Tables(edition, set.evidence());
        this.plates = new ReleasedFigures(edition, set.evidence());
        this.arms = SeveralArms.of(edition, set);
    }

    static List<Section> sections(Edition edition) {
        return Stream.of(
                        edition.find("impact").map(set -> new ImpactChapter(edition, set).effects()),
                        edition.find("heterogeneity").map(set -> plain("heterogeneity", edition, set)),
                        edition.find("transition_effects").map(set -> plain("destinations", edition, set)),
                        edition.find("balance").map(set -> new ImpactChapter(edition, set).balance()),
                        edition.find("response").map(set -> new ImpactChapter(edition, set).response()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A table of contrasts and one of levels, as of any set. */
    private static Section plain(String id, Edition edition, Released set) {
        return new Section(id, edition.text("section." + id), OtherChapter.blocks(edition, set));
    }

    private Section effects() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(edition.evidenceNotice(set.evidence()));
        new ResponseGap(edition).notice().map(Block::notice).ifPresent(blocks::add);
        new Reconciliation(edition).ofEffects(set).map(Block::paragraph).ifPresent(blocks::add);
        blocks.addAll(plots());
        blocks.add(tables.effects(
                edition.text("table.effects"),
                byOutcome(ImpactChapter::isContrast),
                label -> name(label, edition.labels().estimand(label.estimand()))));
        blocks.addAll(levels("control", label -> !isContrast(label)));
        blocks.add(edition.conventions(set));
        return new Section("effects", edition.text("section.effects"), blocks);
    }

    /** A level has a mean or a share for its estimand; whatever else is a contrast of the arms. */
    private static boolean isContrast(Label label) {
        return !label.estimand().is(Quantity.Nature.MEAN) && !label.estimand().is(Quantity.Nature.SHARE);
    }

    private String name(Label label, String name) {
        return label.subgroup().isEverybody()
                ? name
                : name + " (" + edition.labels().subgroup(label.subgroup()) + ")";
    }

    private Map<String, List<Cell>> byOutcome(Predicate<Label> choice) {
        return Tables.group(
                set.cells().stream().filter(cell -> choice.test(cell.label())),
                label -> arms.name(edition.labels().outcome(label.outcome()), label));
    }

    private List<Block> levels(String id, Predicate<Label> choice) {
        Map<String, List<Cell>> groups = byOutcome(choice);
        Function<Label, String> name = label -> name(label, edition.labels().estimand(label.estimand()));
        return groups.isEmpty() ? List.of() : List.of(tables.levels(edition.text("table." + id), groups, name));
    }

    /** Effects on shares stand on one axis; every other outcome has a unit, and so a figure, of its own. */
    private List<Block> plots() {
        List<Cell> headline = Headline.list(set);
        List<Cell> shares = headline.stream()
                .filter(cell -> edition.labels().unit(cell.label()) == Unit.POINTS)
                .toList();
        Stream<Block> others = headline.stream()
                .filter(cell -> edition.labels().unit(cell.label()) != Unit.POINTS)
                .flatMap(cell -> plot(title(cell.label()), List.of(cell)).stream());
        return Stream.concat(plot(edition.text("figure.effects"), shares).stream(), others)
                .toList();
    }

    private String title(Label label) {
        return edition.text("card.effect", edition.labels().outcome(label.outcome()));
    }

    private Optional<Block> plot(String title, List<Cell> cells) {
        List<Row> rows = plates.rows(cells, label -> arms.name(edition.labels().outcome(label.outcome()), label));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Label first = cells.get(0).label();
        String id = "effects-" + Labels.key(first.outcome().words()).replace('_', '-');
        return Optional.of(plates.block(
                new CoefficientPlot(
                        ReleasedFigures.text(id, title, rows),
                        plates.scale(edition.labels().unit(first)),
                        rows),
                edition.text("figure.effects.caption", edition.labels().estimator(first.estimator()))));
    }

    private Section balance() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(edition.text("balance.note")));
        blocks.addAll(levels("means", label -> label.estimand().is(Quantity.Nature.MEAN)));
        blocks.add(tables.effects(
                edition.text("table.balance"),
                byOutcome(label -> !label.estimand().is(Quantity.Nature.MEAN)),
                label -> edition.labels().estimand(label.estimand())));
        blocks.add(edition.conventions(set));
        return new Section("balance", edition.text("section.balance"), blocks);
    }

    private Section response() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(edition.text("response.note")));
        Map<String, List<Cell>> shares = byOutcome(label -> !isContrast(label));
        blocks.add(tables.levels(
                edition.text("table.response"),
                shares,
                label -> edition.labels().subgroup(label.subgroup())));
        Map<String, List<Cell>> gaps = byOutcome(ImpactChapter::isContrast);
        if (!gaps.isEmpty()) {
            blocks.add(tables.effects(
                    edition.text("table.response_gap"),
                    gaps,
                    label -> edition.labels().estimand(label.estimand())));
        }
        blocks.add(edition.conventions(set));
        return new Section("response", edition.text("section.response"), blocks);
    }
}
