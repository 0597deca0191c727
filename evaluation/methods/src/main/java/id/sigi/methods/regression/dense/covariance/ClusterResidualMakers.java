package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.RowGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts a solution into its clusters. Without weights a cell that lies wholly in one cluster is left out: residuals and basis are already
 * orthogonal to it there, so it cannot move anything. With weights every cell touched stays.
 */
final class ClusterResidualMakers {
    private final QrSolution solution;
    private final boolean[] isNested;
    private final WeightedGram gram;

    private ClusterResidualMakers(QrSolution solution) {
        this.solution = solution;
        RowGroups clusters = solution.clusters();
        isNested = new boolean[solution.frame().absorbed()];
        solution.frame()
                .cells()
                .ifPresent(cells -> IntStream.range(0, isNested.length)
                        .forEach(cell -> isNested[cell] = ClusterMeat.isNested(cells.members(cell), clusters)));
        gram = solution.frame().isWeighted() ? WeightedGram.of(solution) : WeightedGram.NONE;
    }

    static ClusterResidualMakers of(QrSolution solution) {
        return new ClusterResidualMakers(solution);
    }

    /** The cluster with its weights. */
    ClusterResidualMaker cluster(int g) {
        return solution.frame().isWeighted() ? weighted(solution.clusters().members(g)) : scaled(g);
    }

    /** The cluster with rows and residuals multiplied by the roots of the weights, as if it had none. */
    ClusterResidualMaker scaled(int g) {
        return ClusterResidualMaker.unweighted(cut(solution.clusters().members(g)));
    }

    private ClusterResidualMaker.Cut cut(int[] rows) {
        List<Integer> cells = cells(rows);
        double[][] scaled = new double[rows.length][];
        double[] residuals = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = scaledRow(rows[i], cells);
            residuals[i] = solution.residuals()[rows[i]];
        }
        return new ClusterResidualMaker.Cut(cells, scaled, residuals);
    }

    private List<Integer> cells(int[] rows) {
        if (solution.frame().cells().isEmpty()) {
            return List.of();
        }
        RowGroups cells = solution.frame().cells().orElseThrow();
        Map<Integer, Integer> touched = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int row : rows) {
            int cell = cells.code(row);
            if ((solution.frame().isWeighted() || !isNested[cell]) && touched.putIfAbsent(cell, cell) == null) {
                order.add(cell);
            }
        }
        return order;
    }

    /** The row in the scaled basis: the cells' unit columns first, then Q. */
    private double[] scaledRow(int row, List<Integer> cells) {
        double[] q = solution.basisRow(row);
        double[] result = new double[cells.size() + q.length];
        System.arraycopy(q, 0, result, cells.size(), q.length);
        solution.frame().cells().ifPresent(groups -> {
            int place = cells.indexOf(groups.code(row));
            if (place >= 0) {
                result[place] =
                        solution.frame().root(row) / Math.sqrt(solution.frame().cellWeight(groups.code(row)));
            }
        });
        return result;
    }

    private ClusterResidualMaker weighted(int[] rows) {
        ClusterResidualMaker.Cut cut = cut(rows);
        int width = cut.cells().size() + solution.size();
        double[][] z = new double[rows.length][2 * width];
        for (int i = 0; i < rows.length; i++) {
            double root = solution.frame().root(rows[i]);
            cut.residuals()[i] /= root;
            for (int j = 0; j < width; j++) {
                z[i][j] = cut.scaled()[i][j] / root;
                z[i][width + j] = cut.scaled()[i][j] * root;
            }
        }
        return ClusterResidualMaker.weighted(cut, z, gram.middle(cut.cells()));
    }
}
