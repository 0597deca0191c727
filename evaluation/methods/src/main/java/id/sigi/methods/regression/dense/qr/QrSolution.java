package id.sigi.methods.regression.dense.qr;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.MathArrays;

/**
 * A solved regression in its orthonormal basis: coefficients b = inverse gamma with gamma = Q'y; residuals and Q are scaled by the root of
 * the weight. Every covariance of b is inverse Var(gamma) inverse'.
 */
public final class QrSolution {
    private final WithinTransformation frame;
    private final Optional<RowGroups> clusters;
    private final Side side;
    private final double[] means;
    private final List<double[]> basis;
    private final double[][] inverse;
    private final double[] coefficients;
    private final double[] residuals;

    /** Regressors that take part (constant first, when there is one), those that do not and the columns of the rest. */
    private record Side(List<String> names, List<String> dropped, List<double[]> actual) {}

    private enum Residuals {
        /** What the basis leaves of the outcome, which is least squares' residual to the last digit. */
        OF_THE_BASIS,
        /** Outcome minus the design's own columns times the coefficients. */
        OF_THE_DESIGN
    }

    private QrSolution(DesignMatrix design, SecondStageRegressors regressors, double[] outcome, Residuals kind) {
        frame = WithinTransformation.of(design);
        clusters = design.clusters().map(RowGroups::of);
        double[] lengths = design.columns().stream().mapToDouble(frame::length).toArray();
        OrthogonalBasis orthogonal = OrthogonalBasis.of(design.rows(), regressors.entered(), lengths);
        side = side(design, orthogonal);
        means = side.actual.stream().mapToDouble(frame::mean).toArray();
        double[] y = frame.enter(outcome);
        NormalEquations normal = regressors.normal(orthogonal, y);
        basis = withConstant(orthogonal.columns());
        inverse = withConstant(normal.inverse());
        if (kind == Residuals.OF_THE_BASIS && IterativeRefinement.isNeeded(orthogonal)) {
            IterativeRefinement refined =
                    IterativeRefinement.of(frame, side.actual, orthogonal, outcome, normal.slopes());
            residuals = refined.rests();
            coefficients = frame.hasConstant()
                    ? MathArrays.concatenate(refined.constants(), refined.slopes())
                    : refined.slopes();
        } else {
            residuals = switch (kind) {
                case OF_THE_BASIS -> orthogonal.residuals(y);
                case OF_THE_DESIGN -> rest(y, normal.slopes());
            };
            coefficients = withConstant(normal.slopes(), outcome);
        }
    }

    /** Least squares of the outcome on the design. */
    public static QrSolution of(DesignMatrix design, double[] outcome) {
        WithinTransformation frame = WithinTransformation.of(design);
        List<double[]> regressors = design.columns().stream().map(frame::enter).toList();
        return new QrSolution(design, new SecondStageRegressors.Projected(regressors), outcome, Residuals.OF_THE_BASIS);
    }

    /** As {@link #of} with other centred and scaled regressors in the normal equations; residuals come from the design's own columns. */
    public static QrSolution through(DesignMatrix design, SecondStageRegressors regressors, double[] outcome) {
        return new QrSolution(design, regressors, outcome, Residuals.OF_THE_DESIGN);
    }

    private Side side(DesignMatrix design, OrthogonalBasis orthogonal) {
        List<String> names = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        List<double[]> actual = new ArrayList<>();
        if (design.hasIntercept()) {
            (frame.hasConstant() ? names : dropped).add(DesignMatrix.INTERCEPT);
        }
        for (int j = 0; j < design.names().size(); j++) {
            boolean kept = orthogonal.kept().contains(j);
            (kept ? names : dropped).add(design.names().get(j));
            if (kept) {
                actual.add(design.columns().get(j));
            }
        }
        return new Side(names, dropped, actual);
    }

    private double[] rest(double[] y, double[] slopes) {
        double[] rest = y.clone();
        for (int j = 0; j < slopes.length; j++) {
            Matrices.axpy(-slopes[j], frame.enter(side.actual.get(j)), rest);
        }
        return rest;
    }

    private List<double[]> withConstant(List<double[]> columns) {
        if (!frame.hasConstant()) {
            return columns;
        }
        double[] constant = new double[frame.rows()];
        for (int i = 0; i < constant.length; i++) {
            constant[i] = frame.root(i) / Math.sqrt(frame.totalWeight());
        }
        List<double[]> all = new ArrayList<>(List.of(constant));
        all.addAll(columns);
        return all;
    }

    private double[][] withConstant(double[][] slopes) {
        if (!frame.hasConstant()) {
            return slopes;
        }
        double[][] all = new double[slopes.length + 1][slopes.length + 1];
        all[0][0] = 1 / Math.sqrt(frame.totalWeight());
        double[] first = Matrices.crossProduct(slopes, means);
        for (int j = 0; j < slopes.length; j++) {
            all[0][j + 1] = -first[j];
            System.arraycopy(slopes[j], 0, all[j + 1], 1, slopes.length);
        }
        return all;
    }

    private double[] withConstant(double[] slopes, double[] outcome) {
        if (!frame.hasConstant()) {
            return slopes;
        }
        double[] all = new double[slopes.length + 1];
        all[0] = frame.mean(outcome) - Matrices.dot(slopes, means);
        System.arraycopy(slopes, 0, all, 1, slopes.length);
        return all;
    }

    public WithinTransformation frame() {
        return frame;
    }

    public RowGroups clusters() {
        return clusters.orElseThrow(
                () -> new IllegalArgumentException("a clustered covariance needs a design with clusters"));
    }

    public Optional<RowGroups> findClusters() {
        return clusters;
    }

    public List<String> names() {
        return side.names;
    }

    public List<String> dropped() {
        return side.dropped;
    }

    /** Q: one scaled column per coefficient. */
    public List<double[]> basis() {
        return basis;
    }

    public double[][] inverse() {
        return inverse;
    }

    public double[] coefficients() {
        return coefficients;
    }

    /** Scaled by the root of the weight. */
    public double[] residuals() {
        return residuals;
    }

    public int size() {
        return coefficients.length;
    }

    /** Coefficients, absorbed cells included. */
    public int rank() {
        return size() + frame.absorbed();
    }

    /** n - k. */
    public int residualDf() {
        return frame.rows() - rank();
    }

    /** Row i of Q. */
    public double[] basisRow(int row) {
        double[] result = new double[basis.size()];
        for (int j = 0; j < result.length; j++) {
            result[j] = basis.get(j)[row];
        }
        return result;
    }
}
