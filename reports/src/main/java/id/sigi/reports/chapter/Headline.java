package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.ReEntry;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.disclosure.Released;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one effect per outcome that figures and the front page show; the table beside them has all. */
public final class Headline {
    private Headline() {}

    /** What has one effect: an outcome in one contrast of arms. */
    private record Key(OutcomeVariable outcome, Contrast contrast) {
        static Key of(Label label) {
            return new Key(label.outcome(), label.contrast());
        }
    }

    /** One intention-to-treat effect per outcome and contrast of arms, for everybody, in the order of the study. */
    public static List<Cell> list(Released set) {
        Map<Key, Cell> chosen = new LinkedHashMap<>();
        set.cells().stream()
                .filter(cell -> isHeadline(cell.label().estimand()))
                .filter(cell -> cell.label().subgroup().isEverybody())
                .forEach(cell -> chosen.merge(Key.of(cell.label()), cell, Headline::better));
        return List.copyOf(chosen.values());
    }

    /** Of the offer: on an outcome, or on where people stand. */
    private static boolean isHeadline(Estimand estimand) {
        return estimand.reEntry() == ReEntry.NONE
                && estimand.isAny(Quantity.INTENTION_TO_TREAT, Quantity.EFFECT_ON_DESTINATION);
    }

    /** The effect on an outcome, when it may be printed. */
    static Optional<Cell.Shown> find(Released set, String outcome) {
        return ReleasedFigures.shown(list(set)).stream()
                .filter(cell -> cell.label().outcome().is(outcome))
                .findFirst();
    }

    /** Regression with cell effects before other averages, and among equals the error that allows for households. */
    private static Cell better(Cell first, Cell second) {
        return rank(second) > rank(first) ? second : first;
    }

    private static int rank(Cell cell) {
        boolean isClustered = cell.label().estimator().isClustered();
        boolean isPrecise = cell.label().estimand().weighting() == Weighting.PRECISION;
        return (isPrecise ? 2 : 0) + (isClustered ? 1 : 0);
    }
}
