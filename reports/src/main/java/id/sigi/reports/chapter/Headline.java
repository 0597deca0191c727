package id.sigi.reports.chapter;

import id.sigi.methods.estimate.CovarianceType;
import id.sigi.methods.estimate.Label;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one effect per outcome that figures and the front page show; the table beside them has all. */
final class Headline {
    private Headline() {}

    /** One intention-to-treat effect per outcome, for everybody, in the order of the study. */
    static List<Cell> list(Released set) {
        Map<String, Cell> chosen = new LinkedHashMap<>();
        set.cells().stream()
                .filter(cell -> isHeadline(cell.label().estimand()))
                .filter(cell -> cell.label().subgroup().equals(Label.ALL))
                .forEach(cell -> chosen.merge(cell.label().outcome(), cell, Headline::better));
        return List.copyOf(chosen.values());
    }

    /** Of the offer: on an outcome, or on where people stand. */
    private static boolean isHeadline(String estimand) {
        return estimand.startsWith("intention-to-treat")
                || estimand.startsWith("effect of the offer on the destination");
    }

    /** The effect on an outcome, when it may be printed. */
    static Optional<Cell.Shown> find(Released set, String outcome) {
        return ReleasedFigures.shown(list(set)).stream()
                .filter(cell -> cell.label().outcome().equals(outcome))
                .findFirst();
    }

    /** Regression with cell effects before other averages, and among equals the error that allows for households. */
    private static Cell better(Cell first, Cell second) {
        return rank(second) > rank(first) ? second : first;
    }

    private static int rank(Cell cell) {
        boolean isClustered =
                cell.label().covariance().filter(CovarianceType::isClustered).isPresent();
        boolean isPrecise = cell.label().estimand().contains("precision-weighted");
        return (isPrecise ? 2 : 0) + (isClustered ? 1 : 0);
    }
}
