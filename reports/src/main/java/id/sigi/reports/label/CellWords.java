package id.sigi.reports.label;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Inference;
import id.sigi.reports.disclosure.Cell;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A released row in words, of one language. */
public record CellWords(Labels labels) {
    /** Stands where a method gives no such number. */
    public static final String NOTHING = "\u2013";

    private Numerals numerals() {
        return labels.numerals();
    }

    public String value(Cell.Shown cell) {
        return numerals().value(labels.unit(cell.label()), point(cell));
    }

    public static double point(Cell.Shown cell) {
        return cell.inference().estimate().orElseThrow();
    }

    /** The interval, or a dash when the number has none. */
    public String interval(Cell.Shown cell) {
        Inference numbers = cell.inference();
        if (numbers.confLow().isEmpty() || numbers.confHigh().isEmpty()) {
            return NOTHING;
        }
        return numerals()
                .interval(
                        labels.unit(cell.label()),
                        numbers.confLow().getAsDouble(),
                        numbers.confHigh().getAsDouble());
    }

    public String error(Cell.Shown cell) {
        OptionalDouble error = cell.inference().stdError();
        return error.isPresent() ? numerals().error(labels.unit(cell.label()), error.getAsDouble()) : NOTHING;
    }

    public String pValue(OptionalDouble p) {
        return p.isPresent() ? numerals().pValue(p.getAsDouble()) : NOTHING;
    }

    public String count(OptionalLong count) {
        return count.isPresent() ? numerals().count(count.getAsLong()) : NOTHING;
    }

    /** Numerator and denominator, or what else the number rests on. */
    public String counts(Basis basis) {
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

    /** People of the drawn arm behind a number: of a contrast, or of a level of that arm. */
    public String treated(Cell.Shown cell) {
        return Arm.of(cell) == Arm.TREATMENT
                ? numerals().count(cell.basis().denominator())
                : count(cell.basis().treated());
    }

    /** People of the other arm behind a number. */
    public String control(Cell.Shown cell) {
        return Arm.of(cell) == Arm.CONTROL
                ? numerals().count(cell.basis().denominator())
                : count(cell.basis().control());
    }

    /** What a level rests on; nothing for a contrast or an arm, which have columns of their own. */
    public String levelCounts(Cell.Shown cell) {
        return cell.basis().treated().isPresent() || Arm.of(cell) != Arm.NEITHER ? NOTHING : counts(cell.basis());
    }

    public String who(Basis basis) {
        return labels.who(basis.denominatorName());
    }

    /** Counts and who they are, for a line of small print. */
    public String base(Basis basis) {
        return counts(basis) + " " + who(basis);
    }

    /** Why there is no number. */
    public String missing(Cell cell) {
        if (cell instanceof Cell.Suppressed) {
            return labels.text("suppressed");
        }
        if (cell instanceof Cell.NotEstimable missing) {
            if (missing.isPlain()) {
                return labels.text("not_estimable.plain");
            }
            return labels.text("not_estimable", labels.phrase(missing.why()));
        }
        throw new IllegalArgumentException("the number is there: " + cell.label());
    }
}
