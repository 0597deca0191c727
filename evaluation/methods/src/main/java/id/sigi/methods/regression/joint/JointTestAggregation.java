package id.sigi.methods.regression.joint;

import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import java.io.Serializable;
import java.util.List;

/** The residual sums of each equation whose coefficients are tested. */
final class JointTestAggregation implements PartitionAggregation<JointTestSums> {
    private static final long serialVersionUID = 1;

    private final List<Asked> equations;
    private final List<String> cells;

    JointTestAggregation(List<Asked> equations, List<String> cells) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
    }

    /** A solved equation with the places of the tested among its kept columns. */
    static final class Asked implements Serializable {
        private static final long serialVersionUID = 1;

        private final CholeskySolution solved;
        private final int[] tested;
        private final int together;
        private final CovarianceType kind;

        /**
         * Takes the array over.
         *
         * @param together how many of the last columns are tested together
         */
        Asked(CholeskySolution solved, int[] tested, int together, CovarianceType kind) {
            this.solved = solved;
            this.tested = tested;
            this.together = together;
            this.kind = kind;
        }

        CholeskySolution solved() {
            return solved;
        }

        /** By tested coefficient its row of the inverse. */
        double[] inverse(int coefficient) {
            return solved.inverse()[tested[coefficient]];
        }

        int size() {
            return tested.length;
        }

        boolean isClustered() {
            return kind == CovarianceType.CR2;
        }

        /** Columns that are tested together, the last of those that are kept. */
        int together() {
            return together;
        }

        /** Products of a left-hand side with the orthonormal columns that are tested together. */
        double[] products(int left) {
            double[] slopes = solved.slopes(left);
            double[][] inverse = solved.inverse();
            double[] products = new double[together];
            int first = slopes.length - together;
            for (int j = together - 1; j >= 0; j--) {
                double rest = slopes[first + j];
                for (int i = j + 1; i < together; i++) {
                    rest -= inverse[first + j][first + i] * products[i];
                }
                products[j] = rest / inverse[first + j][first + j];
            }
            return products;
        }
    }

    @Override
    public List<JointTestSums> over(RowPartition partition) {
        String[] names = cells.toArray(String[]::new);
        return equations.stream()
                .map(asked -> new JointTestAccumulator(asked, partition).over(names))
                .toList();
    }
}
