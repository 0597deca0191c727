package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Provenance;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.disclosure.ReleasedFlowStep;
import id.sigi.reports.input.IngestionCounts;
import id.sigi.reports.input.RunFacts;
import id.sigi.reports.label.Language;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Definition;
import id.sigi.reports.page.Link;
import id.sigi.reports.page.Section;
import id.sigi.reports.page.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How each number was made: run, ingestion, plans, table versions, rows at every step of the flow, hidden cells, files. */
final class ProvenanceChapter {
    private static final List<String> TEXTS = List.of("plan", "hash", "seed", "code", "version");

    private final Edition edition;

    private ProvenanceChapter(Edition edition) {
        this.edition = edition;
    }

    static List<Section> sections(Edition edition) {
        ProvenanceChapter chapter = new ProvenanceChapter(edition);
        return Stream.of(
                        Optional.of(chapter.run()),
                        chapter.ingestion(),
                        Optional.of(chapter.plans()),
                        Optional.of(chapter.tables()),
                        Optional.of(chapter.flow()),
                        Optional.of(chapter.hidden()),
                        Optional.of(chapter.files()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Section run() {
        RunFacts facts = edition.input().facts();
        List<Definition.Line> lines = Stream.of(
                        line("run.source", facts.source()),
                        line("run.generated_from", facts.generatedFrom()),
                        line("run.code_version", facts.codeVersion()))
                .toList();
        return new Section(
                "run",
                edition.text("section.run"),
                List.of(Block.definition(new Definition(edition.text("run.name"), lines, ""))));
    }

    private Definition.Line line(String key, String value) {
        return new Definition.Line(edition.text(key), value);
    }

    private Optional<Section> ingestion() {
        List<Table.Row> rows =
                edition.input().ingestion().stream().map(this::step).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Block table = table(
                "ingestion",
                List.of("received", "accepted", "duplicate", "quarantined"),
                List.of(Table.Group.plain(rows)));
        return Optional.of(section("ingestion", table));
    }

    private Table.Row step(IngestionCounts counts) {
        return new Table.Row(
                counts.source(),
                "",
                Stream.of(counts.received(), counts.accepted(), counts.duplicate(), counts.quarantined())
                        .map(count -> Table.Entry.number(edition.numerals().count(count)))
                        .toList());
    }

    private Section section(String id, Block... blocks) {
        return new Section(
                id,
                edition.text("section." + id),
                Stream.concat(Stream.of(Block.paragraph(edition.text(id + ".note"))), Stream.of(blocks))
                        .toList());
    }

    private Block table(String id, List<String> columns, List<Table.Group> groups) {
        List<Table.Heading> head = Stream.concat(
                        Stream.of(Table.Heading.text("")), columns.stream().map(this::heading))
                .toList();
        return Block.table(new Table(edition.text("table." + id), "RUN", edition.text("evidence.RUN"), head, groups));
    }

    private Table.Heading heading(String name) {
        String text = edition.text("heading." + name);
        return TEXTS.contains(name) ? Table.Heading.text(text) : Table.Heading.number(text);
    }

    private String name(Released set) {
        return edition.labels().find("set." + set.id()).orElse(set.id());
    }

    private Section plans() {
        List<Table.Row> rows = edition.input().sets().stream().map(this::plan).toList();
        return section(
                "plans", table("plans", List.of("plan", "hash", "seed", "code"), List.of(Table.Group.plain(rows))));
    }

    private Table.Row plan(Released set) {
        Provenance from = set.provenance();
        return new Table.Row(
                name(set),
                edition.evidenceName(set.evidence()),
                Stream.of(from.planId(), from.planHash(), String.valueOf(from.seed()), from.codeVersion())
                        .map(Table.Entry::text)
                        .toList());
    }

    private Section tables() {
        List<Table.Group> groups = edition.input().sets().stream()
                .map(set -> Table.Group.named(
                        name(set),
                        set.provenance().tables().stream()
                                .map(read -> new Table.Row(
                                        read.table(),
                                        "",
                                        List.of(
                                                Table.Entry.text(read.version()),
                                                Table.Entry.number(
                                                        edition.numerals().count(read.rows())))))
                                .toList()))
                .toList();
        return section("tables", table("tables", List.of("version", "rows"), groups));
    }

    private Section flow() {
        List<Table.Group> groups = edition.input().sets().stream()
                .filter(set -> !set.flow().isEmpty())
                .map(set -> Table.Group.named(
                        name(set), set.flow().stream().map(this::step).toList()))
                .toList();
        return section("sample_flow", table("sample_flow", List.of("entered", "passed"), groups));
    }

    private Table.Row step(ReleasedFlowStep step) {
        return new Table.Row(
                edition.labels().who(step.name()),
                "",
                Stream.of(step.entered(), step.passed())
                        .map(count -> count.isPresent()
                                ? Table.Entry.number(edition.words().count(count))
                                : Table.Entry.hidden(edition.text("suppressed"), 1))
                        .toList());
    }

    private Section hidden() {
        List<Table.Row> rows = edition.input().sets().stream()
                .map(set ->
                        hiddenRow(name(set), set.countSuppressed(), set.cells().size()))
                .toList();
        return section(
                "suppressed",
                table("suppressed", List.of("hidden_rows", "all_rows"), List.of(Table.Group.plain(rows))));
    }

    private Table.Row hiddenRow(String name, long hidden, long all) {
        return new Table.Row(
                name,
                "",
                List.of(
                        Table.Entry.number(edition.numerals().count(hidden)),
                        Table.Entry.number(edition.numerals().count(all))));
    }

    private Section files() {
        String root = edition.labels().language() == Language.ENGLISH ? "" : "../";
        List<Link> links = edition.input().sets().stream()
                .flatMap(set -> Stream.of("csv", "json")
                        .map(type ->
                                new Link(root + "data/" + set.id() + "." + type, set.id() + "." + type, name(set), "")))
                .toList();
        return section("files", Block.links(links));
    }
}
