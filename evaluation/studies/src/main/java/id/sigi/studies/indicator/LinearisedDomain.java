package id.sigi.studies.indicator;

import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedTotals;
import id.sigi.studies.shape.Tally;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/** Numbers of a weighted survey that follow from sums of its cells, with the error that the design gives them. */
final class LinearisedDomain {
    private static final double LEVEL = 0.975;

    private final WeightedCells cells;
    private final VarianceEstimator variance;
    private final Tally tally;
    private final DisjointGroups kinds;

    LinearisedDomain(WeightedCells cells, Tally tally, VarianceEstimator variance) {
        this.cells = cells;
        this.variance = variance;
        this.tally = tally;
        this.kinds = tally.kinds();
    }

    List<WeightedCells.WeightedCell> cells() {
        return cells.cells();
    }

    /** Respondents whom a number is about, those of them who have the characteristic, and the rest. */
    List<HeadCount> heads(Predicate<Tally.Cell> below, Predicate<Tally.Cell> above, String whose) {
        HeadCount all = kinds.count(whose, tally.which(below));
        HeadCount having = kinds.count(whose + ", above", tally.which(below.and(above)));
        return List.of(all, having, all.without(having));
    }

    /**
     * A number with its linearised error.
     *
     * @param about the cells that it is about
     * @param influence what a unit of weight in a cell adds to the number
     */
    LinearisedNumber number(double estimate, Collection<Integer> about, IntToDoubleFunction influence) {
        double[][] sums = new double[2][cells.units().size()];
        for (int at : about) {
            WeightedCells.WeightedCell cell = cells.cells().get(at);
            sums[0][cell.unit()] += cell.weight() * influence.applyAsDouble(at);
            sums[1][cell.unit()] += cell.weight();
        }
        WeightedTotals totals = new WeightedTotals(sums);
        double squared = variance.covariance(totals)[0][0];
        return new LinearisedNumber(estimate, Math.sqrt(squared), variance.degreesOfFreedom(totals.holds()));
    }

    /**
     * A number, or the logarithm of one.
     *
     * @param estimate the number
     * @param error its standard error
     * @param df the design's degrees of freedom for those whom it is about
     */
    record LinearisedNumber(double estimate, double error, int df) {
        /** As it is, with Student's t. */
        Inference plain() {
            return df > 0
                    ? Inferences.of(estimate, error, df)
                    : Inference.point(estimate).withStdError(error);
        }

        /** Of the number whose logarithm this is. */
        Inference ratio() {
            double ratio = Math.exp(estimate);
            return of(ratio, ratio * error, ratio * Math.exp(-reach()), ratio * Math.exp(reach()));
        }

        /** The same, ratios above one turned into 2 - 1 / ratio. */
        Inference adjustedRatio() {
            double ratio = Math.exp(estimate);
            double slope = ratio <= 1 ? ratio : 1 / ratio;
            return of(
                    adjusted(ratio),
                    slope * error,
                    adjusted(ratio * Math.exp(-reach())),
                    adjusted(ratio * Math.exp(reach())));
        }

        private double reach() {
            return df > 0 ? Inferences.tQuantile(LEVEL, df) * error : Double.NaN;
        }

        private Inference of(double value, double stdError, double low, double high) {
            Inference point = Inference.point(value).withStdError(stdError);
            return df > 0
                    ? new Inference(
                            point.estimate(),
                            point.stdError(),
                            OptionalDouble.of(df),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.of(low),
                            OptionalDouble.of(high))
                    : point;
        }

        private static double adjusted(double ratio) {
            return ratio <= 1 ? ratio : 2 - 1 / ratio;
        }
    }
}
