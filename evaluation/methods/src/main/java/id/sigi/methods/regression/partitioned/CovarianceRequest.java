package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The covariances that are asked of a regression.
 *
 * @param offer of the arm's coefficient
 * @param takeUp of the coefficient of the take-up with the arm as its instrument, of the arm in both stages, and of the compliers' means
 * @param endogenous the take-up; none, or one
 */
public record CovarianceRequest(Set<CovarianceType> offer, Set<CovarianceType> takeUp, List<Variable> endogenous)
        implements Serializable {
    /** No standard errors. */
    public static final CovarianceRequest NONE = new CovarianceRequest(Set.of(), Set.of(), List.of());

    public CovarianceRequest {
        offer = Set.copyOf(offer);
        takeUp = Set.copyOf(takeUp);
        endogenous = List.copyOf(endogenous);
        if (endogenous.isEmpty() != takeUp.isEmpty() || endogenous.size() > 1) {
            throw new IllegalArgumentException("standard errors of a take-up need one take-up, not " + endogenous);
        }
    }

    /** The middles of the sandwiches of both stages. */
    Set<SandwichMeat> ofTakeUp() {
        Set<SandwichMeat> meats = EnumSet.noneOf(SandwichMeat.class);
        takeUp.forEach(kind -> meats.add(SandwichMeat.of(kind)));
        return meats;
    }
}
