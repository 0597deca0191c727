package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.figure.AlluvialPlot;
import id.sigi.reports.figure.FigureText;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import id.sigi.reports.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labour-force status through the rounds, and businesses of one's own beside the lottery's estimates of the same outcomes, which stand in a column of their own.
 *
 * @param edition the words
 */
record FlowSections(Edition edition) {
    private static final List<String> STEPS = List.of(
            "flow_programme_survey_baseline_survey_1",
            "flow_programme_survey_survey_1_survey_2",
            "flow_programme_survey_survey_2_survey_3");
    private static final List<String> STATES = List.of(
            "EMPLOYED", "UNEMPLOYED", "OUTSIDE_LABOUR_FORCE", "NOT_TOLD", "NOT_INTERVIEWED", "CUT_OFF", "TO_COME");

    Section flows(Released set) {
        Evidence evidence = set.evidence();
        List<Block> blocks = new ArrayList<>(List.of(edition.evidenceNotice(evidence)));
        blocks.addAll(alluvial(set));
        Predicate<Cell> isModel = cell -> cell.label().estimator().procedure() == Procedure.GROSS_FLOWS;
        Map<String, List<Cell>> matrices = Tables.group(
                set.cells().stream()
                        .filter(cell -> cell.label().subgroup().isEverybody())
                        .filter(isModel.negate()),
                label -> edition.labels().outcome(label.outcome()));
        matrices.forEach((name, cells) ->
                blocks.add(new Matrix(edition, cells).captioned(evidence, edition.text("table.flows", name))));
        Tables tables = new Tables(edition, evidence);
        blocks.add(tables.levels(
                edition.text("table.flows.models"),
                Tables.group(
                        set.cells().stream().filter(isModel),
                        label -> edition.labels().estimator(label.estimator())),
                label -> edition.labels().contrast(label.contrast())));
        blocks.add(tables.levels(
                edition.text("table.flows.groups"),
                Tables.group(
                        set.cells().stream()
                                .filter(cell -> !cell.label().subgroup().isEverybody()),
                        label -> edition.labels().contrast(label.contrast())),
                label -> edition.labels().subgroup(label.subgroup())));
        blocks.add(edition.conventions(set));
        return new Section("employment-flows", edition.text("section.employment_flows"), blocks);
    }

    private List<Block> alluvial(Released set) {
        List<AlluvialPlot.Link> links = new ArrayList<>();
        for (int stage = 0; stage < STEPS.size(); stage++) {
            links.addAll(links(set, stage));
        }
        if (links.isEmpty()) {
            return List.of();
        }
        String other = edition.text("figure.flows.other");
        List<String> names = Stream.concat(
                        STATES.stream().map(state -> edition.labels().value(state)), Stream.of(other))
                .toList();
        List<String> stages = Stream.of("baseline", "survey_1", "survey_2", "survey_3")
                .map(round -> edition.text("figure.flows." + round))
                .toList();
        String description = links.stream()
                .map(link -> stages.get(link.stage()) + ", " + names.get(link.from()) + " \u2192 "
                        + names.get(link.to()) + ": " + edition.numerals().count(Math.round(link.people())))
                .collect(Collectors.joining("; "));
        AlluvialPlot plot = new AlluvialPlot(
                new FigureText("employment-flows", edition.text("figure.flows"), description), stages, names, links);
        return List.of(new ReleasedFigures(edition, set.evidence()).block(plot, edition.text("figure.flows.caption")));
    }

    /** Ribbons of one step: those that are shown, and for each state what is left of its people, whose way is suppressed. */
    private static List<AlluvialPlot.Link> links(Released set, int stage) {
        List<AlluvialPlot.Link> links = new ArrayList<>();
        for (int from = 0; from < STATES.size(); from++) {
            double left = 0;
            for (int to = 0; to < STATES.size(); to++) {
                Optional<Cell.Shown> cell = find(set, STEPS.get(stage), STATES.get(from), STATES.get(to));
                double people = cell.map(
                                some -> (double) some.basis().numerator().orElse(0))
                        .orElse(0.0);
                left = cell.isPresent() && left == 0 ? cell.get().basis().denominator() : left;
                left -= people;
                if (people > 0) {
                    links.add(new AlluvialPlot.Link(stage, from, to, people));
                }
            }
            if (left > 0) {
                links.add(new AlluvialPlot.Link(stage, from, STATES.size(), left));
            }
        }
        return links;
    }

    private static Optional<Cell.Shown> find(Released set, String outcome, String from, String to) {
        Contrast move = Contrast.of(Contrast.Kind.TRANSITION, from, to);
        return ReleasedFigures.shown(set.cells()).stream()
                .filter(cell -> cell.label().outcome().is(outcome)
                        && cell.label().contrast().equals(move)
                        && cell.label().subgroup().isEverybody()
                        && cell.label().estimator().procedure() == Procedure.PROPORTION)
                .findFirst();
    }

    Section business(Released set) {
        Evidence evidence = set.evidence();
        List<Block> blocks = new ArrayList<>(List.of(edition.evidenceNotice(evidence)));
        blocks.add(besideTheLottery(set));
        Tables tables = new Tables(edition, evidence);
        blocks.add(tables.levels(
                edition.text("table.own_business"),
                Tables.group(
                        set.cells().stream().filter(cell -> isChange(cell.label())),
                        label -> edition.labels().outcome(label.outcome())),
                label -> edition.labels().estimand(label.estimand())));
        blocks.add(tables.levels(
                edition.text("table.own_business.paths"),
                Tables.group(
                        set.cells().stream().filter(cell -> !isChange(cell.label())),
                        label -> edition.labels().subgroup(label.subgroup())),
                label -> edition.labels().outcome(label.outcome())));
        blocks.add(edition.conventions(set));
        return new Section("own-business", edition.text("section.own_business"), blocks);
    }

    private static boolean isChange(Label label) {
        return label.estimand().isAny(Quantity.SHARE_BEFORE, Quantity.SHARE_AFTER, Quantity.CHANGE, Quantity.RATIO);
    }

    /** What is measured before and after, and in another column what the lottery shows of the same outcome. */
    private Block besideTheLottery(Released set) {
        List<Table.Row> rows = set.cells().stream()
                .filter(cell -> cell.label().estimand().isAny(Quantity.CHANGE))
                .map(this::row)
                .toList();
        List<Table.Heading> head = List.of(
                Table.Heading.text(""),
                Table.Heading.number(edition.text("heading.flows.change")),
                Table.Heading.number(edition.text("heading.interval")),
                Table.Heading.number(edition.text("heading.flows.lottery")),
                Table.Heading.number(edition.text("heading.interval")));
        return Block.table(new Table(
                edition.text("table.beside_lottery"),
                set.evidence().name(),
                edition.evidenceName(set.evidence()),
                head,
                List.of(Table.Group.plain(rows))));
    }

    private Table.Row row(Cell change) {
        Optional<Cell.Shown> effect = effect(change.label());
        CellWords words = edition.words();
        return new Table.Row(
                edition.labels().outcome(change.label().outcome()),
                "",
                List.of(
                        change instanceof Cell.Shown shown
                                ? Table.Entry.number(words.value(shown))
                                : Table.Entry.text(words.missing(change)),
                        change instanceof Cell.Shown shown
                                ? Table.Entry.number(words.interval(shown))
                                : Table.Entry.number(""),
                        Table.Entry.number(effect.map(words::value).orElse(edition.text("flows.no_lottery"))),
                        Table.Entry.number(effect.map(words::interval).orElse(""))));
    }

    /** The plan's first estimate of the effect of the offer on everybody. */
    private Optional<Cell.Shown> effect(Label label) {
        return edition.find("impact").stream()
                .flatMap(set -> ReleasedFigures.shown(set.cells()).stream())
                .filter(cell -> cell.label().outcome().equals(label.outcome())
                        && cell.label().estimand().isIntentionToTreat()
                        && cell.label().subgroup().isEverybody())
                .findFirst();
    }
}
