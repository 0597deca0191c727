package id.sigi.studies.work;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.transition.GrossFlowInference;
import id.sigi.methods.transition.NonResponseModel;
import id.sigi.methods.transition.PanelTable;
import id.sigi.studies.shape.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Transitions of everybody whom the calendar let be asked, under models of non-response; everybody's state at registration is known. */
final class NonResponseRows {
    private static final List<String> STATES = List.of("EMPLOYED", "UNEMPLOYED", "OUTSIDE_LABOUR_FORCE");

    private final Flow flow;
    private final People people;

    NonResponseRows(Flow flow, Tally all) {
        this.flow = flow;
        this.people = People.of(all);
    }

    List<Estimate> list() {
        List<Estimate> rows = new ArrayList<>();
        PanelTable panel = panel();
        for (NonResponseModel model : List.of(NonResponseModel.COMMON, NonResponseModel.SECOND_BY_STATE_AFTER)) {
            Optional<GrossFlowInference> fit =
                    GrossFlowInference.find(panel, model, panel.multinomial(), Double.POSITIVE_INFINITY);
            for (int from = 0; from < STATES.size(); from++) {
                for (int to = 0; to < STATES.size(); to++) {
                    int before = from;
                    int after = to;
                    rows.add(row(model, before, after, fit.flatMap(found -> found.findTransition(before, after))));
                }
            }
        }
        return rows;
    }

    private PanelTable panel() {
        int k = STATES.size();
        double[][] both = new double[k][k];
        double[] silent = new double[k];
        for (int from = 0; from < k; from++) {
            Predicate<Tally.Cell> row = before(from);
            for (int to = 0; to < k; to++) {
                both[from][to] = people.count(row.and(after(to)));
            }
            silent[from] = people.count(row.and(cell -> !STATES.contains(flow.after(cell))));
        }
        return PanelTable.of(both, silent, new double[k], 0);
    }

    /** In a state at registration, of those whom the calendar let be asked. */
    private Predicate<Tally.Cell> before(int state) {
        return cell -> RoundState.valueOf(cell.value(flow.to())).isAsked()
                && flow.before(cell).equals(STATES.get(state));
    }

    private Predicate<Tally.Cell> after(int state) {
        return cell -> flow.after(cell).equals(STATES.get(state));
    }

    private Estimate row(NonResponseModel model, int from, int to, Optional<Inference> found) {
        Label label = new Label(
                flow.outcome(),
                Estimand.of(Quantity.ROW_SHARE),
                Contrast.of(Contrast.Kind.TRANSITION, STATES.get(from), STATES.get(to)),
                Label.ALL,
                Estimator.of(Procedure.GROSS_FLOWS, model.letter()));
        Predicate<Tally.Cell> row = before(from);
        Basis basis = Basis.share(
                people.count(row.and(after(to))),
                people.count(row),
                "beneficiaries with status " + STATES.get(from) + " at registration whom the calendar let be asked");
        return found.map(inference -> Estimate.of(label, inference, basis))
                .orElseGet(() -> Estimate.notEstimable(label, basis, "nobody answered, or nobody was in the state"))
                .exposing(people.share("asked, " + label.contrast().words() + ", " + model.letter(), row, after(to)));
    }
}
