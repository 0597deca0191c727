package id.sigi.reports.chapter;

import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What sets numbers apart that seem to contradict each other, said where they stand: the share selected over all waves and in each, all
 * beneficiaries and those who were paid, the people of an effect and all who were selected. Only released numbers are named.
 *
 * @param edition the words
 */
record Reconciliation(Edition edition) {
    private static final String SET = "monitoring";
    private static final String WAVE = "wave";

    private CellWords words() {
        return edition.words();
    }

    private Optional<Cell.Shown> find(String outcome) {
        return edition.find(SET).stream()
                .flatMap(set -> set.find(outcome, Estimand.of(Quantity.SHARE), Subgroup.EVERYBODY).stream())
                .filter(Cell.Shown.class::isInstance)
                .map(Cell.Shown.class::cast)
                .findFirst();
    }

    private List<Cell.Shown> selectedByWave() {
        return ReleasedFigures.shown(edition.cells(SET).toList()).stream()
                .filter(cell -> cell.label().outcome().is("selected")
                        && cell.label().subgroup().isValueOf(WAVE))
                .sorted(Comparator.comparingDouble(CellWords::point))
                .toList();
    }

    private Optional<String> waves(String key, String... further) {
        List<Cell.Shown> waves = selectedByWave();
        if (waves.size() < 2) {
            return Optional.empty();
        }
        String low = words().value(waves.get(0));
        String high = words().value(waves.get(waves.size() - 1));
        return Optional.of(edition.text(
                key, Stream.concat(Stream.of(low, high), Stream.of(further)).toArray()));
    }

    /** Beside the share selected over all waves. */
    Optional<String> ofSelected() {
        return waves("card.note.selected");
    }

    /** Beside the shares selected by wave. */
    Optional<String> ofWaves() {
        return find("selected").flatMap(all -> waves("waves.note", words().value(all)));
    }

    /** Beside the money card. */
    Optional<String> ofDisbursed() {
        return money("card.note.disbursed");
    }

    /** Beside the table of money. */
    Optional<String> ofMoney() {
        return money("money.note");
    }

    private Optional<String> money(String key) {
        Optional<Long> paid = find("paid")
                .flatMap(cell -> cell.basis().numerator().stream().boxed().findFirst());
        Optional<Long> all = find("purchased").map(cell -> cell.basis().denominator());
        return paid.isPresent() && all.isPresent()
                ? Optional.of(edition.text(
                        key,
                        edition.numerals().count(paid.get()),
                        edition.numerals().count(all.get())))
                : Optional.empty();
    }

    /** Beside effects whose people are fewer than all who were selected. */
    Optional<String> ofEffects(Released impact) {
        Optional<Cell.Shown> headline = ReleasedFigures.shown(Headline.list(impact)).stream()
                .filter(cell -> cell.basis().treated().isPresent()
                        && cell.basis().control().isPresent())
                .findFirst();
        Optional<Long> selected = find("selected")
                .flatMap(cell -> cell.basis().numerator().stream().boxed().findFirst());
        return headline.isPresent() && selected.isPresent()
                ? Optional.of(edition.text(
                        "impact.people",
                        words().count(headline.get().basis().treated()),
                        words().count(headline.get().basis().control()),
                        edition.numerals().count(selected.get())))
                : Optional.empty();
    }
}
