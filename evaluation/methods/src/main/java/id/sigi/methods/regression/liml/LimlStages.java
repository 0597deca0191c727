package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.VectorSums;
import id.sigi.methods.regression.partitioned.CellCentering;
import id.sigi.methods.regression.partitioned.CenteredColumns;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import java.io.Serializable;
import java.util.Arrays;

/** The solved equations of a limited-information question: on exogenous columns, and on instruments too. */
final class LimlStages implements Serializable {
    private static final long serialVersionUID = 1;

    private final CholeskySolution outer;
    private final CholeskySolution inner;
    private final int[] outerOf;

    LimlStages(CholeskySolution outer, CholeskySolution inner) {
        this.outer = outer;
        this.inner = inner;
        CellCentering cut = inner.prepared().centres();
        outerOf = new int[cut.size()];
        for (int part = 0; part < cut.places().length; part++) {
            if (cut.places()[part] >= 0) {
                outerOf[cut.places()[part]] = outer.prepared().centres().places()[part / 2];
            }
        }
    }

    CholeskySolution outer() {
        return outer;
    }

    CholeskySolution inner() {
        return inner;
    }

    /** The rows of one block, tile by tile. */
    final class Rows {
        private final CenteredColumns outerColumns;
        private final CenteredColumns innerColumns;
        private final double[][] outerX;
        private final double[][] innerX;
        private final double[][] outerRests;
        private final double[][] innerRests;

        Rows(RowPartition block) {
            outerColumns = new CenteredColumns(outer.prepared(), block);
            innerColumns = new CenteredColumns(inner.prepared(), block);
            int capacity = ClusterBatch.capacity(block);
            outerX = new double[outer.kept().length][capacity];
            innerX = new double[inner.kept().length][capacity];
            outerRests = new double[2][capacity];
            innerRests = new double[2][capacity];
        }

        /** Does something with one tile after the other: with its arms of cells as places, and with its cells. */
        void walk(RowPartition block, String[] cells, User user) {
            int[] places = inner.prepared().placesIn(block, cells);
            ClusterBatch.walk(block, inner.prepared().equation().rows(), places, cut -> {
                ClusterBatch whole = cut.turned(outerOf);
                enter(outer, outerColumns, whole, outerX, outerRests);
                enter(inner, innerColumns, cut, innerX, innerRests);
                user.use(whole, cut);
            });
        }

        private static void enter(
                CholeskySolution solved, CenteredColumns columns, ClusterBatch tile, double[][] x, double[][] rests) {
            for (int at = 0; at < x.length; at++) {
                columns.regressor(solved.kept()[at], tile, x[at]);
            }
            for (int left = 0; left < rests.length; left++) {
                columns.left(left, tile, rests[left]);
                for (int at = 0; at < x.length; at++) {
                    VectorSums.add(-solved.slopes(left)[at], x[at], rests[left], tile.size());
                }
            }
        }

        /** The exogenous columns less their cells' means. */
        double[][] outerX() {
            return outerX;
        }

        /** The exogenous columns less the means of their cells' arms. */
        double[][] innerX() {
            return innerX;
        }

        /** What exogenous columns leave of the outcome. */
        double[] outcome() {
            return outerRests[0];
        }

        /** What exogenous columns leave of the take-up. */
        double[] takeUp() {
            return outerRests[1];
        }

        /** What instruments leave of the outcome. */
        double[] innerOutcome() {
            return innerRests[0];
        }

        /** What instruments leave of the take-up: the residuals of the first stage. */
        double[] innerTakeUp() {
            return innerRests[1];
        }

        /** The fitted take-up, of which the exogenous columns explain nothing. */
        void fitted(double[] target, int size) {
            Arrays.setAll(target, i -> i < size ? takeUp()[i] - innerTakeUp()[i] : 0);
        }
    }

    /** Whoever looks at the rows. */
    interface User {
        void use(ClusterBatch whole, ClusterBatch cut);
    }
}
