package id.sigi.methods.propensity;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.VectorSums;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Newton's equations of a logistic regression at some slopes, and how far these are from the slopes before. */
final class NewtonStep implements Mergeable<NewtonStep> {
    private static final long serialVersionUID = 1;

    private final double[][] gram;
    private final double[] gradient;
    private final double largest;
    private final double change;

    private NewtonStep(double[][] gram, double[] gradient, double largest, double change) {
        this.gram = gram;
        this.gradient = gradient;
        this.largest = largest;
        this.change = change;
    }

    /**
     * Where a regression stands.
     *
     * @param means what is taken off the columns
     * @param slopes of the constant and the columns
     * @param before the slopes one step before
     */
    record State(ResponseModelSpec question, List<Double> means, List<Double> slopes, List<Double> before)
            implements Serializable {}

    /** One look at the rows. */
    static List<NewtonStep> of(PartitionedRows allRows, List<State> states) {
        return states.isEmpty() ? List.of() : allRows.partitions().run(new Stepping(List.copyOf(states)));
    }

    private record Stepping(List<State> states) implements PartitionAggregation<NewtonStep> {
        @Override
        public List<NewtonStep> over(RowPartition partition) {
            return states.stream()
                    .map(state -> new Work(state, partition).over(partition))
                    .toList();
        }
    }

    /** One regression in one partition. */
    private static final class Work {
        private final State state;
        private final List<NumericColumn> columns;
        private final NumericColumn answer;
        private final double[][] x;
        private final double[][] weighted;
        private final double[] index;
        private final double[] before;
        private final double[] rest;
        private final double[][] gram;
        private final double[] gradient;
        private double largest;
        private double change;

        Work(State state, RowPartition partition) {
            this.state = state;
            columns = state.question().columns().stream().map(partition::values).toList();
            answer = partition.values(state.question().answer());
            int capacity = ClusterBatch.capacity(partition);
            int k = columns.size() + 1;
            x = new double[k][capacity];
            Arrays.fill(x[0], 1);
            weighted = new double[k][capacity];
            index = new double[capacity];
            before = new double[capacity];
            rest = new double[capacity];
            gram = new double[k][k];
            gradient = new double[k];
        }

        NewtonStep over(RowPartition partition) {
            ClusterBatch.walk(
                    partition,
                    state.question().rows(),
                    new int[partition.cells().size()],
                    this::add);
            return new NewtonStep(gram, gradient, largest, change);
        }

        private void add(ClusterBatch tile) {
            int size = tile.size();
            for (int j = 1; j < x.length; j++) {
                columns.get(j - 1).gather(tile.rows(), size, x[j]);
                double mean = state.means().get(j - 1);
                for (int i = 0; i < size; i++) {
                    x[j][i] -= mean;
                }
            }
            Arrays.fill(index, 0, size, 0);
            Arrays.fill(before, 0, size, 0);
            for (int j = 0; j < x.length; j++) {
                VectorSums.add(state.slopes().get(j), x[j], index, size);
                VectorSums.add(state.before().get(j), x[j], before, size);
            }
            for (int i = 0; i < size; i++) {
                largest = Math.max(largest, Math.abs(index[i]));
                change = Math.max(change, Math.abs(chance(index[i]) - chance(before[i])));
                rest[i] = (answer.isMissing(tile.rows()[i]) ? 0 : 1) - chance(index[i]);
            }
            addProducts(size);
        }

        private void addProducts(int size) {
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < size; i++) {
                    double chance = chance(index[i]);
                    weighted[j][i] = chance * (1 - chance) * x[j][i];
                }
                gradient[j] += VectorSums.dot(x[j], rest, size);
                for (int l = 0; l <= j; l++) {
                    gram[j][l] += VectorSums.dot(weighted[j], x[l], size);
                }
            }
        }
    }

    static double chance(double index) {
        return 1 / (1 + Math.exp(-index));
    }

    @Override
    public NewtonStep plus(NewtonStep other) {
        double[] both = gradient.clone();
        Matrices.axpy(1, other.gradient, both);
        return new NewtonStep(
                Matrices.sum(gram, other.gram), both, Math.max(largest, other.largest), Math.max(change, other.change));
    }

    /** Weighted products of two columns, the later one first. */
    double product(int later, int earlier) {
        return gram[later][earlier];
    }

    /** Product of a column with what the chances leave of the answers. */
    double gradient(int column) {
        return gradient[column];
    }

    int size() {
        return gradient.length;
    }

    /** Largest absolute value of the linear predictor. */
    double largest() {
        return largest;
    }

    /** Largest change of a chance since the step before. */
    double change() {
        return change;
    }
}
