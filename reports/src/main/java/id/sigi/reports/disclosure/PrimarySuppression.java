package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure.Subject;
import java.util.Optional;
import java.util.OptionalLong;

/** The rules that look at one row alone: what it says it gives away, or else numerator, denominator, complement, arms. */
record PrimarySuppression(DisclosureRules rules) {

    Optional<Reason> find(Estimate row) {
        if (row.exposure().subject() == Subject.THINGS) {
            return Optional.empty();
        }
        return arms(row.basis()).or(() -> denominator(row.basis())).or(() -> counts(row));
    }

    private Optional<Reason> counts(Estimate row) {
        if (row.exposure().counts().isEmpty()) {
            return share(row);
        }
        return when(
                row.exposure().counts().stream().anyMatch(count -> rules.isSmall(count.count())),
                Reason.SMALL_NUMERATOR);
    }

    private Optional<Reason> arms(Basis basis) {
        return when(isSmall(basis.treated()) || isSmall(basis.control()), Reason.SMALL_ARM);
    }

    /** An empty denominator is always withheld: nothing was counted, and that too is said of a small group. */
    private Optional<Reason> denominator(Basis basis) {
        return when(basis.denominator() < rules.minimumCell(), Reason.SMALL_DENOMINATOR);
    }

    private Optional<Reason> share(Estimate row) {
        Basis basis = row.basis();
        if (basis.numerator().isEmpty()) {
            return Optional.empty();
        }
        long numerator = basis.numerator().getAsLong();
        long others = basis.denominator() - numerator;
        boolean isDefinition = others == 0 && row.exposure().subject() == Subject.BY_DEFINITION;
        return when(rules.isSmall(numerator), Reason.SMALL_NUMERATOR)
                .or(() -> when(!isDefinition && rules.isSmall(others), Reason.SMALL_COMPLEMENT));
    }

    private boolean isSmall(OptionalLong count) {
        return count.isPresent() && count.getAsLong() < rules.minimumCell();
    }

    private static Optional<Reason> when(boolean condition, Reason reason) {
        return condition ? Optional.of(reason) : Optional.empty();
    }
}
