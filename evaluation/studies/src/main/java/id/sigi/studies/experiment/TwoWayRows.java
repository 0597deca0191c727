package id.sigi.studies.experiment;

import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.TwoWayClusters;
import java.util.Optional;

/** Regressions with errors clustered in two ways, which takes rows that fit one machine: a pair of clusters is in no one block. */
final class TwoWayRows {
    private final ChoiceRows choices;

    TwoWayRows(Material material) {
        choices = new ChoiceRows(material);
    }

    Estimate estimate(EstimatorChoice choice, Series outcome, People people) {
        Sample sample = choices.sample();
        int[] rows = sample.withSecondCluster(choices.rows(choice, outcome, people));
        Basis basis = choices.basis(rows, outcome);
        Label label = choices.label(choice, outcome, people);
        if (basis.treated().orElseThrow() == 0 || basis.control().orElseThrow() == 0) {
            return Estimate.notEstimable(label, basis, "no cell has people of both arms with " + outcome.name());
        }
        Design design = choices.design(choice, rows).with(EquationFit.OFFER, sample.column(NarrowTable.ARM, rows));
        Optional<Coefficient> found = TwoWayClusters.of(
                        Codes.of(sample.clusters(rows)), Codes.of(sample.secondClusters(rows)))
                .find(design, sample.column(outcome.key(), rows), EquationFit.OFFER);
        return found.map(coefficient -> coefficient.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label,
                        basis,
                        "the two ways of clustering leave no variance: their sum less that of both together is below"
                                + " nought, or there are too few clusters"));
    }
}
