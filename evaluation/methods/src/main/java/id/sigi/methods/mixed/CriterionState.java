package id.sigi.methods.mixed;

import id.sigi.methods.linear.Matrices;
import java.util.Arrays;

/** The profiled criterion at one place, with the solution that it belongs to. Immutable. */
final class CriterionState {
    private final double[] gamma;
    private final CrossedData data;
    private final CrossedSystem system;
    private final CrossedSystem.Solution solution;
    private final double[] residuals;
    private final double variance;
    private final double deviance;

    /**
     * @param gamma variances of the factors over the residual one
     * @param outcome y, or y less a constant
     */
    CriterionState(CrossProducts products, double[] outcome, double[] gamma) {
        this.gamma = gamma.clone();
        data = products.data();
        system =
                new CrossedSystem(products, Arrays.stream(gamma).map(Math::sqrt).toArray());
        solution = system.solve(outcome);
        residuals = system.residuals(outcome, solution);
        double penalised = Matrices.dot(residuals, residuals);
        for (int k = 0; k < gamma.length; k++) {
            penalised += squares(k);
        }
        int df = data.size() - data.columns();
        variance = penalised / df;
        deviance = system.logDeterminant() + df * (1 + Math.log(2 * Math.PI * penalised / df));
    }

    /** Sum of the squared effects of a factor, on the unit scale. */
    double squares(int factor) {
        double sum = 0;
        for (int i = 0; i < data.factors().get(factor).levels().size(); i++) {
            double effect = system.effect(solution, factor, i);
            sum += effect * effect;
        }
        return sum;
    }

    double gamma(int factor) {
        return gamma[factor];
    }

    /** The same place but for one factor. */
    double[] gammaWith(int factor, double value) {
        double[] other = gamma.clone();
        other[factor] = value;
        return other;
    }

    CrossedSystem system() {
        return system;
    }

    CrossedSystem.Solution solution() {
        return solution;
    }

    /** What stands over the residual variance in an observation's influence: its residual. */
    double residual(int observation) {
        return residuals[observation];
    }

    /** The residual variance that goes with gamma. */
    double variance() {
        return variance;
    }

    double deviance() {
        return deviance;
    }
}
