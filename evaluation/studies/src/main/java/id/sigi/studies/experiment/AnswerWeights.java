package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Centring;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.LogisticFit;
import id.sigi.methods.blocks.LogisticQuestion;
import id.sigi.methods.blocks.Panel;
import id.sigi.methods.blocks.RowSet;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.blocks.WeightedEquation;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Effects on respondents weighted by one over their estimated probability to answer: a pass over the blocks for each step of the logistic
 * regressions, all outcomes at once, and three for the weighted ones.
 */
final class AnswerWeights {
    private final Material material;
    private final Interactions covariates;

    AnswerWeights(Material material) {
        this.material = material;
        this.covariates = Interactions.of(material.facts(), covariate -> true);
    }

    List<Estimate> estimates() {
        Panel panel = material.complete().panel();
        List<LogisticQuestion> questions =
                material.outcomes().stream().map(this::question).toList();
        ArmTables tables = ArmTables.of(
                panel, questions.stream().map(LogisticQuestion::inquiry).toList());
        List<Optional<Source>> weights = LogisticFit.inverseChances(panel, questions, tables);
        List<WeightedEquation> equations = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            Equation equation =
                    equation(material.outcomes().get(at), questions.get(at).rows());
            weights.get(at).ifPresent(weight -> equations.add(WeightedEquation.of(equation, weight)));
        }
        ArmTables weighted = ArmTables.of(
                panel, equations.stream().map(WeightedEquation::inquiry).toList());
        Iterator<EquationFit> fits =
                EquationFit.weighted(panel, equations, weighted).iterator();
        List<Estimate> rows = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            rows.add(estimate(
                    material.outcomes().get(at),
                    weights.get(at).isPresent() ? Optional.of(fits.next()) : Optional.empty()));
        }
        return rows;
    }

    /** The offer, the covariates and their products, among those invited. */
    private LogisticQuestion question(Series outcome) {
        List<Source> needed = new ArrayList<>(List.of(new Source.Column(NarrowTable.ANSWERED)));
        needed.addAll(covariates.sources());
        List<Source> columns = new ArrayList<>(List.of(Source.ARM));
        for (Source source : covariates.sources()) {
            columns.add(source);
            columns.add(new Source.Product(Source.ARM, source));
        }
        return new LogisticQuestion(
                material.complete().rows(People.EVERYBODY, needed), columns, new Source.Column(outcome.key()));
    }

    private Equation equation(Series outcome, RowSet invited) {
        Source left = new Source.Column(outcome.key());
        List<Source> complete = new ArrayList<>(invited.complete());
        complete.add(left);
        return new Equation(
                new RowSet(invited.truths(), complete),
                Words.hasCells(material.plan()) ? Centring.CELLS_OF_BOTH_ARMS : Centring.CONSTANT,
                List.of(Interactions.offer()),
                List.of(left),
                new Equation.Wanted(Set.of(covariance()), Set.of(), List.of()));
    }

    private Estimate estimate(Series outcome, Optional<EquationFit> found) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(
                    label(outcome),
                    Basis.arms(0, 0, who(outcome)),
                    "covariates separate those who answered from the others");
        }
        EquationFit fit = found.get();
        return fit.offer(new Source.Column(outcome.key()), covariance())
                .toEstimate(label(outcome), Basis.arms(fit.treated(), fit.control(), who(outcome)));
    }

    private static String who(Series outcome) {
        return "people with " + outcome.name() + " and all covariates";
    }

    private Covariance covariance() {
        return material.plan().design().findCluster().isPresent() ? Covariance.CR1 : Covariance.HC2;
    }

    private Label label(Series outcome) {
        String cells = Words.hasCells(material.plan()) ? " with cell effects" : "";
        String clusters = material.plan()
                .design()
                .findCluster()
                .map(cluster -> "CR1 clustered by " + cluster)
                .orElse("HC2");
        return new Label(
                outcome.name(),
                "intention-to-treat, weighted for response",
                material.plan().contrast(),
                Label.ALL,
                "regression" + cells + ", respondents weighted by one over their probability to answer, " + clusters);
    }
}
