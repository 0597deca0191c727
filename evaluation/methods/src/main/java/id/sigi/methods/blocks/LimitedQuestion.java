package id.sigi.methods.blocks;

import id.sigi.methods.regression.Covariance;
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
 * @param kinds the errors wanted
 */
public record LimitedQuestion(
        RowSet rows, List<Regressor> covariates, Source left, Source takeUp, String arm, Set<Covariance> kinds)
        implements Serializable {
    public LimitedQuestion {
        covariates = List.copyOf(covariates);
        kinds = Set.copyOf(kinds);
        if (kinds.contains(Covariance.CLASSICAL)) {
            throw new IllegalArgumentException("limited information has robust and clustered errors only");
        }
    }

    /** What must be described before the question can be answered. */
    public List<Inquiry> inquiries() {
        return List.of(outer().inquiry(), inner().inquiry());
    }

    /** On the exogenous columns alone. */
    Equation outer() {
        return equation(rows, Centring.CELLS_OF_BOTH_ARMS);
    }

    /** On the instruments too: with all of them each arm of each cell has an effect of its own. */
    Equation inner() {
        return equation(rows.withCut(arm), Centring.ARMS_OF_CELLS);
    }

    private Equation equation(RowSet some, Centring centring) {
        return new Equation(some, centring, covariates, List.of(left, takeUp), Equation.Wanted.NONE);
    }
}
