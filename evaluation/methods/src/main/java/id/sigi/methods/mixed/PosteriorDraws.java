package id.sigi.methods.mixed;

import id.sigi.methods.linear.NormalDraws;

/**
 * Draws of all effects of a fitted model together, normal about their predictions with their covariance; a seed gives the same bits on every
 * machine. Not for use by several threads.
 */
public final class PosteriorDraws {
    private final CrossedFit fit;
    private final NormalDraws normals;

    PosteriorDraws(CrossedFit fit, long seed) {
        this.fit = fit;
        this.normals = new NormalDraws(seed);
    }

    /** The next draw of the effects of some factors, in the order asked. */
    public double[][] next(int... factors) {
        CrossedSystem.Solution draw = fit.draw(normals.next(fit.unknowns()));
        double[][] effects = new double[factors.length][];
        for (int k = 0; k < factors.length; k++) {
            effects[k] = fit.drawn(factors[k], draw);
        }
        return effects;
    }
}
