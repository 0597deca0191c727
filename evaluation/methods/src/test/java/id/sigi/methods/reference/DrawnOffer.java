package id.sigi.methods.reference;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.RowGroups;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The joint test that covariates do not tell who was drawn, by what the draw itself says of their sums (Hansen and Bowers 2008). With z the
 * offer and t a lot's sum of covariates less their cell's means, U = sum z t over all lots has expectation zero and covariance V = sum over
 * cells of m (N - m) / (N (N - 1)) sum t t', m of N lots drawn, whatever the covariates: nothing is estimated, so that skewed covariates and
 * rare categories do not make the test err too often, as they do with robust errors.
 *
 * <p>d2 = U'V^-1 U, and F = (d2 / q) (v - q) / (v - d2) against F(q, v - q), v being lots less cells: in one cell this is the classical F test of
 * the regression of the offer on the covariates, whose p-value it shares. Lots are people; where all people of a cluster in a cell always
 * share the offer, lots are clusters.
 */
public final class DrawnOffer {
    private final QrSolution solution;
    private final RowGroups cells;
    private final RowGroups lots;

    private DrawnOffer(QrSolution solution, RowGroups cells, RowGroups lots) {
        this.solution = solution;
        this.cells = cells;
        this.lots = lots;
    }

    /**
     * @param covariates with the cells of the draw, or without when there was one; with clusters where they may have been drawn whole
     * @param offer one for the drawn, zero for the others
     * @return empty when no covariate varies within a cell with both arms
     */
    public static Optional<WaldTest> find(DesignMatrix covariates, double[] offer) {
        int[] codes = covariates.cells().orElseGet(() -> new int[offer.length]);
        covariates.checkOutcome(offer);
        QrSolution solution = QrSolution.of(covariates.withCells(codes), offer);
        return new DrawnOffer(solution, RowGroups.of(codes), lots(covariates, codes, offer)).test(offer);
    }

    private static RowGroups lots(DesignMatrix covariates, int[] cells, double[] offer) {
        int[] people = new int[offer.length];
        Arrays.setAll(people, row -> row);
        return covariates
                .clusters()
                .map(clusters -> whole(cells, clusters))
                .filter(lots -> areDrawnWhole(lots, offer))
                .orElseGet(() -> RowGroups.of(people));
    }

    private static RowGroups whole(int[] cells, int[] clusters) {
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        int[] lots = new int[cells.length];
        Arrays.setAll(
                lots, row -> numbers.computeIfAbsent(List.of(cells[row], clusters[row]), unseen -> numbers.size()));
        return RowGroups.of(lots);
    }

    private static boolean areDrawnWhole(RowGroups lots, double[] offer) {
        for (int row = 0; row < offer.length; row++) {
            if (offer[row] != offer[lots.members(lots.code(row))[0]]) {
                return false;
            }
        }
        return true;
    }

    private Optional<WaldTest> test(double[] offer) {
        int size = solution.basis().size();
        double[] sums = new double[size];
        double[][] covariance = new double[size][size];
        double[] weights = weights(offer);
        for (int lot = 0; lot < lots.size(); lot++) {
            int first = lots.members(lot)[0];
            double[] total = new double[size];
            for (int row : lots.members(lot)) {
                Matrices.axpy(1, solution.basisRow(row), total);
            }
            Matrices.axpy(offer[first], total, sums);
            Matrices.addOuter(weights[cells.code(first)], total, total, covariance);
        }
        return WaldTest.findUnderNull(sums, covariance, lots.size() - (double) cells.size());
    }

    /** m (N - m) / (N (N - 1)) by cell; zero where there is one lot. */
    private double[] weights(double[] offer) {
        double[] all = new double[cells.size()];
        double[] drawn = new double[cells.size()];
        for (int lot = 0; lot < lots.size(); lot++) {
            int first = lots.members(lot)[0];
            all[cells.code(first)]++;
            drawn[cells.code(first)] += offer[first];
        }
        double[] weights = new double[all.length];
        Arrays.setAll(
                weights,
                cell -> all[cell] > 1 ? drawn[cell] * (all[cell] - drawn[cell]) / (all[cell] * (all[cell] - 1)) : 0);
        return weights;
    }
}
