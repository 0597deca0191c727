package id.sigi.studies.labour;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Bound;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.LabourPlan;
import id.sigi.methods.plan.labour.NonResponse;
import id.sigi.methods.plan.labour.PanelState;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.transition.GrossFlowInference;
import id.sigi.methods.transition.Margins;
import id.sigi.methods.transition.Misclassification;
import id.sigi.methods.transition.TransitionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Shares of movement between two rounds in one group: rows of everybody, rows and margins of who was interviewed in both, and the rows that models of
 * non-response and wrong reports would have.
 */
final class PairEstimates {
    private static final Estimator PAIRED = Estimator.of(Procedure.PAIRED_DIFFERENCE);

    private final LabourPlan plan;
    private final PanelGroup group;
    private final RoundPair pair;
    private final PairTables tables;
    private final PanelExposure exposure;
    private final Estimator weighted;

    PairEstimates(LabourPlan plan, PanelGroup group, RoundPair pair, PairTables tables, PanelExposure exposure) {
        this.plan = plan;
        this.group = group;
        this.pair = pair;
        this.tables = tables;
        this.exposure = exposure;
        this.weighted = plan.findReplicates()
                .map(some ->
                        Estimator.of(Procedure.REPLICATED_SURVEY, some.method().words()))
                .orElse(Estimator.of(Procedure.WEIGHTED_SURVEY));
    }

    /** All that is asked of the two rounds. */
    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        if (tables.hasNonResponse()) {
            rows.addAll(shares(tables.everybody(), pair.words(), "people"));
        }
        rows.addAll(shares(tables.both(), interviewed(), "people interviewed in both rounds"));
        rows.addAll(margins());
        plan.nonResponse().forEach(asked -> rows.addAll(modelled(asked)));
        plan.findMisclassification().ifPresent(error -> rows.addAll(corrected(error)));
        return rows;
    }

    /** The outcome of who was interviewed twice. */
    String interviewed() {
        return pair.words() + ", interviewed in both";
    }

    private String state(int state) {
        return state < plan.states().size() ? plan.states().get(state).name() : PanelState.NOT_INTERVIEWED;
    }

    private String before(int from) {
        return state(from) + " in " + plan.rounds().get(pair.from()).name();
    }

    private Predicate<PanelCells.Cell> at(int round, int state) {
        return cell -> cell.states().get(round) == state;
    }

    private Predicate<PanelCells.Cell> among(TransitionTable table) {
        return cell -> group.has(cell)
                && cell.states().get(pair.from()) < table.size()
                && cell.states().get(pair.to()) < table.size();
    }

    private Label label(String outcome, Estimand estimand, Contrast contrast, Estimator estimator) {
        return new Label(outcome, estimand, contrast, group.words(), estimator);
    }

    private Contrast move(int from, int to) {
        return Contrast.of(Contrast.Kind.TRANSITION, state(from), state(to));
    }

    private List<Estimate> shares(TransitionTable table, String outcome, String who) {
        Estimator each = plan.hasDesign()
                ? weighted.with(TestRule.WILSON_EFFECTIVE_INTERVAL)
                : Estimator.of(Procedure.PROPORTION);
        Estimator estimator = plan.simultaneous() ? each.with(TestRule.GOODMAN_INTERVAL) : each;
        List<Estimate> rows = new ArrayList<>();
        for (int from = 0; from < table.size(); from++) {
            for (int to = 0; to < table.size(); to++) {
                Label label = label(outcome, Estimand.of(Quantity.ROW_SHARE), move(from, to), estimator);
                Optional<Inference> found =
                        plan.simultaneous() ? table.findSimultaneousShare(from, to) : table.findShare(from, to);
                rows.add(row(label, found, table, new Move(from, to), who));
            }
        }
        return rows;
    }

    private record Move(int from, int to) {}

    private Estimate row(Label label, Optional<Inference> found, TransitionTable table, Move move, String who) {
        Basis basis = Basis.share(
                table.people(move.from(), move.to()), table.people(move.from()), who + ", " + before(move.from()));
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName()))
                .exposing(exposure.share(
                        label.outcome().words() + ", " + group.words() + ", " + move,
                        among(table).and(at(pair.from(), move.from())),
                        at(pair.to(), move.to())));
    }

    private List<Estimate> margins() {
        TransitionTable table = tables.both();
        Margins margins = new Margins(table);
        Estimator share = plan.hasDesign()
                ? weighted.with(TestRule.WILSON_EFFECTIVE_INTERVAL)
                : Estimator.of(Procedure.PROPORTION);
        List<Estimate> rows = new ArrayList<>();
        for (int state = 0; state < table.size(); state++) {
            int fixed = state;
            long was = people(table, cell -> at(pair.from(), fixed).test(cell));
            long is = people(table, cell -> at(pair.to(), fixed).test(cell));
            rows.add(margin(Quantity.SHARE_BEFORE, share, state, margins.findBefore(state), was)
                    .exposing(exposure.share(whose(state, "before"), among(table), at(pair.from(), state))));
            rows.add(margin(Quantity.SHARE_AFTER, share, state, margins.findAfter(state), is)
                    .exposing(exposure.share(whose(state, "after"), among(table), at(pair.to(), state))));
            Predicate<PanelCells.Cell> entered =
                    among(table).and(at(pair.from(), state).negate()).and(at(pair.to(), state));
            Predicate<PanelCells.Cell> left = among(table)
                    .and(at(pair.from(), state))
                    .and(at(pair.to(), state).negate());
            rows.add(margin(Quantity.CHANGE, plan.hasDesign() ? weighted : PAIRED, state, margins.findChange(state), is)
                    .exposing(exposure.each(whose(state, "moved"), List.of(entered, left))));
        }
        return rows;
    }

    private String whose(int state, String when) {
        return interviewed() + ", " + group.words() + ", " + state(state) + " " + when;
    }

    private long people(TransitionTable table, Predicate<PanelCells.Cell> who) {
        return exposure.people(among(table).and(who));
    }

    private Estimate margin(Quantity quantity, Estimator estimator, int state, Optional<Inference> found, long above) {
        Label label = label(interviewed() + "=" + state(state), Estimand.of(quantity), Contrast.NONE, estimator);
        long all = exposure.people(among(tables.both()));
        Basis basis = quantity == Quantity.CHANGE
                ? Basis.rows(all, "people interviewed in both rounds")
                : Basis.share(above, all, "people interviewed in both rounds");
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "nobody was interviewed in both rounds"));
    }

    private List<Estimate> modelled(NonResponse asked) {
        TransitionTable table = tables.both();
        Optional<GrossFlowInference> fit = GrossFlowInference.find(
                tables.panel(),
                asked.model(),
                tables.panelCovariance(),
                tables.everybody().df());
        Estimator estimator = Estimator.of(Procedure.GROSS_FLOWS, asked.name());
        List<Estimate> rows = new ArrayList<>();
        for (int from = 0; from < table.size(); from++) {
            for (int to = 0; to < table.size(); to++) {
                int before = from;
                int after = to;
                Estimate row = row(
                        label(pair.words(), Estimand.of(Quantity.ROW_SHARE), move(from, to), estimator),
                        fit.flatMap(found -> found.findTransition(before, after)),
                        table,
                        new Move(from, to),
                        "people interviewed in both rounds");
                rows.add(
                        fit.isPresent() || table.people(from) == 0
                                ? row
                                : Estimate.notEstimable(
                                                row.label(),
                                                row.basis(),
                                                "these flows are too few for the model, or say nothing of its probabilities")
                                        .exposing(row.exposure()));
            }
        }
        return rows;
    }

    private List<Estimate> corrected(double error) {
        TransitionTable table = tables.both();
        Misclassification.Band band =
                Misclassification.uniform(table.size(), error).band(table);
        Estimator estimator =
                Estimator.of(Procedure.MISCLASSIFICATION, String.format(Locale.ROOT, "%.3g", band.reach() * error));
        List<Estimate> rows = new ArrayList<>();
        for (int from = 0; from < table.size(); from++) {
            for (int to = 0; to < table.size(); to++) {
                Limits limits = band.share(from, to);
                Move move = new Move(from, to);
                for (Bound bound : List.of(Bound.LOWER, Bound.UPPER)) {
                    double value = bound == Bound.LOWER ? limits.low() : limits.high();
                    Optional<Inference> found =
                            table.rowTotal(from) > 0 ? Optional.of(Inference.point(value)) : Optional.empty();
                    Estimand estimand = Estimand.of(Quantity.ROW_SHARE).bounded(bound);
                    rows.add(row(
                            label(interviewed(), estimand, move(from, to), estimator),
                            found,
                            table,
                            move,
                            "people interviewed in both rounds"));
                }
            }
        }
        return rows;
    }
}
