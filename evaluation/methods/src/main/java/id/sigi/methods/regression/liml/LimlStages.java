package id.sigi.methods.regression.liml;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.regression.partitioned.CellCentering;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.ResidualCursor;
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

    /** The rows of one partition, tile by tile. */
    final class Rows {
        private final ResidualCursor outerCursor;
        private final ResidualCursor innerCursor;
        private final double[][] outerRests;
        private final double[][] innerRests;

        Rows(RowPartition partition) {
            outerCursor = ResidualCursor.of(outer, partition);
            innerCursor = ResidualCursor.of(inner, partition);
            int capacity = ClusterBatch.capacity(partition);
            outerRests = new double[2][capacity];
            innerRests = new double[2][capacity];
        }

        /** Does something with one tile after the other: with its arms of cells as places, and with its cells. */
        void walk(String[] cells, User user) {
            innerCursor.walk(cells, cut -> {
                ClusterBatch whole = cut.turned(outerOf);
                outerCursor.enter(whole);
                residuals(outerCursor, whole, outerRests);
                residuals(innerCursor, cut, innerRests);
                user.use(whole, cut);
            });
        }

        private static void residuals(ResidualCursor cursor, ClusterBatch batch, double[][] targets) {
            for (int left = 0; left < targets.length; left++) {
                cursor.residuals(left, batch, targets[left]);
            }
        }

        /** The exogenous columns less their cells' means. */
        double[][] outerX() {
            return outerCursor.regressors();
        }

        /** The exogenous columns less the means of their cells' arms. */
        double[][] innerX() {
            return innerCursor.regressors();
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
