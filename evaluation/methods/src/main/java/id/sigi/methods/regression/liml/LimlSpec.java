package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * An effect by limited information with cell effects, the offer in each cell an instrument of its own.
 *
 * @param rows rows that have all that is needed
 * @param covariates the exogenous columns beside the cells
 * @param left the outcome
 * @param takeUp the endogenous column
 * @param arm key of the offer
 * @param kinds the standard errors wanted
 */
public record LimlSpec(
        SampleFilter rows,
        List<Regressor> covariates,
        Variable left,
        Variable takeUp,
        String arm,
        Set<CovarianceType> kinds)
        implements Serializable {
    public LimlSpec {
        covariates = List.copyOf(covariates);
        kinds = Set.copyOf(kinds);
        if (kinds.contains(CovarianceType.CLASSICAL)) {
            throw new IllegalArgumentException("limited information has robust and clustered standard errors only");
        }
    }

    /** What must be described before the question can be answered. */
    public List<MomentRequest> requests() {
        return List.of(outer().request(), inner().request());
    }

    /** On the exogenous columns alone. */
    RegressionSpec outer() {
        return equation(rows, FixedEffects.CELLS_OF_BOTH_ARMS);
    }

    /** On the instruments too: with all of them each arm of each cell has an effect of its own. */
    RegressionSpec inner() {
        return equation(rows.withCut(arm), FixedEffects.ARMS_OF_CELLS);
    }

    private RegressionSpec equation(SampleFilter some, FixedEffects centring) {
        return new RegressionSpec(some, centring, covariates, List.of(left, takeUp), CovarianceRequest.NONE);
    }
}
