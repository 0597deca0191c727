package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.blocks.TwoWayEquation;
import id.sigi.methods.blocks.TwoWayFit;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.Variance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Regressions with errors clustered in two ways; three passes over the blocks for all of them. */
final class TwoWayEffects {
    private final Material material;
    private final Map<Asked, TwoWayFit> fits = new HashMap<>();

    private TwoWayEffects(Material material) {
        this.material = material;
    }

    static TwoWayEffects of(Material material) {
        TwoWayEffects effects = new TwoWayEffects(material);
        effects.fit();
        return effects;
    }

    private void fit() {
        List<Asked> asked = Asked.every(material.scope(), choice -> choice.covariance() == Variance.CR1_TWO_WAY);
        if (asked.isEmpty()) {
            return;
        }
        List<String> names = material.complete().levels(NarrowTable.SECOND_CLUSTER);
        List<TwoWayEquation> equations =
                asked.stream().map(some -> equation(some, names)).toList();
        ArmTables tables = ArmTables.of(
                material.complete().panel(),
                equations.stream().map(some -> some.equation().inquiry()).toList());
        List<TwoWayFit> found = TwoWayFit.of(material.complete().panel(), equations, tables);
        for (int at = 0; at < found.size(); at++) {
            fits.put(asked.get(at), found.get(at));
        }
    }

    private TwoWayEquation equation(Asked asked, List<String> names) {
        List<Source> needed = new ArrayList<>(List.of(asked.left()));
        List<Regressor> regressors = new ArrayList<>();
        if (asked.choice().hasCovariates()) {
            SeriesSource.regressors(material.facts()).forEach(series -> {
                needed.add(series.source());
                regressors.add(new Regressor.Plain(series.key(), series.source()));
            });
        }
        regressors.add(Interactions.offer());
        Equation equation = new Equation(
                TwoWayEquation.known(material.complete().rows(asked.people(), needed), NarrowTable.SECOND_CLUSTER),
                Questions.centring(asked.choice(), material.plan()),
                regressors,
                List.of(asked.left()),
                Equation.Wanted.NONE);
        return new TwoWayEquation(equation, NarrowTable.SECOND_CLUSTER, names);
    }

    Estimate estimate(EstimatorChoice choice, Series outcome, People people) {
        Asked asked = new Asked(choice, outcome, people);
        TwoWayFit fit = fits.get(asked);
        Basis basis = asked.basis(fit.treated(), fit.control());
        Label label = asked.label(material.plan());
        if (fit.treated() == 0 || fit.control() == 0) {
            return Estimate.notEstimable(label, basis, asked.noArms());
        }
        return fit.findOffer(asked.left())
                .map(coefficient -> coefficient.toEstimate(label, basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label,
                        basis,
                        "the two ways of clustering leave no variance: their sum less that of both together is below"
                                + " nought, or there are too few clusters"));
    }
}
