package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.WithinTransformation;
import java.util.List;

/**
 * S = Q~'W^2 Q~ over cells and coefficients, with Q~'W Q~ = I: what the weighted residual maker needs, (I-H)(I-H)' = I + Z P Z' with
 * Z = [Q~, W Q~] and P = [[S, -I], [-I, 0]] (Pustejovsky and Tipton 2018, identity target).
 */
final class WeightedGram {
    /** For designs without weights, which never ask. */
    static final WeightedGram NONE = new WeightedGram(new double[0], new double[0][0], new double[0][0]);

    private final double[] ofCells;
    private final double[][] ofCellsAndBasis;
    private final double[][] ofBasis;

    private WeightedGram(double[] ofCells, double[][] ofCellsAndBasis, double[][] ofBasis) {
        this.ofCells = ofCells;
        this.ofCellsAndBasis = ofCellsAndBasis;
        this.ofBasis = ofBasis;
    }

    static WeightedGram of(QrSolution solution) {
        WithinTransformation frame = solution.frame();
        int k = solution.size();
        WeightedGram gram =
                new WeightedGram(new double[frame.absorbed()], new double[frame.absorbed()][k], new double[k][k]);
        for (int i = 0; i < frame.rows(); i++) {
            double weight = frame.root(i) * frame.root(i);
            double[] q = solution.basisRow(i);
            Matrices.addOuter(weight, q, q, gram.ofBasis);
            gram.addCell(frame, i, q);
        }
        return gram;
    }

    private void addCell(WithinTransformation frame, int row, double[] q) {
        frame.cells().ifPresent(cells -> {
            int cell = cells.code(row);
            double weight = frame.root(row) * frame.root(row);
            ofCells[cell] += weight * weight / frame.cellWeight(cell);
            Matrices.axpy(weight * frame.root(row) / Math.sqrt(frame.cellWeight(cell)), q, ofCellsAndBasis[cell]);
        });
    }

    /** S for these cells and all coefficients. */
    private double[][] square(List<Integer> cells) {
        int c = cells.size();
        int k = ofBasis.length;
        double[][] s = new double[c + k][c + k];
        for (int i = 0; i < c; i++) {
            s[i][i] = ofCells[cells.get(i)];
            for (int j = 0; j < k; j++) {
                s[i][c + j] = ofCellsAndBasis[cells.get(i)][j];
                s[c + j][i] = s[i][c + j];
            }
        }
        for (int i = 0; i < k; i++) {
            System.arraycopy(ofBasis[i], 0, s[c + i], c, k);
        }
        return s;
    }

    /** P for these cells and all coefficients. */
    double[][] middle(List<Integer> cells) {
        double[][] s = square(cells);
        int width = s.length;
        double[][] p = new double[2 * width][2 * width];
        for (int i = 0; i < width; i++) {
            System.arraycopy(s[i], 0, p[i], 0, width);
            p[i][width + i] = -1;
            p[width + i][i] = -1;
        }
        return p;
    }
}
