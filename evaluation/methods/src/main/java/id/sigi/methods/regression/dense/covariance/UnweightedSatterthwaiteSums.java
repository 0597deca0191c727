package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The spread of a design without weights, where P = -I and the pairs are the squared Frobenius norm of T. Pairs of cells are kept sparse,
 * because a household touches one or two cells of thousands.
 */
final class UnweightedSatterthwaiteSums extends SatterthwaiteSums {
    private final int size;
    private final long cellCount;
    private final double[][][] ofBasis;
    private final double[][][] ofCellsAndBasis;
    private final Map<Long, double[]> ofCells = new HashMap<>();

    UnweightedSatterthwaiteSums(QrSolution solution) {
        super(solution);
        size = solution.size();
        cellCount = solution.frame().absorbed();
        ofBasis = new double[size][size][size];
        ofCellsAndBasis = new double[size][(int) cellCount][size];
    }

    @Override
    void accumulate(int coefficient, ClusterResidualMaker local, double[] v) {
        List<Integer> cells = local.cells();
        double[] tail = new double[size];
        System.arraycopy(v, cells.size(), tail, 0, size);
        Matrices.addOuter(1, tail, tail, ofBasis[coefficient]);
        for (int i = 0; i < cells.size(); i++) {
            Matrices.axpy(v[i], tail, ofCellsAndBasis[coefficient][cells.get(i)]);
            for (int j = 0; j < cells.size(); j++) {
                long key = cells.get(i) * cellCount + cells.get(j);
                ofCells.computeIfAbsent(key, unseen -> new double[size])[coefficient] += v[i] * v[j];
            }
        }
    }

    @Override
    double pairs(int coefficient) {
        double sum = Matrices.traceOfProduct(ofBasis[coefficient], ofBasis[coefficient]);
        for (double[] row : ofCellsAndBasis[coefficient]) {
            sum += 2 * Matrices.dot(row, row);
        }
        return sum
                + ofCells.keySet().stream()
                        .sorted()
                        .mapToDouble(key -> ofCells.get(key)[coefficient])
                        .map(value -> value * value)
                        .sum();
    }
}
