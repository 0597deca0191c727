package id.sigi.studies.experiment.heterogeneity;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.outcome.Transitions;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.studies.experiment.data.TransitionColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The effects of the offer on all states at the follow-up among some people, with their joint covariance. The sandwich of a coefficient is a
 * square in the outcome, so the covariance of two effects is half of what the variance of the effect on standing in either state exceeds
 * the sum of both variances by.
 */
final class DestinationStateEffects {
    private final Transitions asked;
    private final LeastSquaresFit fit;

    DestinationStateEffects(Transitions asked, LeastSquaresFit fit) {
        this.asked = asked;
        this.fit = fit;
    }

    static Variable source(Transitions asked, int state) {
        return new Variable.Level(TransitionColumns.TO, asked.states().get(state));
    }

    /** The states and the pairs of states: every left-hand side that is needed. */
    static List<Variable> sources(Transitions asked) {
        List<Variable> sources = new ArrayList<>();
        for (int first = 0; first < asked.states().size(); first++) {
            sources.add(source(asked, first));
            for (int second = first + 1; second < asked.states().size(); second++) {
                sources.add(new Variable.Column(TransitionColumns.pairKey(first, second)));
            }
        }
        return sources;
    }

    LeastSquaresFit fit() {
        return fit;
    }

    /** The effect on one state. */
    CoefficientResult effect(int state) {
        return fit.offer(source(asked, state), CovarianceType.CR2);
    }

    /** The joint test of all effects. They add up to nothing, so the last state that anybody stands in says nothing more and is left out. */
    Optional<WaldTest> findJoint() {
        List<Integer> moved = new ArrayList<>();
        for (int state = 0; state < asked.states().size(); state++) {
            if (effect(state).coefficient().map(found -> found.stdError() > 0).orElse(false)) {
                moved.add(state);
            }
        }
        if (moved.size() < 2) {
            return Optional.empty();
        }
        return findJoint(moved.subList(0, moved.size() - 1));
    }

    private Optional<WaldTest> findJoint(List<Integer> states) {
        double[] b = new double[states.size()];
        double[][] v = new double[b.length][b.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = coefficient(source(asked, states.get(i))).estimate();
            for (int j = 0; j < b.length; j++) {
                v[i][j] = covariance(states.get(i), states.get(j));
            }
        }
        Coefficient any = coefficient(source(asked, states.get(0)));
        return WaldTest.findHotelling(b, v, OptionalDouble.of(any.df()));
    }

    private double covariance(int first, int second) {
        double own = variance(source(asked, first));
        if (first == second) {
            return own;
        }
        double either = variance(new Variable.Column(TransitionColumns.pairKey(first, second)));
        return (either - own - variance(source(asked, second))) / 2;
    }

    private double variance(Variable left) {
        double error = coefficient(left).stdError();
        return error * error;
    }

    private Coefficient coefficient(Variable left) {
        return fit.offer(left, CovarianceType.CR2).coefficient().orElseThrow();
    }
}
