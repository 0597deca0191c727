package id.sigi.methods.survey.association;

import id.sigi.methods.survey.variance.WeightedStatistics;

/**
 * Weighted shares of the cells of a table among all who are in one of them.
 */
final class CellShares implements WeightedStatistics {
    private final int cells;
    private final int[] cell;

    /**
     * Of these.
     *
     * @param cells how many cells
     * @param cell code of each respondent's cell; below zero for those who are in none
     */
    CellShares(int cells, int[] cell) {
        this.cells = cells;
        this.cell = cell;
    }

    int cells() {
        return cells;
    }

    int[] cell() {
        return cell;
    }

    @Override
    public int size() {
        return cells;
    }

    @Override
    public double[] estimates(double[] weights) {
        double[] sums = new double[cells];
        double all = 0;
        for (int row = 0; row < cell.length; row++) {
            if (cell[row] >= 0) {
                sums[cell[row]] += weights[row];
                all += weights[row];
            }
        }
        for (int at = 0; at < cells; at++) {
            sums[at] /= all;
        }
        return sums;
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        double all = 0;
        for (int row = 0; row < cell.length; row++) {
            all += cell[row] >= 0 ? weights[row] : 0;
        }
        double[][] influences = new double[cells][cell.length];
        for (int row = 0; row < cell.length; row++) {
            for (int at = 0; cell[row] >= 0 && at < cells; at++) {
                influences[at][row] = ((cell[row] == at ? 1 : 0) - estimates[at]) / all;
            }
        }
        return influences;
    }

    @Override
    public boolean[] holds() {
        boolean[] holds = new boolean[cell.length];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = cell[row] >= 0;
        }
        return holds;
    }
}
