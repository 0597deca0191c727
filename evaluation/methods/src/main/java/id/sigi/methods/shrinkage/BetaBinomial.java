package id.sigi.methods.shrinkage;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.proportion.BetaQuantile;
import id.sigi.methods.proportion.Limits;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Shares of many units that differ by more than chance: x_j | p_j is binomial, p_j has a beta distribution with mean mu and intraclass correlation rho (Skellam
 * 1948), fitted by maximum likelihood. A unit's share given its counts is beta again, with mean (mu + theta x) / (1 + theta n) where theta = rho / (1 - rho): its own share drawn
 * towards mu, the more the fewer its trials. Immutable.
 */
public final class BetaBinomial {
    private static final double TAIL = 0.025;
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - TAIL);

    private final double mean;
    private final double theta;
    private final double[][] covariance;

    private BetaBinomial(double mean, double theta, double[][] covariance) {
        this.mean = mean;
        this.theta = theta;
        this.covariance = covariance;
    }

    /**
     * Of units with trials; those without are left out. Empty with fewer than two such units, or where all trials are hits or none is.
     */
    public static Optional<BetaBinomial> find(List<UnitCount> units) {
        List<UnitCount> tried = units.stream().filter(unit -> unit.trials() > 0).toList();
        long hits = tried.stream().mapToLong(UnitCount::hits).sum();
        long trials = tried.stream().mapToLong(UnitCount::trials).sum();
        if (tried.size() < 2 || hits == 0 || hits == trials) {
            return Optional.empty();
        }
        BetaBinomialLikelihood likelihood = BetaBinomialLikelihood.of(tried);
        double theta = likelihood.bestTheta();
        double mean = likelihood.bestMean(theta);
        return Optional.of(new BetaBinomial(mean, theta, likelihood.covariance(mean, theta)));
    }

    /** The mean share of units, mu, with the 95 % interval of its logit by the observed information. */
    public Inference mean() {
        double error = Math.sqrt(covariance[0][0]);
        double logit = Math.log(mean / (1 - mean));
        double half = Z * error / (mean * (1 - mean));
        return Inference.interval(mean, expit(logit - half), expit(logit + half))
                .withStdError(error);
    }

    /**
     * The share of the variance of one trial that lies between units, rho: 0 where units do not differ beyond chance, then without interval; else with the
     * 95 % interval of the logarithm of rho / (1 - rho).
     */
    public Inference correlation() {
        double rho = theta / (1 + theta);
        if (theta == 0) {
            return Inference.point(0);
        }
        double error = Math.sqrt(covariance[1][1]);
        double factor = Math.exp(Z * error / theta);
        double low = theta / factor;
        double high = theta * factor;
        return Inference.interval(rho, low / (1 + low), high / (1 + high))
                .withStdError(error / ((1 + theta) * (1 + theta)));
    }

    /**
     * A unit's share drawn towards the mean, with the central 95 % of its beta distribution given the counts; mu and rho are taken as known. Where units
     * do not differ, all have the mean with its interval.
     */
    public Inference share(UnitCount unit) {
        if (theta == 0) {
            return mean();
        }
        double a = mean / theta + unit.hits();
        double b = (1 - mean) / theta + unit.trials() - unit.hits();
        Limits limits = new Limits(BetaQuantile.of(TAIL, a, b), BetaQuantile.of(1 - TAIL, a, b));
        double sum = a + b;
        return Inference.interval(a / sum, limits.low(), limits.high())
                .withStdError(Math.sqrt(a / sum * (b / sum) / (sum + 1)));
    }

    private static double expit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
