package id.sigi.methods.survey.replicate;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.survey.variance.DomainMembers;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightAdjustment;
import id.sigi.methods.survey.variance.WeightedStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Variance by replicate weights, each of which goes through every adjustment that the weights went through. */
public final class ReplicateVariance implements VarianceEstimator {
    private final ReplicateWeights replicates;
    private final WeightAdjustment adjustment;
    private final double[] weights;

    /**
     * With the replicates of the weights before any adjustment.
     *
     * @param before the weights before any adjustment
     * @param adjustment all of them, in turn
     */
    public ReplicateVariance(ReplicateWeights replicates, double[] before, WeightAdjustment adjustment) {
        this.replicates = replicates;
        this.adjustment = adjustment;
        this.weights = adjustment.adjusted(before);
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    /** Estimates of statistics by list, set of weights and statistic; sets in which a statistic does not exist have not-a-number. */
    public List<double[][]> estimates(List<? extends WeightedStatistics> statistics) {
        List<double[][]> found = new ArrayList<>();
        statistics.forEach(some -> found.add(new double[replicates.count()][]));
        for (int set = 0; set < replicates.count(); set++) {
            double[] own = adjustment.adjusted(replicates.weights(set));
            for (int at = 0; at < found.size(); at++) {
                found.get(at)[set] = statistics.get(at).estimates(own);
            }
        }
        return found;
    }

    @Override
    public List<double[][]> covariances(List<? extends WeightedStatistics> statistics) {
        List<double[][]> estimates = estimates(statistics);
        List<double[][]> covariances = new ArrayList<>();
        for (int at = 0; at < statistics.size(); at++) {
            covariances.add(covariance(statistics.get(at).estimates(weights), estimates.get(at)));
        }
        return covariances;
    }

    /** Of one list, from its estimates by set; sets in which a statistic does not exist are left out, as R's {@code na.action} does. */
    public double[][] covariance(double[] whole, double[][] bySet) {
        double[][] covariance = new double[whole.length][whole.length];
        double[] centre = replicates.isAboutEstimate() ? whole : mean(whole.length, bySet);
        for (int set = 0; set < bySet.length; set++) {
            if (isWhole(bySet[set])) {
                double[] deviation = bySet[set].clone();
                Matrices.axpy(-1, centre, deviation);
                Matrices.addOuter(replicates.factor(set), deviation, deviation, covariance);
            }
        }
        return covariance;
    }

    private double[] mean(int size, double[][] bySet) {
        double[] sum = new double[size];
        int counted = 0;
        for (int set = 0; set < bySet.length; set++) {
            if (replicates.factor(set) > 0 && isWhole(bySet[set])) {
                Matrices.axpy(1, bySet[set], sum);
                counted++;
            }
        }
        double divisor = counted;
        return Arrays.stream(sum).map(value -> value / divisor).toArray();
    }

    private static boolean isWhole(double[] estimates) {
        return Arrays.stream(estimates).allMatch(Double::isFinite);
    }

    @Override
    public int degreesOfFreedom(boolean[] holds) {
        return replicates.degreesOfFreedom(DomainMembers.weighing(holds, weights));
    }
}
