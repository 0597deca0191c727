package id.sigi.app.diagnosis;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The truth among the rows that are redrawn, by estimand: each estimate is compared with what it is an estimate of, which differs between
 * estimators of the same plan where effects differ between cells. Only rows with an outcome count, in cells where chance decided.
 *
 * @param cells the rows by cell
 * @param lots what is drawn there
 */
record KnownTruth(Map<String, List<KnownRow>> cells, RedrawnUnits lots) {
    /** How much a row of a cell counts, by the share drawn there. */
    private enum Weight {
        PEOPLE,
        WINNERS,
        PRECISION;

        static Weight of(Label label) {
            if (label.estimand().weighting() == Weighting.WINNERS) {
                return WINNERS;
            }
            boolean isPrecise = label.estimand().weighting() == Weighting.PRECISION
                    || label.estimand().weighting() == Weighting.PRECISION_AND_SURVEY
                    || label.estimator().adjustment().hasCellEffects();
            return isPrecise ? PRECISION : PEOPLE;
        }

        double of(double share) {
            return switch (this) {
                case PEOPLE -> 1;
                case WINNERS -> share;
                case PRECISION -> share * (1 - share);
            };
        }
    }

    /** What an estimate is of; empty where no truth is known. */
    OptionalDouble find(Label label) {
        // Neither who answered nor what was known before moves with the draw.
        if (label.estimand().isAny(Quantity.DIFFERENCE)) {
            return OptionalDouble.of(0);
        }
        return DiagnosisPlan.isTwin(label.outcome().words()) ? ofTwin(label) : ofOutcome(label);
    }

    /** A twin is what the outcome is without a win, so that nothing has an effect on it. */
    private OptionalDouble ofTwin(Label label) {
        boolean isEffect = label.estimand()
                .isAny(
                        Quantity.INTENTION_TO_TREAT,
                        Quantity.LOCAL_AVERAGE_TREATMENT_EFFECT,
                        Quantity.ANDERSON_RUBIN_SET);
        if (label.estimand().isAny(Quantity.CONTROL_MEAN)) {
            return controlMean(label);
        }
        return isEffect ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private OptionalDouble ofOutcome(Label label) {
        String outcome = label.outcome().words();
        return switch (label.estimand().quantity()) {
            case INTENTION_TO_TREAT ->
                OptionalDouble.of(mean(label, row -> row.life().effect(outcome)));
            case CONTROL_MEAN -> controlMean(label);
            case LOCAL_AVERAGE_TREATMENT_EFFECT, ANDERSON_RUBIN_SET ->
                isOneInstrument(label)
                        ? ofCompliers(label, row -> row.life().effect(outcome))
                        : manyInstruments(outcome);
            case FIRST_STAGE -> OptionalDouble.of(mean(label, row -> row.life().effectOnTakeUp()));
            case COMPLIER_MEAN_WITH_TAKE_UP ->
                isOneInstrument(label)
                        ? ofCompliers(label, row -> moved(row, row.life().with().get(outcome)))
                        : none();
            case COMPLIER_MEAN_WITHOUT_TAKE_UP ->
                isOneInstrument(label)
                        ? ofCompliers(
                                label, row -> moved(row, row.life().without().get(outcome)))
                        : none();
            default -> none();
        };
    }

    private static OptionalDouble none() {
        return OptionalDouble.empty();
    }

    private static boolean isOneInstrument(Label label) {
        return label.estimator().procedure() != Procedure.LIMITED_INFORMATION;
    }

    private static double moved(KnownRow row, double outcome) {
        return row.life().effectOnTakeUp() * outcome;
    }

    private OptionalDouble controlMean(Label label) {
        String outcome = DiagnosisPlan.original(label.outcome().words());
        return OptionalDouble.of(mean(label, row -> row.life().outcome(outcome, false)));
    }

    private OptionalDouble ofCompliers(Label label, ToDoubleFunction<KnownRow> value) {
        return ratio(mean(label, value), mean(label, row -> row.life().effectOnTakeUp()));
    }

    private static OptionalDouble ratio(double effect, double moved) {
        return moved == 0 ? none() : OptionalDouble.of(effect / moved);
    }

    /** With an instrument for each cell, cells weigh by the squares that the offer explains of the take-up: n p (1 - p) times its effect there. */
    private OptionalDouble manyInstruments(String outcome) {
        double effect = 0;
        double moved = 0;
        for (List<KnownRow> cell : cells.values()) {
            double share = lots.chance(cell);
            List<KnownRow> seen = seen(cell, outcome);
            double onTakeUp = seen.stream()
                    .mapToDouble(row -> row.life().effectOnTakeUp())
                    .average()
                    .orElse(0);
            double weight = share * (1 - share) * onTakeUp;
            for (KnownRow row : seen) {
                effect += weight * row.life().effect(outcome);
                moved += weight * row.life().effectOnTakeUp();
            }
        }
        return ratio(effect, moved);
    }

    private double mean(Label label, ToDoubleFunction<KnownRow> value) {
        Weight by = Weight.of(label);
        double sum = 0;
        double weights = 0;
        for (List<KnownRow> cell : cells.values()) {
            double share = lots.chance(cell);
            if (share > 0 && share < 1) {
                for (KnownRow row :
                        seen(cell, DiagnosisPlan.original(label.outcome().words()))) {
                    sum += by.of(share) * value.applyAsDouble(row);
                    weights += by.of(share);
                }
            }
        }
        return sum / weights;
    }

    private static List<KnownRow> seen(List<KnownRow> cell, String outcome) {
        List<KnownRow> seen = new ArrayList<>();
        for (KnownRow row : cell) {
            if (row.row().getAs(outcome) != null) {
                seen.add(row);
            }
        }
        return seen;
    }
}
