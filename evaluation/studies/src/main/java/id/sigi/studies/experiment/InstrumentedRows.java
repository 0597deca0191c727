package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.LimitedInformation;
import java.util.ArrayList;
import java.util.List;

/** Limited information with its many instruments, which takes rows that fit one machine. */
final class InstrumentedRows {
    private static final String TAKE_UP = "the take-up";

    private final ChoiceRows choices;

    InstrumentedRows(Material material) {
        choices = new ChoiceRows(material);
    }

    /** The effect by limited information with the offer in each cell as an instrument of its own, and the strength of the instruments. */
    List<Estimate> limitedInformation(EstimatorChoice choice, Series outcome, People people) {
        int[] rows = choices.rows(choice, outcome, people);
        Basis basis = choices.basis(rows, outcome);
        Label effect = choices.label(choice, outcome, people);
        if (basis.treated().orElseThrow() == 0 || basis.control().orElseThrow() == 0) {
            return List.of(
                    Estimate.notEstimable(effect, basis, "no cell has people of both arms with " + outcome.name()));
        }
        InstrumentedFit fit = fit(choice, rows, choices.sample().column(outcome.key(), rows));
        List<Estimate> estimates = new ArrayList<>(List.of(fit.fit().toEstimate(TAKE_UP, effect, basis)));
        estimates.addAll(InstrumentStrength.estimates(fit, effect, basis));
        return estimates;
    }

    private InstrumentedFit fit(EstimatorChoice choice, int[] rows, double[] y) {
        double[] offer = choices.sample().column(NarrowTable.ARM, rows);
        Instrumented instrumented = Instrumented.of(choices.design(choice, rows))
                .endogenous(TAKE_UP, choices.sample().column(NarrowTable.TAKE_UP, rows));
        return LimitedInformation.withDefaults()
                .withCovariance(Questions.covariance(choice.covariance()))
                .fit(CellOffers.of(choices.sample().cells(rows), offer).instrument(instrumented), y);
    }
}
