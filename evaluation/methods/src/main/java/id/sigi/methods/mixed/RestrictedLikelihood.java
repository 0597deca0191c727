package id.sigi.methods.mixed;

import java.util.Arrays;
import java.util.Optional;

/**
 * Variance components of crossed random effects by restricted maximum likelihood. The criterion is lme4's profiled one, d = log|L|^2 + log|R_X|^2 +
 * (n - p)(1 + log(2 pi r^2 / (n - p))) with r^2 the penalised residual sum of squares (Bates et al. 2015, eq. 42); it is made smallest by Newton
 * steps with the average of observed and expected information (Gilmour, Thompson and Cullis 1995, Biometrics 51:1440; Johnson and Thompson 1995, J Dairy
 * Sci 78:449), halved while the criterion does not fall. A variance that goes to zero becomes zero and is tried again at the end.
 */
public final class RestrictedLikelihood {
    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 20;
    private static final double SMALL = 1e-7;
    private static final double TRIED = 1e-4;
    private static final double CONVERGED = 1e-22;

    /** Gains that the criterion's own rounding hides, so that steps are believed and not tried. */
    private static final double NEAR = 1e-7;

    private final CrossedData data;
    private final CrossProducts products;
    private final double[] outcome;
    private final double centre;

    private RestrictedLikelihood(CrossedData data) {
        this.data = data;
        this.products = new CrossProducts(data);
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            sum += data.outcome(i);
        }
        centre = sum / data.size();
        outcome = new double[data.size()];
        Arrays.setAll(outcome, i -> data.outcome(i) - centre);
    }

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException if a column of X is a combination of others, or nothing is left to vary
     */
    public static CrossedFit fit(CrossedData data) {
        return new RestrictedLikelihood(data).fit();
    }

    /** The criterion at given relative variances gamma = sigma_k^2 / sigma^2, for comparison with other software. */
    public static double criterion(CrossedData data, double... gamma) {
        return new RestrictedLikelihood(data).at(gamma).deviance();
    }

    private CriterionState at(double[] gamma) {
        return new CriterionState(products, outcome, gamma);
    }

    private CrossedFit fit() {
        double[] start = new double[data.factors().size()];
        Arrays.fill(start, 1);
        CriterionState state = descend(at(start));
        for (int k = 0; k < start.length; k++) {
            if (state.gamma(k) == 0) {
                CriterionState again = at(state.gammaWith(k, TRIED));
                state = again.deviance() < state.deviance() ? descend(again) : state;
            }
        }
        return new CrossedFit(data, products, state, centre, new AverageInformation(data, state).covariance());
    }

    private CriterionState descend(CriterionState first) {
        CriterionState state = first;
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!(state.variance() > 0)) {
                throw new IllegalArgumentException("the groups explain everything, so that no residual is left");
            }
            AverageInformation information = new AverageInformation(data, state);
            double[] move = information.step();
            double decrement = information.decrement(move);
            boolean isNear = decrement < NEAR;
            if (decrement < CONVERGED || (isNear && decrement >= last)) {
                return state;
            }
            Optional<CriterionState> next = isNear ? Optional.of(at(moved(state, move, 1))) : findLower(state, move);
            if (next.isEmpty()) {
                return state;
            }
            last = isNear ? decrement : last;
            state = next.get();
        }
        return state;
    }

    /** The first of the halved steps at which the criterion has fallen. */
    private Optional<CriterionState> findLower(CriterionState state, double[] move) {
        double factor = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            CriterionState next = at(moved(state, move, factor));
            if (next.deviance() < state.deviance()) {
                return Optional.of(next);
            }
            factor /= 2;
        }
        return Optional.empty();
    }

    private static double[] moved(CriterionState state, double[] move, double factor) {
        int last = move.length - 1;
        double residual = Math.max(0.1 * state.variance(), state.variance() + factor * move[last]);
        double[] gamma = new double[last];
        for (int k = 0; k < last; k++) {
            double before = state.gamma(k) * state.variance();
            double after = Math.max(0.05 * before, before + factor * move[k]) / residual;
            gamma[k] = after < SMALL ? 0 : after;
        }
        return gamma;
    }
}
