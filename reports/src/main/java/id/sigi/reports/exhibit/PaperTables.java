package id.sigi.reports.exhibit;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.Provenance;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.reports.chapter.Edition;
import id.sigi.reports.chapter.Headline;
import id.sigi.reports.chapter.ResponseGap;
import id.sigi.reports.chapter.SeveralArms;
import id.sigi.reports.chapter.Tables;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.DisclosureRules;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.disclosure.ReleasedFlowStep;
import id.sigi.reports.input.ReportInput;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.label.Labels;
import id.sigi.reports.paper.PaperTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a table for a paper of each released set: rows by outcome, and below them all that a reader must know. */
public final class PaperTables {
    private final Edition edition;
    private final DisclosureRules rules;

    /**
     * @param input what is printed; its title stands in every caption
     * @param rules the rules under which the sets were released, for the notes
     * @param labels the words
     */
    public PaperTables(ReportInput input, DisclosureRules rules, Labels labels) {
        this.edition = new Edition(input, labels);
        this.rules = rules;
    }

    /** One table per set. */
    public List<PaperTable> list() {
        return edition.input().sets().stream().map(this::table).toList();
    }

    private PaperTable table(Released set) {
        SeveralArms arms = SeveralArms.of(edition, set);
        Map<String, List<Cell>> groups = Tables.group(
                set.cells().stream(), label -> arms.name(edition.labels().measure(label.outcome()), label));
        String name = edition.labels().find("set." + set.id()).orElse(set.id());
        String caption = edition.text("paper.title", edition.input().title(), name);
        return new PaperTable(
                set,
                edition.labels(),
                BalanceTable.fits(set)
                        ? new BalanceTable(edition, set).table(caption)
                        : new Tables(edition, set.evidence()).paper(caption, groups, this::rowName),
                new ModelTable(edition, set).list(this::rowName),
                notes(set));
    }

    private String rowName(Label label) {
        String estimand = edition.labels().estimand(label.estimand());
        return label.subgroup().isEverybody()
                ? estimand
                : estimand + " (" + edition.labels().subgroup(label.subgroup()) + ")";
    }

    private List<String> notes(Released set) {
        List<String> notes = new ArrayList<>();
        notes.add(edition.text(
                "evidence." + (isWeightedSample(set) ? "SAMPLE" : set.evidence().name()) + ".note"));
        if (!Headline.list(set).isEmpty()) {
            new ResponseGap(edition).note().ifPresent(notes::add);
        }
        set.conventions()
                .forEach(sentence ->
                        notes.add(edition.labels().findConvention(sentence).orElse(sentence)));
        notes.addAll(sample(set));
        notes.add(hidden(set));
        notes.add(made(set.provenance()));
        return notes;
    }

    /** Whether the numbers are of a probability sample by the weights of its design, and not of those who chose to answer. */
    private static boolean isWeightedSample(Released set) {
        return set.evidence() == Evidence.SURVEY
                && set.cells().stream()
                        .anyMatch(cell -> cell.label().estimator().procedure() == Procedure.WEIGHTED_SURVEY);
    }

    private List<String> sample(Released set) {
        String steps = set.flow().stream().map(this::step).collect(Collectors.joining("; "));
        String who = bases(set).map(edition.words()::who).distinct().collect(Collectors.joining("; "));
        return Stream.of(
                        steps.isEmpty() ? "" : edition.text("paper.flow", steps),
                        who.isEmpty() ? "" : edition.text("paper.who", who))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Stream<Basis> bases(Released set) {
        return set.cells().stream()
                .map(cell -> cell instanceof Cell.Shown shown ? shown.basis() : null)
                .filter(Objects::nonNull);
    }

    private String step(ReleasedFlowStep step) {
        return edition.text(
                "paper.flow_step",
                count(step.passed()),
                count(step.entered()),
                edition.labels().who(step.name()));
    }

    private String count(OptionalLong count) {
        return count.isPresent() ? edition.numerals().count(count.getAsLong()) : CellWords.NOTHING;
    }

    private String hidden(Released set) {
        String minimum = edition.numerals().count(rules.minimumCell());
        return set.countSuppressed() == 0
                ? edition.text("paper.nothing_hidden", minimum)
                : edition.text(
                        "paper.hidden",
                        edition.numerals().count(set.countSuppressed()),
                        edition.numerals().count(set.cells().size()),
                        minimum);
    }

    private String made(Provenance provenance) {
        String tables = provenance.tables().stream()
                .map(table -> edition.text(
                        "paper.table",
                        table.table(),
                        table.version(),
                        edition.numerals().count(table.rows())))
                .collect(Collectors.joining("; "));
        return edition.text(
                "paper.made",
                provenance.planId(),
                provenance.planHash(),
                tables,
                provenance.seed(),
                provenance.codeVersion());
    }
}
