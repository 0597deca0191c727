package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.EffectRequest;
import java.util.List;

/** The fits of one estimator for all outcomes and groups of people of a plan. */
public interface FittedEffects {
    /** The effect, then what belongs beside it, such as a first stage. */
    List<Estimate> estimates(EffectRequest request);

    /** The model behind the effect. */
    FittedModel model(EffectRequest request);

    /** Levels that stand before the effects of all estimators and rest on this one's weights. */
    default List<Estimate> levels(AnalysisColumn outcome, Subpopulation people) {
        return List.of();
    }
}
