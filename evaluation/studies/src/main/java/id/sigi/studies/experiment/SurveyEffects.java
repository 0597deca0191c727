package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTable;
import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.blocks.WeightedEquation;
import id.sigi.methods.blocks.WeightedFit;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.LonelyPsu;
import id.sigi.methods.plan.SurveySample;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.studies.placed.PlacedRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Effects with survey weights: weighted regression with the effects of the lottery's cells, and the linearised variance between the sampling
 * units within their strata. People of the sample without the outcome, and of other groups, stay in the sample with no influence. The sample is
 * placed once more, as blocks of whole sampling units, and four passes over it answer every choice of the plan.
 */
final class SurveyEffects {
    private static final Source TAKE_UP = new Source.Column(NarrowTable.TAKE_UP);
    private static final Source WEIGHT = new Source.Column(SurveyColumns.WEIGHT);
    private static final String NO_CELL = "no cell of the sample has people of both arms";
    private static final String NO_ERROR =
            "it rests on one sampling unit in each stratum that holds it, which leaves no degrees of freedom for an"
                    + " interval or a test";

    private final Material material;
    private final SurveyUnits units;
    private final Map<Asked, WeightedFit> fits = new HashMap<>();
    private final Map<Inquiry, ArmTable> levels = new HashMap<>();

    private SurveyEffects(Material material, SurveyUnits units) {
        this.material = material;
        this.units = units;
    }

    /** Empty where the plan has no survey. */
    static Optional<SurveyEffects> find(Material material) {
        return material.survey().map(units -> {
            SurveyEffects effects = new SurveyEffects(material, units);
            effects.fit();
            return effects;
        });
    }

    private void fit() {
        List<Asked> asked = Asked.every(material.scope(), EstimatorChoice::usesSurvey);
        List<WeightedEquation> equations = asked.stream().map(this::equation).toList();
        NarrowTable table = material.table();
        try (PlacedRows rows = PlacedRows.of(table.rows(), table.sampledColumns(material.plan(), units.unit()))) {
            List<Inquiry> inquiries = new ArrayList<>(
                    equations.stream().map(WeightedEquation::inquiry).toList());
            List<Inquiry> means = asked.stream()
                    .map(some -> level(some.outcome(), some.people()))
                    .distinct()
                    .toList();
            inquiries.addAll(means);
            ArmTables tables = ArmTables.of(rows.panel(), inquiries);
            means.forEach(some -> levels.put(some, tables.table(some)));
            List<WeightedFit> found = WeightedFit.of(rows.panel(), units.byStratum(), equations, tables);
            for (int at = 0; at < found.size(); at++) {
                fits.put(asked.get(at), found.get(at));
            }
        }
    }

    private WeightedEquation equation(Asked asked) {
        List<Source> needed = new ArrayList<>(List.of(asked.left()));
        List<Regressor> regressors = new ArrayList<>();
        if (asked.isTwoStage()) {
            needed.add(TAKE_UP);
        }
        if (asked.choice().hasCovariates()) {
            SeriesSource.regressors(material.facts()).forEach(series -> {
                needed.add(series.source());
                regressors.add(new Regressor.Plain(series.key(), series.source()));
            });
        }
        regressors.add(Interactions.offer());
        Equation equation = new Equation(
                material.complete().rows(asked.people(), needed),
                Questions.centring(asked.choice(), material.plan()),
                regressors,
                List.of(asked.left()),
                asked.isTwoStage()
                        ? new Equation.Wanted(Set.of(), Set.of(Covariance.CR0), List.of(TAKE_UP))
                        : Equation.Wanted.NONE);
        return new WeightedEquation(equation, WEIGHT, SurveyColumns.STRATUM);
    }

    private Inquiry level(Series outcome, People people) {
        Source left = new Source.Column(outcome.key());
        return new Inquiry(
                material.complete().rows(people, List.of(left)), List.of(WEIGHT, new Source.Product(WEIGHT, left)));
    }

    /** The weighted mean of those not drawn: of cells with both arms, weighted by everybody's weight there. */
    Estimate controlMean(Series outcome, People people) {
        Label label =
                new Label(outcome.name(), Words.CONTROL_MEAN, "", people.name(), Words.weightedLevels(material.plan()));
        ArmTable table = levels.get(level(outcome, people));
        long behind = 0;
        double weights = 0;
        double sum = 0;
        for (int cell = 0; cell < table.cells(); cell++) {
            if (table.hasBothArms(cell)) {
                Arms weight = table.arms(0, cell);
                double all = weight.treatment().sum() + weight.control().sum();
                behind += weight.control().n();
                weights += all;
                sum += all
                        * (table.arms(1, cell).control().mean()
                                / weight.control().mean());
            }
        }
        Basis basis = Basis.rows(behind, "people not drawn, people in cells with both arms");
        return behind == 0
                ? Estimate.notEstimable(label, basis, NO_CELL)
                : Estimate.of(label, Inference.point(sum / weights), basis);
    }

    /** The effect, and for two-stage least squares its first stage. */
    List<Estimate> estimates(EstimatorChoice choice, Series outcome, People people) {
        Asked asked = new Asked(choice, outcome, people);
        WeightedFit fit = fits.get(asked);
        SurveyDesign design = units.design();
        Basis basis = asked.basis(fit.treated(), fit.control());
        Label effect = asked.label(material.plan());
        if (!asked.isTwoStage()) {
            return List.of(row(effect, basis, fit.findOffer(asked.left(), design), fit.isVaried(asked.left())));
        }
        Label first = new Label(
                effect.outcome(), Words.FIRST_STAGE, effect.contrast(), effect.subgroup(), effect.estimator());
        return List.of(
                row(effect, basis, fit.findTakeUp(asked.left(), design), fit.isVaried(asked.left())),
                row(first, basis, fit.findFirstStage(design), false));
    }

    private static Estimate row(Label label, Basis basis, Optional<SurveyEstimate> found, boolean isVaried) {
        if (found.isEmpty()) {
            return Estimate.notEstimable(label, basis, NO_CELL);
        }
        SurveyEstimate known = found.get();
        if (isVaried && known.estimate() == 0 && known.stdError() == 0) {
            return Estimate.notEstimable(label, basis, Estimate.NO_RESIDUAL);
        }
        return known.df() > 0
                ? Estimate.of(label, Inferences.of(known.estimate(), known.stdError(), known.df()), basis)
                : Estimate.notEstimable(label, basis, NO_ERROR);
    }

    /** What a reader must know, in sentences. */
    static List<String> sentences(Material material, SurveySample asked) {
        String strata = asked.strata().isEmpty() ? "" : " within strata (" + String.join(" x ", asked.strata()) + ")";
        List<String> sentences = new ArrayList<>(List.of("Estimates with survey weights (" + asked.weight()
                + "): each person counts by the weight, in the effect and in the cells' effects; the error is linearised (Taylor)"
                + " over sampling units (" + String.join(" x ", asked.psu()) + ")" + strata
                + ", degrees of freedom units less strata, of those that hold somebody whom the estimate is about. Units that"
                + " rows.filter or a weight of nought empties stay in the sample. The control mean beside them is weighted"
                + " too. All other estimates are unweighted: the two differ only where"
                + " effects do."));
        if (asked.lonelyPsu() != LonelyPsu.FAIL) {
            sentences.add(asked.lonelyPsu().sentence());
        }
        material.plan()
                .design()
                .findCluster()
                .ifPresent(
                        cluster -> sentences.add(material.survey().orElseThrow().sentence(cluster)));
        return sentences;
    }
}
