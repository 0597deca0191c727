package id.sigi.reports.chapter;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Inference;
import id.sigi.reports.disclosure.Cell;
import id.sigi.reports.label.Labels;
import id.sigi.reports.label.Numerals;
import id.sigi.reports.label.Unit;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A released row in words. */
record CellWords(Labels labels) {
    static final String NOTHING = "\u2013";

    private Numerals numerals() {
        return labels.numerals();
    }

    String value(Cell.Shown cell) {
        return numerals().value(Unit.of(cell.label()), point(cell));
    }

    static double point(Cell.Shown cell) {
        return cell.inference().estimate().orElseThrow();
    }

    /** The interval, or a dash when the number has none. */
    String interval(Cell.Shown cell) {
        Inference numbers = cell.inference();
        if (numbers.confLow().isEmpty() || numbers.confHigh().isEmpty()) {
            return NOTHING;
        }
        return numerals()
                .interval(
                        Unit.of(cell.label()),
                        numbers.confLow().getAsDouble(),
                        numbers.confHigh().getAsDouble());
    }

    String error(Cell.Shown cell) {
        OptionalDouble error = cell.inference().stdError();
        return error.isPresent() ? numerals().error(Unit.of(cell.label()), error.getAsDouble()) : NOTHING;
    }

    String pValue(OptionalDouble p) {
        return p.isPresent() ? numerals().pValue(p.getAsDouble()) : NOTHING;
    }

    String count(OptionalLong count) {
        return count.isPresent() ? numerals().count(count.getAsLong()) : NOTHING;
    }

    /** Numerator and denominator, or what else the number rests on. */
    String counts(Basis basis) {
        String all = numerals().count(basis.denominator());
        if (basis.numerator().isPresent()) {
            return numerals().count(basis.numerator().getAsLong()) + " / " + all;
        }
        if (basis.treated().isPresent() && basis.control().isPresent()) {
            return numerals().count(basis.treated().getAsLong()) + " + "
                    + numerals().count(basis.control().getAsLong());
        }
        return all;
    }

    String who(Basis basis) {
        return labels.who(basis.denominatorName());
    }

    /** Counts and who they are, for a line of small print. */
    String base(Basis basis) {
        return counts(basis) + " " + who(basis);
    }

    /** Why there is no number. */
    String missing(Cell cell) {
        if (cell instanceof Cell.Suppressed hidden) {
            return labels.text("suppressed." + hidden.reason().name());
        }
        if (cell instanceof Cell.NotEstimable missing) {
            return labels.text("not_estimable", missing.why());
        }
        throw new IllegalArgumentException("the number is there: " + cell.label());
    }
}
