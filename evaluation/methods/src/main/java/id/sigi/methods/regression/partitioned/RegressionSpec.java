package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.regression.sandwich.SandwichMeat;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Regressions that share rows, regressors and cells, and so all work but the residuals.
 *
 * @param rows rows that have every source of the equation
 * @param centring constant or cells
 * @param regressors the right-hand side in the order in which a column that others span is left out; with the arm the equation asks
 *     for its coefficient, without it for the joint test
 *     that none of them tells the arm, which is then the outcome
 * @param outcomes each one a left-hand side
 * @param covariance what is asked of their coefficients: covariance types, joint tests, a take-up
 */
public record RegressionSpec(
        SampleFilter rows,
        FixedEffects centring,
        List<Regressor> regressors,
        List<Variable> outcomes,
        CovarianceRequest covariance)
        implements Serializable {
    public RegressionSpec {
        regressors = regressors.stream().map(Regressor::centred).toList();
        outcomes = List.copyOf(outcomes);
    }

    /** Place of the arm among the regressors, below zero without one. */
    int offer() {
        for (int at = 0; at < regressors.size(); at++) {
            if (regressors.get(at).equals(new Regressor.Plain(regressors.get(at).name(), Variable.ARM))) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Left-hand sides of the normal equations: the outcomes, then the take-up, then the outcomes times the take-up. Outcomes and take-up are less
     * their origins, which a constant or the cells take off anyhow.
     */
    List<Variable> leftHandSides() {
        List<Variable> all = new ArrayList<>();
        outcomes.forEach(left -> all.add(Variable.centred(left)));
        for (Variable takeUp : covariance.endogenous()) {
            all.add(Variable.centred(takeUp));
            outcomes.forEach(left -> all.add(new Variable.Product(Variable.centred(left), takeUp)));
        }
        return all;
    }

    /** The left-hand side that is the take-up; below zero if none is. */
    public int takeUp() {
        return covariance.endogenous().isEmpty() ? -1 : outcomes.size();
    }

    /** The left-hand side that is an outcome times the take-up. */
    int product(int left) {
        return outcomes.size() + 1 + left;
    }

    /** What must be described before the equation can be solved. */
    public MomentRequest request() {
        Set<Variable> sources = new LinkedHashSet<>(leftHandSides());
        regressors.forEach(regressor -> sources.add(regressor.source()));
        sources.remove(Variable.ARM);
        return new MomentRequest(rows, List.copyOf(sources));
    }

    /** The middles of the sandwich that are needed. */
    Set<SandwichMeat> meats() {
        Set<SandwichMeat> meats = covariance.ofTakeUp();
        covariance.offer().forEach(kind -> meats.add(SandwichMeat.of(kind)));
        return meats;
    }
}
