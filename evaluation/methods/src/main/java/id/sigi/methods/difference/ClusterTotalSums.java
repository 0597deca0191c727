package id.sigi.methods.difference;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Sums over clusters by cell and arm, control first, about means that are known. */
final class ClusterTotalSums implements Mergeable<ClusterTotalSums> {
    private static final long serialVersionUID = 1;

    private final long[] clusters;
    private final double[] variances;
    private final double[] apart;
    private final double[] squares;
    private final long[] split;

    ClusterTotalSums(int cells) {
        clusters = new long[2 * cells];
        variances = new double[2 * cells];
        apart = new double[2 * cells];
        squares = new double[2 * cells];
        split = new long[cells];
    }

    /** What is compared, and its counts and means. */
    record Means(MomentRequest request, CellArmMoments table) implements Serializable {}

    static List<ClusterTotalSums> of(PartitionedRows allRows, List<Means> asked) {
        return asked.isEmpty() ? List.of() : allRows.partitions().run(new Summing(List.copyOf(asked), allRows.cells()));
    }

    private record Summing(List<Means> asked, List<String> cells) implements PartitionAggregation<ClusterTotalSums> {
        @Override
        public List<ClusterTotalSums> over(RowPartition partition) {
            String[] names = cells.toArray(String[]::new);
            return asked.stream()
                    .map(means -> new Work(means, partition)
                            .over(partition, means.request().rows().placesIn(partition, names)))
                    .toList();
        }
    }

    /** One request in one partition. */
    private static final class Work {
        private final Means means;
        private final NumericColumn arm;
        private final NumericColumn left;
        private final double[] arms;
        private final double[] values;
        private final double[] people;
        private final double[] middles;
        private final double[] lost;
        private final int[] counts;
        private final double[] rests;
        private final int[] met;
        private final ClusterTotalSums sums;

        Work(Means means, RowPartition partition) {
            this.means = means;
            arm = partition.values(Variable.ARM);
            left = partition.values(means.request().sources().get(0));
            int capacity = ClusterBatch.capacity(partition);
            arms = new double[capacity];
            values = new double[capacity];
            int slots = 2 * means.table().cells();
            people = new double[slots];
            middles = new double[slots];
            lost = new double[slots];
            for (int cell = 0; cell < means.table().cells(); cell++) {
                TwoArmMoments known = means.table().arms(0, cell);
                set(2 * cell, known.control());
                set(2 * cell + 1, known.treatment());
            }
            counts = new int[slots];
            rests = new double[slots];
            met = new int[slots];
            sums = new ClusterTotalSums(means.table().cells());
        }

        private void set(int slot, Moments known) {
            people[slot] = known.n();
            middles[slot] = known.mean();
            lost[slot] = known.rest();
        }

        ClusterTotalSums over(RowPartition partition, int[] places) {
            ClusterBatch.walk(partition, means.request().rows(), places, tile -> {
                arm.gather(tile.rows(), tile.size(), arms);
                left.gather(tile.rows(), tile.size(), values);
                for (int g = 0; g < tile.clusters(); g++) {
                    add(tile, tile.starts()[g], tile.starts()[g + 1]);
                }
            });
            return sums;
        }

        private void add(ClusterBatch tile, int from, int to) {
            int size = 0;
            for (int i = from; i < to; i++) {
                int slot = 2 * tile.places()[i] + (arms[i] == 1 ? 1 : 0);
                if (counts[slot]++ == 0) {
                    met[size++] = slot;
                }
                rests[slot] += values[i] - middles[slot] - lost[slot];
            }
            for (int at = 0; at < size; at++) {
                // Counted once, when the arm that comes first in the order of slots is met.
                int slot = met[at];
                sums.split[slot / 2] += slot % 2 == 0 && counts[slot + 1] > 0 ? 1 : 0;
            }
            for (int at = 0; at < size; at++) {
                int slot = met[at];
                sums.add(slot, counts[slot] / people[slot], rests[slot] / people[slot]);
                counts[slot] = 0;
                rests[slot] = 0;
            }
        }
    }

    private void add(int slot, double share, double residual) {
        clusters[slot]++;
        if (share < 1) {
            double own = share * share / (1 - share);
            variances[slot] += residual * residual / (1 - share);
            apart[slot] += own;
            squares[slot] += share * share - own * own;
        }
    }

    @Override
    public ClusterTotalSums plus(ClusterTotalSums other) {
        ClusterTotalSums both = new ClusterTotalSums(split.length);
        for (int slot = 0; slot < clusters.length; slot++) {
            both.clusters[slot] = clusters[slot] + other.clusters[slot];
        }
        for (int cell = 0; cell < split.length; cell++) {
            both.split[cell] = split[cell] + other.split[cell];
        }
        sum(variances, other.variances, both.variances);
        sum(apart, other.apart, both.apart);
        sum(squares, other.squares, both.squares);
        return both;
    }

    private static void sum(double[] one, double[] other, double[] target) {
        Matrices.axpy(1, one, target);
        Matrices.axpy(1, other, target);
    }

    OptionalInt findSplit() {
        return IntStream.range(0, split.length).filter(cell -> split[cell] > 0).findFirst();
    }

    long split(int cell) {
        return split[cell];
    }

    /** One arm of a cell, whose people and mean are known. */
    ClusteredCell.Arm arm(int slot, Moments known) {
        return new ClusteredCell.Arm(
                clusters[slot],
                known.n(),
                known.n() == 0 ? 0 : known.mean(),
                known.rest(),
                variances[slot],
                apart[slot],
                squares[slot]);
    }
}
