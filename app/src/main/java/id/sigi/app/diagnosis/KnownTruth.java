package id.sigi.app.diagnosis;

import id.sigi.methods.estimate.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The truth among the rows that are redrawn, by estimand: each estimate is held against what it is an estimate of, which differs between
 * estimators of the same plan where effects differ between cells. Only rows with an outcome count, in cells where chance decided.
 *
 * @param cells the rows by cell
 * @param lots what is drawn there
 */
record KnownTruth(Map<String, List<KnownRow>> cells, RedrawnUnits lots) {
    private static final String LOCAL = "local average treatment effect";
    private static final String WEAK_SET = "effect, Anderson-Rubin set";
    private static final String FIRST_STAGE = "first stage";
    private static final String INTENTION = "intention-to-treat";
    private static final String CONTROL_MEAN = "control mean";
    private static final String COMPLIERS_WITH = "mean of compliers with take-up";
    private static final String COMPLIERS_WITHOUT = "mean of compliers without take-up";
    private static final String MANY_INSTRUMENTS = "limited information";

    /** How much a row of a cell counts, by the share drawn there. */
    private enum Weight {
        PEOPLE,
        WINNERS,
        PRECISION;

        static Weight of(Label label) {
            if (label.estimand().contains("winner-weighted")) {
                return WINNERS;
            }
            return label.estimand().contains("precision") || label.estimator().contains("with cell effects")
                    ? PRECISION
                    : PEOPLE;
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
        if (label.estimand().equals("difference") || label.estimand().equals("difference, precision-weighted")) {
            return OptionalDouble.of(0);
        }
        return DiagnosisPlan.isTwin(label.outcome()) ? ofTwin(label) : ofOutcome(label);
    }

    /** A twin is what the outcome is without a win, so that nothing has an effect on it. */
    private OptionalDouble ofTwin(Label label) {
        boolean isEffect = label.estimand().startsWith(INTENTION)
                || label.estimand().equals(LOCAL)
                || label.estimand().equals(WEAK_SET);
        if (label.estimand().equals(CONTROL_MEAN)) {
            return controlMean(label);
        }
        return isEffect ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    private OptionalDouble ofOutcome(Label label) {
        String outcome = label.outcome();
        if (label.estimand().startsWith(INTENTION)) {
            return OptionalDouble.of(mean(label, row -> row.life().effect(outcome)));
        }
        return switch (label.estimand()) {
            case CONTROL_MEAN -> controlMean(label);
            case LOCAL, WEAK_SET ->
                label.estimator().startsWith(MANY_INSTRUMENTS)
                        ? manyInstruments(outcome)
                        : ofCompliers(label, row -> row.life().effect(outcome));
            case FIRST_STAGE -> OptionalDouble.of(mean(label, row -> row.life().effectOnTakeUp()));
            case COMPLIERS_WITH ->
                isOneInstrument(label)
                        ? ofCompliers(label, row -> moved(row, row.life().with().get(outcome)))
                        : none();
            case COMPLIERS_WITHOUT ->
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
        return !label.estimator().startsWith(MANY_INSTRUMENTS);
    }

    private static double moved(KnownRow row, double outcome) {
        return row.life().effectOnTakeUp() * outcome;
    }

    private OptionalDouble controlMean(Label label) {
        String outcome = DiagnosisPlan.original(label.outcome());
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
                for (KnownRow row : seen(cell, DiagnosisPlan.original(label.outcome()))) {
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
