package id.sigi.methods.mixed;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Crossed random effects, fitted: components of variance, coefficients and the effects of the groups. Immutable. */
public final class CrossedFit {
    private final CrossedData data;
    private final CrossProducts products;
    private final CrossedSystem system;
    private final CrossedSystem.Solution solution;
    private final CrossedInverse inverse;
    private final double centre;
    private final double residual;
    private final double deviance;
    private final double[][] covariance;

    CrossedFit(CrossedData data, CrossProducts products, CriterionState state, double centre, double[][] covariance) {
        this.data = data;
        this.products = products;
        this.system = state.system();
        this.solution = state.solution();
        this.inverse = system.inverse();
        this.centre = centre;
        this.residual = state.variance();
        this.deviance = state.deviance();
        this.covariance = covariance;
    }

    /** The restricted log likelihood times -2, as lme4 gives it. */
    public double deviance() {
        return deviance;
    }

    /** Names of the factors, in the order of the data. */
    public List<RandomFactor> factors() {
        return data.factors();
    }

    /** Variance of a factor's effects. */
    public double variance(int factor) {
        return system.theta(factor) * system.theta(factor) * residual;
    }

    public double residualVariance() {
        return residual;
    }

    /** The sum of all components: the variance of one observation. */
    public double totalVariance() {
        double sum = residual;
        for (int k = 0; k < data.factors().size(); k++) {
            sum += variance(k);
        }
        return sum;
    }

    /**
     * A component with the interval of Satterthwaite (1946, Biometrics Bulletin 2:110): s^2 times its degrees of freedom, 2 s^4 over the variance that
     * the information gives, is taken as chi-square. A component of zero, or with less than one degree of freedom, has no interval.
     *
     * @param factor its place, or the number of factors for the residual
     */
    public Inference component(int factor) {
        double variance = factor == data.factors().size() ? residual : variance(factor);
        if (variance == 0) {
            return Inference.point(0);
        }
        double error = Math.sqrt(covariance[factor][factor]);
        double df = 2 * (variance / error) * (variance / error);
        if (df < 1) {
            return Inference.point(variance).withStdError(error);
        }
        ChiSquaredDistribution chi = new ChiSquaredDistribution(null, df);
        return Inference.interval(
                        variance,
                        df * variance / chi.inverseCumulativeProbability(0.975),
                        df * variance / chi.inverseCumulativeProbability(0.025))
                .withStdError(error);
    }

    /** Coefficients of X with their standard errors, the constant first; intervals normal. */
    public List<Inference> coefficients() {
        double[][] fixed = inverse.fixed();
        List<Inference> rows = new ArrayList<>();
        for (int x = 0; x < data.columns(); x++) {
            rows.add(Inferences.normal(coefficient(x), Math.sqrt(residual * fixed[x][x])));
        }
        return List.copyOf(rows);
    }

    private double coefficient(int column) {
        return solution.kept(products.fixed() + column) + (column == 0 ? centre : 0);
    }

    /** The predicted effects of a factor's groups (BLUPs), in the order of its levels. */
    public double[] effects(int factor) {
        double[] effects = new double[data.factors().get(factor).levels().size()];
        Arrays.setAll(effects, i -> system.theta(factor) * system.effect(solution, factor, i));
        return effects;
    }

    /** Standard deviations of the effects given the data and the coefficients, as lme4's condVar; the variances are taken as known. */
    public double[] conditionalDeviations(int factor) {
        return deviations(factor, false);
    }

    /** Standard errors of prediction: the uncertainty of the coefficients counts. */
    public double[] predictionErrors(int factor) {
        return deviations(factor, true);
    }

    private double[] deviations(int factor, boolean withFixed) {
        double theta = system.theta(factor);
        return Arrays.stream(inverse.diagonal(factor, withFixed))
                .map(variance -> theta * Math.sqrt(residual * variance))
                .toArray();
    }

    /**
     * What a group would have at given values of X, with average groups of all other factors: coefficients plus its effect, with the interval of
     * prediction by Student's t. The components are estimated too, and a factor's by as many groups as it has: groups less one are the degrees of
     * freedom, with which intervals cover 94 to 96 % where normal ones cover less.
     *
     * @param effects groups whose effects are added, the one that is asked first: its factor gives the degrees of freedom
     * @param columns values of X, 1 for the constant first
     */
    public Inference level(List<FactorLevel> effects, double... columns) {
        double value = 0;
        for (FactorLevel effect : effects) {
            value += system.theta(effect.factor()) * system.effect(solution, effect.factor(), effect.place());
        }
        for (int x = 0; x < columns.length; x++) {
            value += columns[x] * coefficient(x);
        }
        double variance = inverse.variance(effects, system::theta, columns);
        int df = data.factors().get(effects.get(0).factor()).levels().size() - 1;
        return Inferences.of(value, Math.sqrt(residual * variance), df);
    }

    /** A weighted sum of the coefficients, the weight of the constant first; interval normal. */
    public Inference combination(double... weights) {
        double value = 0;
        for (int x = 0; x < weights.length; x++) {
            value += weights[x] * coefficient(x);
        }
        return Inferences.normal(value, Math.sqrt(residual * inverse.variance(List.of(), system::theta, weights)));
    }

    /** An effect with its interval of prediction; empty where the factor's variance is zero, since all groups are then alike. */
    public Optional<Inference> findEffect(int factor, int place) {
        return system.theta(factor) == 0
                ? Optional.empty()
                : Optional.of(level(List.of(new FactorLevel(factor, place)), new double[data.columns()]));
    }

    /** Mean of each column of X over the observations, the constant first. */
    public double[] meanColumns() {
        double[] means = new double[data.columns()];
        for (int x = 0; x < means.length; x++) {
            double sum = 0;
            for (int i = 0; i < data.size(); i++) {
                sum += data.covariate(x, i);
            }
            means[x] = sum / data.size();
        }
        return means;
    }

    /** Draws of all effects together from what the data leave possible, the variances taken as known. */
    public PosteriorDraws draws(long seed) {
        return new PosteriorDraws(this, seed);
    }

    /** A draw of a factor's effects from a draw of the system. */
    double[] drawn(int factor, CrossedSystem.Solution draw) {
        double scale = system.theta(factor);
        double spread = Math.sqrt(residual);
        double[] effects = new double[data.factors().get(factor).levels().size()];
        Arrays.setAll(
                effects, i -> scale * (system.effect(solution, factor, i) + spread * system.effect(draw, factor, i)));
        return effects;
    }

    CrossedSystem.Solution draw(double[] normals) {
        return inverse.draw(normals);
    }

    int unknowns() {
        return products.kept() + products.levels();
    }
}
