package id.sigi.studies.experiment;

import id.sigi.methods.blocks.Answer;
import id.sigi.methods.blocks.EquationFit;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.plan.Transitions;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.WaldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The effects of the offer on all states at the follow-up among some people, with their joint covariance. The sandwich of a coefficient is a
 * square in the outcome, so the covariance of two effects is half of what the variance of the effect on standing in either state exceeds
 * the sum of both variances by.
 */
final class Destinations {
    private final Transitions asked;
    private final EquationFit fit;

    Destinations(Transitions asked, EquationFit fit) {
        this.asked = asked;
        this.fit = fit;
    }

    static Source source(Transitions asked, int state) {
        return new Source.Level(TransitionColumns.TO, asked.states().get(state));
    }

    /** The states and the pairs of states: every left-hand side that is needed. */
    static List<Source> sources(Transitions asked) {
        List<Source> sources = new ArrayList<>();
        for (int first = 0; first < asked.states().size(); first++) {
            sources.add(source(asked, first));
            for (int second = first + 1; second < asked.states().size(); second++) {
                sources.add(new Source.Column(TransitionColumns.pairKey(first, second)));
            }
        }
        return sources;
    }

    EquationFit fit() {
        return fit;
    }

    /** The effect on one state. */
    Answer effect(int state) {
        return fit.offer(source(asked, state), Covariance.CR2);
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
        double either = variance(new Source.Column(TransitionColumns.pairKey(first, second)));
        return (either - own - variance(source(asked, second))) / 2;
    }

    private double variance(Source left) {
        double error = coefficient(left).stdError();
        return error * error;
    }

    private Coefficient coefficient(Source left) {
        return fit.offer(left, Covariance.CR2).coefficient().orElseThrow();
    }
}
