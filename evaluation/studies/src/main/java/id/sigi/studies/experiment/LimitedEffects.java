package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.Centring;
import id.sigi.methods.blocks.Equation;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.LimitedFit;
import id.sigi.methods.blocks.LimitedQuestion;
import id.sigi.methods.blocks.Panel;
import id.sigi.methods.blocks.Regressor;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.EstimatorChoice;
import id.sigi.methods.plan.Method;
import id.sigi.methods.regression.Covariance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Limited information with the offer in each cell as an instrument of its own; four passes over the blocks for all choices of a plan. */
final class LimitedEffects {
    private static final Source TAKE_UP = new Source.Column(NarrowTable.TAKE_UP);

    private final Material material;
    private final Map<Asked, LimitedFit> fits = new HashMap<>();
    private final Map<Asked, EquationFit> ofOneInstrument = new HashMap<>();

    private LimitedEffects(Material material) {
        this.material = material;
    }

    static LimitedEffects of(Material material) {
        LimitedEffects effects = new LimitedEffects(material);
        List<Asked> asked = Asked.every(material.scope(), choice -> choice.estimator() == Method.LIMITED_INFORMATION);
        if (!asked.isEmpty()) {
            effects.fit(asked);
        }
        return effects;
    }

    private void fit(List<Asked> asked) {
        Panel panel = material.complete().panel();
        List<LimitedQuestion> questions = asked.stream().map(this::question).toList();
        ArmTables tables = ArmTables.of(
                panel,
                questions.stream().flatMap(some -> some.inquiries().stream()).toList());
        List<LimitedFit> found = LimitedFit.of(panel, questions, tables);
        List<Asked> single = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            fits.put(asked.get(at), found.get(at));
            if (found.get(at).instruments() == 1) {
                single.add(asked.get(at));
            }
        }
        fitOneInstrument(panel, single, tables);
    }

    /** With one instrument the effect is that of two-stage least squares, with its set and means of compliers. */
    private void fitOneInstrument(Panel panel, List<Asked> single, ArmTables tables) {
        List<Equation> equations = single.stream().map(this::equation).toList();
        ArmTables own = equations.isEmpty()
                ? tables
                : ArmTables.of(panel, equations.stream().map(Equation::inquiry).toList());
        List<EquationFit> found = EquationFit.of(panel, equations, own);
        for (int at = 0; at < found.size(); at++) {
            ofOneInstrument.put(single.get(at), found.get(at));
        }
    }

    private LimitedQuestion question(Asked asked) {
        return new LimitedQuestion(
                material.complete().rows(asked.people(), needed(asked)),
                covariates(asked),
                asked.left(),
                TAKE_UP,
                NarrowTable.ARM,
                Set.of(asked.kind()));
    }

    private Equation equation(Asked asked) {
        List<Regressor> regressors = new ArrayList<>(covariates(asked));
        regressors.add(Interactions.offer());
        Set<Covariance> kinds = Set.of(asked.kind());
        return new Equation(
                material.complete().rows(asked.people(), needed(asked)),
                Centring.CELLS_OF_BOTH_ARMS,
                regressors,
                List.of(asked.left()),
                new Equation.Wanted(kinds, kinds, List.of(TAKE_UP)));
    }

    private List<Source> needed(Asked asked) {
        List<Source> needed = new ArrayList<>(List.of(asked.left(), TAKE_UP));
        covariates(asked).forEach(covariate -> needed.add(covariate.source()));
        return needed;
    }

    private List<Regressor> covariates(Asked asked) {
        return asked.choice().hasCovariates()
                ? SeriesSource.regressors(material.facts()).stream()
                        .map(series -> (Regressor) new Regressor.Plain(series.key(), series.source()))
                        .toList()
                : List.of();
    }

    /** The effect and the strength of the instruments. */
    List<Estimate> estimates(EstimatorChoice choice, Series outcome, People people) {
        Asked asked = new Asked(choice, outcome, people);
        LimitedFit fit = fits.get(asked);
        Basis basis = asked.basis(fit.treated(), fit.control());
        Label effect = asked.label(material.plan());
        if (fit.treated() == 0 || fit.control() == 0) {
            return List.of(Estimate.notEstimable(effect, basis, asked.noArms()));
        }
        List<Estimate> estimates =
                new ArrayList<>(List.of(fit.effect(asked.kind()).toEstimate(effect, basis)));
        if (ofOneInstrument.containsKey(asked)) {
            estimates.addAll(InstrumentStrength.estimates(
                    ofOneInstrument.get(asked),
                    new InstrumentStrength.Asked(effect, asked.left(), asked.kind()),
                    basis));
        } else {
            estimates.add(InstrumentStrength.strength(fit.findEffectiveF(asked.kind()), effect, basis));
        }
        return estimates;
    }
}
