package id.sigi.reports.chapter;

import id.sigi.methods.plan.indicator.Claim;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.Language;
import id.sigi.reports.label.RegistryWords;
import id.sigi.reports.page.Block;
import id.sigi.reports.page.Section;
import id.sigi.reports.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Figures that were published of the programme, each with source, date, denominator and origin, beside what the data of this run say. */
final class ClaimsTable {
    private static final List<String> COLUMNS =
            List.of("published", "as_of", "of_whom", "origin", "this_run", "source");
    private static final String RUN = "RUN";

    private final Edition edition;
    private final Language language;

    ClaimsTable(Edition edition) {
        this.edition = edition;
        this.language = edition.labels().language();
    }

    /** The section; nothing where no set of the registry was released. */
    List<Section> sections() {
        Map<String, List<Table.Row>> topics = new LinkedHashMap<>();
        edition.labels()
                .registry()
                .claims()
                .forEach(claim -> topics.computeIfAbsent(
                                RegistryWords.of(claim.topic(), language), unseen -> new ArrayList<>())
                        .add(row(claim)));
        if (released().isEmpty() || topics.isEmpty()) {
            return List.of();
        }
        List<Table.Group> groups = topics.entrySet().stream()
                .map(topic -> Table.Group.named(topic.getKey(), topic.getValue()))
                .toList();
        List<Table.Heading> head = new ArrayList<>(List.of(Table.Heading.text("")));
        COLUMNS.forEach(name -> head.add(Table.Heading.text(edition.text("heading." + name))));
        return List.of(new Section(
                "claims",
                edition.text("section.claims"),
                List.of(
                        Block.paragraph(edition.text("claims.lead")),
                        Block.table(new Table(
                                edition.text("table.claims"), RUN, edition.text("claims.badge"), head, groups)))));
    }

    private List<Released> released() {
        return edition.input().sets().stream()
                .filter(set -> RegistryWords.sets().contains(set.id()))
                .toList();
    }

    private Table.Row row(Claim claim) {
        String value = edition.numerals().number(text(claim.value()));
        String published = edition.text("claim." + claim.unit().name().toLowerCase(Locale.ROOT), value);
        return new Table.Row(
                claim.findNote().map(note -> RegistryWords.of(note, language)).orElse(""),
                "",
                List.of(
                        Table.Entry.text(published),
                        Table.Entry.text(claim.asOf()),
                        Table.Entry.text(RegistryWords.of(claim.denominator(), language)),
                        Table.Entry.text(
                                edition.text("claim." + claim.origin().name().toLowerCase(Locale.ROOT))),
                        Table.Entry.text(beside(claim)),
                        Table.Entry.text(claim.source())));
    }

    private static String text(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** The nearest figure of this run. */
    private String beside(Claim claim) {
        Optional<Cell> found = claim.findIndicator().flatMap(this::find);
        if (found.isEmpty()) {
            return edition.text("claim.none");
        }
        return found.get() instanceof Cell.Shown shown
                ? edition.words().value(shown) + " (" + edition.words().counts(shown.basis()) + ")"
                : edition.text("claim.suppressed");
    }

    private Optional<Cell> find(String indicator) {
        return released().stream()
                .flatMap(set -> set.list(indicator).stream())
                .filter(cell -> cell.label().subgroup().isEverybody()
                        && cell.label().contrast().isEmpty())
                .findFirst();
    }
}
