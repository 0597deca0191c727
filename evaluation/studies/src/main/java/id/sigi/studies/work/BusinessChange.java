package id.sigi.studies.work;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.transition.PairedChange;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Kinds of own business before and after among recipients who answered survey 3: shares, their change, numbers and the ratio of numbers. */
final class BusinessChange {
    private static final String WHO = "beneficiaries who answered survey 3";

    private final People people;

    BusinessChange(LastSurvey answered) {
        people = answered.people();
    }

    /** A kind of work: its name as an outcome, and the states that are of it. */
    private record Kind(String outcome, Predicate<RoundState> has) {}

    private static List<Kind> kinds() {
        return List.of(
                new Kind("is_employed", state -> state.isEntrepreneur() || state == RoundState.OTHER_JOB),
                new Kind("is_own_account_alone", state -> state == RoundState.OWN_ACCOUNT),
                new Kind("is_own_account_assisted", state -> state == RoundState.OWN_ACCOUNT_ASSISTED),
                new Kind(
                        "is_self_employed",
                        state -> state == RoundState.OWN_ACCOUNT || state == RoundState.OWN_ACCOUNT_ASSISTED),
                new Kind("is_business_owner", state -> state == RoundState.EMPLOYER),
                new Kind("is_entrepreneur", RoundState::isEntrepreneur));
    }

    List<Estimate> list() {
        return kinds().stream().flatMap(kind -> rows(kind).stream()).toList();
    }

    private List<Estimate> rows(Kind kind) {
        Predicate<Tally.Cell> before = cell -> kind.has().test(LastSurvey.before(cell));
        Predicate<Tally.Cell> after = cell -> kind.has().test(LastSurvey.after(cell));
        PairedChange change = new PairedChange(
                people.count(before.and(after)),
                people.count(before.and(after.negate())),
                people.count(before.negate().and(after)),
                people.count(before.negate().and(after.negate())));
        Exposure moved = Exposure.of(List.of(
                people.head(kind.outcome() + ", entered", before.negate().and(after)),
                people.head(kind.outcome() + ", left", before.and(after.negate()))));
        Basis all = Basis.rows(change.people(), WHO);
        Estimator share = Estimator.of(Procedure.PROPORTION);
        List<Estimate> rows = new ArrayList<>();
        rows.add(row(
                        kind,
                        Quantity.SHARE_BEFORE,
                        share,
                        change.findBefore(),
                        Basis.share(change.before(), change.people(), WHO))
                .exposing(people.share(kind.outcome() + ", before", cell -> true, before)));
        rows.add(row(
                        kind,
                        Quantity.SHARE_AFTER,
                        share,
                        change.findAfter(),
                        Basis.share(change.after(), change.people(), WHO))
                .exposing(people.share(kind.outcome() + ", after", cell -> true, after)));
        rows.add(row(kind, Quantity.CHANGE, Estimator.of(Procedure.PAIRED_DIFFERENCE), change.findChange(), all)
                .exposing(moved));
        rows.add(row(kind, Quantity.RATIO, Estimator.of(Procedure.RATIO_OF_SHARES), ratio(change), all)
                .exposing(moved));
        return rows;
    }

    private static Estimate row(
            Kind kind, Quantity quantity, Estimator estimator, Optional<Inference> found, Basis basis) {
        Label label = new Label(
                kind.outcome(),
                Estimand.of(quantity),
                quantity == Quantity.RATIO ? Contrast.of(Contrast.Kind.RATIO, "after", "before") : Contrast.NONE,
                Label.ALL,
                estimator);
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "nobody was in it before or after"));
    }

    /** After over before of the same people: the logarithm has the variance (entered + left) / (after before). */
    private static Optional<Inference> ratio(PairedChange change) {
        double before = change.before();
        double after = change.after();
        if (before == 0 || after == 0) {
            return Optional.empty();
        }
        double error = Math.sqrt(((double) change.entered() + change.left()) / (before * after));
        double half = 1.959963984540054 * error;
        return Optional.of(
                Inference.interval(after / before, after / before * Math.exp(-half), after / before * Math.exp(half)));
    }
}
