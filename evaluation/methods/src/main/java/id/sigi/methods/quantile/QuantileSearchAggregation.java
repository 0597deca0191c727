package id.sigi.methods.quantile;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Sorts the rows whose leading bits are known to be those of a quantile into bins by the bits that follow. */
final class QuantileSearchAggregation implements PartitionAggregation<WeightHistogram> {
    private static final long serialVersionUID = 1;

    private final List<Target> targets;
    private final int bits;
    private final List<String> cells;

    QuantileSearchAggregation(List<Target> targets, int bits, List<String> cells) {
        this.targets = List.copyOf(targets);
        this.bits = bits;
        this.cells = List.copyOf(cells);
    }

    /**
     * A quantile while it is found.
     *
     * @param sought what is sought
     * @param prefix its leading bits
     * @param known how many are known; below zero for an arm without weight
     * @param below weight of all that is smaller than what has these bits
     */
    record Target(ArmQuantiles.Sought sought, long prefix, int known, double below) implements Serializable {
        Target narrowed(int bin, int more, double lighter) {
            return isEmpty() ? this : new Target(sought, prefix << more | bin, known + more, lighter);
        }

        /** Nobody is there. */
        Target emptied(int more) {
            return new Target(sought, prefix << more, -1, below);
        }

        boolean isEmpty() {
            return known < 0;
        }

        private boolean isWithin(long key) {
            return !isEmpty() && (known == 0 || key >>> (Long.SIZE - known) == prefix);
        }
    }

    @Override
    public List<WeightHistogram> over(RowPartition partition) {
        int[] places = partition.cell().places(cells.toArray(String[]::new));
        List<WeightHistogram> found = new ArrayList<>();
        for (Target target : targets) {
            found.add(new WeightHistogram(bins(partition, places, target)));
        }
        return found;
    }

    private double[] bins(RowPartition partition, int[] places, Target target) {
        double[] bins = new double[1 << bits];
        NumericColumn values = partition.values(target.sought().source());
        NumericColumn arm = partition.values(Variable.ARM);
        double[] numbers = new double[ClusterBatch.capacity(partition)];
        double[] arms = new double[numbers.length];
        int shift = Long.SIZE - Math.max(target.known(), 0) - bits;
        ClusterBatch.walk(partition, target.sought().rows(), places, tile -> {
            values.gather(tile.rows(), tile.size(), numbers);
            arm.gather(tile.rows(), tile.size(), arms);
            for (int i = 0; i < tile.size(); i++) {
                long key = ArmQuantiles.key(numbers[i]);
                if (arms[i] == target.sought().arm() && target.isWithin(key)) {
                    bins[(int) (key >>> shift) & (bins.length - 1)] +=
                            target.sought().weights().at(tile.places()[i]);
                }
            }
        });
        return bins;
    }
}
