package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.GoodnessOfFit;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.studies.experiment.effect.EffectRequest;
import java.util.OptionalLong;

/**
 * What is said of a model below its column in a table.
 *
 * @param rows rows of the regression; empty where they are those behind the effect
 * @param clusters clusters among its rows, where its standard error is clustered
 * @param cells cells that are compared, where there are any
 * @param coefficients coefficients, cells included; empty for what is no regression
 * @param dfRule where the degrees of freedom come from
 * @param goodness how much of the outcome it explains
 * @param unused why rows that have all columns are not used
 */
record FittedModel(
        OptionalLong rows,
        OptionalLong clusters,
        OptionalLong cells,
        OptionalLong coefficients,
        String dfRule,
        GoodnessOfFit goodness,
        String unused) {
    private static final String WITHOUT_THE_REST = "without what else the estimator needs";

    /** Of an estimator that tells nothing more of its model. */
    static FittedModel of(String dfRule) {
        return new FittedModel(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                dfRule,
                GoodnessOfFit.NONE,
                WITHOUT_THE_REST);
    }

    /** Of a comparison of arms. */
    static FittedModel compared(OptionalLong cells, String dfRule, String unused) {
        return new FittedModel(
                OptionalLong.empty(),
                OptionalLong.empty(),
                cells,
                OptionalLong.empty(),
                dfRule,
                GoodnessOfFit.NONE,
                unused);
    }

    /** Of a regression. */
    static FittedModel of(EffectRequest request, LeastSquaresFit fit, GoodnessOfFit goodness, String dfRule) {
        return new FittedModel(
                OptionalLong.of(fit.treated() + fit.control()),
                request.choice().covariance().isClustered() ? OptionalLong.of(fit.clusters()) : OptionalLong.empty(),
                request.choice().hasCellEffects() ? OptionalLong.of(fit.cells()) : OptionalLong.empty(),
                OptionalLong.of(fit.coefficients()),
                dfRule,
                goodness,
                WITHOUT_THE_REST);
    }
}
