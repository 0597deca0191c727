package id.sigi.methods.reference;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The joint test that some columns of a regression do not matter, by scores: with e what the other columns and cells leave of the outcome and w
 * what they leave of the tested columns, s_g is the sum of w e over a cluster, S the sum over clusters and d2 = S'(sum s_g s_g')^-1 S. F is that of
 * the regression of ones on the s_g, F = (d2 / q) (G - q) / (G - d2) against F(q, G - q), G clusters (Davidson and MacKinnon 1985; Wooldridge
 * 1990). Without clusters every row is one.
 *
 * <p>Errors are taken from residuals under the null, which rows of high leverage do not draw to themselves. With skewed columns and a few hundred
 * people this errs as often as it says, where the F after HC2 errs too often and the approximate Hotelling test after CR2 too seldom.
 */
public final class ScoreTest {
    private ScoreTest() {}

    /**
     * @param design all columns, with weights, clusters and cells
     * @param tested names of the columns that might be left out; those that others span do not count
     * @param outcome one finite value per row
     * @return empty when no tested column is left, or there are too few clusters
     */
    public static Optional<WaldTest> find(DesignMatrix design, List<String> tested, double[] outcome) {
        design.checkOutcome(outcome);
        QrSolution solution = QrSolution.of(testedLast(design, tested), outcome);
        int first = (int)
                solution.names().stream().filter(name -> !tested.contains(name)).count();
        List<double[]> left = solution.basis().subList(first, solution.size());
        double[] residuals = residuals(solution, left, outcome);
        int[] rows = new int[residuals.length];
        Arrays.setAll(rows, row -> row);
        int[] clusters = design.clusters().orElse(rows);
        TreeMap<Integer, double[]> scores = new TreeMap<>();
        for (int row = 0; row < rows.length; row++) {
            double[] score = scores.computeIfAbsent(clusters[row], unseen -> new double[left.size()]);
            for (int j = 0; j < score.length; j++) {
                score[j] += left.get(j)[row] * residuals[row];
            }
        }
        return of(new ArrayList<>(scores.values()), left.size());
    }

    private static DesignMatrix testedLast(DesignMatrix design, List<String> tested) {
        DesignMatrix sorted = design.withoutColumns();
        for (String name : design.names()) {
            sorted = tested.contains(name) ? sorted : sorted.with(name, design.column(name));
        }
        for (String name : tested) {
            sorted = sorted.with(name, design.column(name));
        }
        return sorted;
    }

    /** Of the regression without the tested columns. */
    private static double[] residuals(QrSolution solution, List<double[]> left, double[] outcome) {
        double[] residuals = solution.residuals().clone();
        double[] y = solution.frame().enter(outcome);
        for (double[] column : left) {
            Matrices.axpy(Matrices.dot(column, y), column, residuals);
        }
        return residuals;
    }

    /** From the scores of the clusters. */
    private static Optional<WaldTest> of(List<double[]> scores, int size) {
        double[] sum = new double[size];
        double[][] squares = new double[size][size];
        for (double[] score : scores) {
            Matrices.axpy(1, score, sum);
            Matrices.addOuter(1, score, score, squares);
        }
        return WaldTest.findUnderNull(sum, squares, scores.size());
    }
}
