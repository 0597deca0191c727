package id.sigi.reports.chapter;

import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Card;
import id.sigi.reports.page.Definition;
import id.sigi.reports.page.Link;
import id.sigi.reports.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The front page: a few numbers with what is needed to judge them, the way to every chapter, how to read the kinds of evidence. */
final class IndexChapter {
    private IndexChapter() {}

    static List<Section> sections(Edition edition, List<String> chapters) {
        return Stream.of(headlines(edition), Optional.of(contents(edition, chapters)), Optional.of(kinds(edition)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Section> headlines(Edition edition) {
        List<Card> cards = Stream.of(
                        card(edition, "monitoring", "selected", Quantity.SHARE),
                        card(edition, "monitoring", "completed", Quantity.SHARE),
                        card(edition, "monitoring", "paid", Quantity.SHARE),
                        card(edition, "monitoring", "disbursed_idr", Quantity.TOTAL),
                        effect(edition, "is_employed"),
                        effect(edition, "monthly_income_idr"))
                .flatMap(Optional::stream)
                .toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("headlines", edition.text("section.headlines"), List.of(Block.cards(cards))));
    }

    private static Optional<Card> card(Edition edition, String setId, String outcome, Quantity quantity) {
        return edition.find(setId)
                .flatMap(set -> set.find(outcome, Estimand.of(quantity), Subgroup.EVERYBODY)
                        .filter(Cell.Shown.class::isInstance)
                        .map(cell -> card(edition, set, (Cell.Shown) cell)));
    }

    private static Card card(Edition edition, Released set, Cell.Shown cell) {
        CellWords words = edition.words();
        return new Card(
                edition.labels().outcome(cell.label().outcome()),
                words.value(cell),
                words.base(cell.basis()),
                notes(edition, cell.label().outcome().words()),
                edition.evidenceName(set.evidence()));
    }

    private static List<String> notes(Edition edition, String outcome) {
        Reconciliation reconciliation = new Reconciliation(edition);
        Optional<String> note = switch (outcome) {
            case "selected" -> reconciliation.ofSelected();
            case "disbursed_idr" -> reconciliation.ofDisbursed();
            default -> Optional.empty();
        };
        return note.stream().toList();
    }

    private static Optional<Card> effect(Edition edition, String outcome) {
        return edition.find("impact")
                .flatMap(set -> Headline.find(set, outcome).map(cell -> effect(edition, set, cell)));
    }

    private static Card effect(Edition edition, Released set, Cell.Shown cell) {
        CellWords words = edition.words();
        return new Card(
                edition.text(
                        "card.effect", edition.labels().outcome(cell.label().outcome())),
                words.value(cell),
                edition.text(
                        "card.effect.base",
                        words.interval(cell),
                        words.count(cell.basis().treated()),
                        words.count(cell.basis().control())),
                new ResponseGap(edition).brief().stream().toList(),
                edition.evidenceName(set.evidence()));
    }

    private static Section contents(Edition edition, List<String> chapters) {
        List<Link> links = chapters.stream()
                .map(id -> new Link(
                        id + ".html",
                        edition.text("page." + id + ".title"),
                        edition.text("page." + id + ".lead"),
                        Chapters.badge(id, edition)))
                .toList();
        return new Section("contents", edition.text("section.contents"), List.of(Block.links(links)));
    }

    private static Section kinds(Edition edition) {
        List<Definition.Line> lines = new ArrayList<>();
        edition.input().sets().stream()
                .map(Released::evidence)
                .distinct()
                .sorted()
                .forEach(kind -> lines.add(new Definition.Line(
                        edition.evidenceName(kind), edition.text("evidence." + kind.name() + ".note"))));
        lines.add(new Definition.Line(edition.text("hidden"), edition.text("hidden.note")));
        return new Section(
                "reading",
                edition.text("section.reading"),
                List.of(Block.definition(new Definition(edition.text("reading.name"), lines, ""))));
    }
}
