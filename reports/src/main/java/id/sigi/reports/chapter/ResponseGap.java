package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import id.sigi.reports.label.CellWords;
import id.sigi.reports.page.Notice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The warning that the arms answered the survey unequally, which belongs beside every headline effect: an effect compares those who
 * answered, and where more of one arm did, the comparison may be between other kinds of people.
 *
 * @param edition the words
 */
public record ResponseGap(Edition edition) {
    /** The set in which a study says who answered. */
    private static final String SET = "response";

    /** A difference in response that chance alone gives less often than this is warned of. */
    private static final double ALARM = 0.05;

    /** The difference between the arms, where any test finds it too large for chance: of the shares as printed, if it is among them. */
    private Optional<Cell.Shown> gap() {
        List<Cell.Shown> gaps = cells(label -> !label.contrast().isEmpty()
                        && label.subgroup().isEverybody()
                        && label.estimand().isAny(Quantity.DIFFERENCE))
                .sorted(Comparator.comparing(cell -> !cell.label().estimand().equals(Estimand.of(Quantity.DIFFERENCE))))
                .toList();
        boolean isAlarming =
                gaps.stream().anyMatch(cell -> cell.inference().pValue().orElse(1) < ALARM);
        return isAlarming ? Optional.of(gaps.get(0)) : Optional.empty();
    }

    private Stream<Cell.Shown> cells(Predicate<Label> choice) {
        return edition.input().sets().stream()
                .filter(set -> set.id().equals(SET) && set.evidence() == Evidence.LOTTERY)
                .map(Released::cells)
                .map(ReleasedFigures::shown)
                .flatMap(cells -> cells.stream())
                .filter(cell -> choice.test(cell.label()));
    }

    private Optional<String> share(Subgroup arm) {
        return cells(label -> label.contrast().isEmpty() && label.subgroup().equals(arm))
                .map(edition.words()::value)
                .findFirst();
    }

    /** The whole warning. */
    Optional<Notice> notice() {
        return gap().map(gap -> Notice.warning(edition.text("response.warning"), sentence(gap)));
    }

    /** The warning as one sentence of a table's notes. */
    public Optional<String> note() {
        return gap().map(this::sentence);
    }

    private String sentence(Cell.Shown gap) {
        CellWords words = edition.words();
        String p = p(words.pValue(gap.inference().pValue()));
        Optional<String> selected = share(Subgroup.TREATMENT_ARM);
        Optional<String> others = share(Subgroup.CONTROL_ARM);
        return selected.isPresent() && others.isPresent()
                ? edition.text("response.warning.text", selected.get(), others.get(), words.value(gap), p)
                : edition.text("response.warning.gap", words.value(gap), p);
    }

    private static String p(String value) {
        return value.startsWith("<") ? "p\u00a0" + value : "p = " + value;
    }

    /** The warning in a few words, for the front page. */
    Optional<String> brief() {
        return gap().map(gap -> {
            Optional<String> selected = share(Subgroup.TREATMENT_ARM);
            Optional<String> others = share(Subgroup.CONTROL_ARM);
            return selected.isPresent() && others.isPresent()
                    ? edition.text("card.note.response", selected.get(), others.get())
                    : sentence(gap);
        });
    }
}
