package id.sigi.benchmarks;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.RegressionFit;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Least squares of one outcome on an offer and four covariates: Sigi's kernel with three covariances, and commons-math3's QR regression,
 * which offers the classical covariance only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LeastSquaresBenchmark {
    private static final int COVARIATES = 4;
    private static final int HOUSEHOLD = 2;
    private static final long SEED = 20200411;

    @Param({"10000", "100000"})
    private int rows;

    private DesignMatrix design;
    private double[][] table;
    private double[] outcome;

    /** Makes the same table for every contestant. */
    @Setup
    public void generate() {
        SplittableRandom random = new SplittableRandom(SEED);
        table = new double[rows][COVARIATES + 1];
        outcome = new double[rows];
        int[] households = new int[rows];
        for (int i = 0; i < rows; i++) {
            table[i][0] = random.nextInt(HOUSEHOLD);
            for (int j = 1; j <= COVARIATES; j++) {
                table[i][j] = random.nextGaussian();
            }
            households[i] = i / HOUSEHOLD;
            outcome[i] = 1 + table[i][0] + table[i][1] + random.nextGaussian();
        }
        design = DesignMatrix.ofRows(rows).withIntercept().withClusters(households);
        for (int j = 0; j <= COVARIATES; j++) {
            design = design.with("x" + j, column(j));
        }
    }

    private double[] column(int j) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = table[i][j];
        }
        return column;
    }

    @Benchmark
    public RegressionFit classical() {
        return LeastSquares.withDefaults().withCovariance(CovarianceType.CLASSICAL).fit(design, outcome);
    }

    @Benchmark
    public RegressionFit heteroskedastic() {
        return LeastSquares.withDefaults().withCovariance(CovarianceType.HC2).fit(design, outcome);
    }

    @Benchmark
    public RegressionFit clustered() {
        return LeastSquares.withDefaults().withCovariance(CovarianceType.CR2).fit(design, outcome);
    }

    @Benchmark
    public double[] peerClassical() {
        OLSMultipleLinearRegression peer = new OLSMultipleLinearRegression();
        peer.newSampleData(outcome, table);
        return peer.estimateRegressionParametersStandardErrors();
    }
}
