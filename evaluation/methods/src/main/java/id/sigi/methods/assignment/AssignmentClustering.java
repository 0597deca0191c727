package id.sigi.methods.assignment;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.NumericColumn;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the offer lies in clusters, over the cells that have both arms: whether all people of a cluster in a cell share it, and how much alike
 * they are. One pass over the rows.
 */
public final class AssignmentClustering {
    /** A household or two that share the offer are no sign that households were drawn. */
    private static final double BY_CHANCE = 0.1;

    private final Totals totals;

    private AssignmentClustering(Totals totals) {
        this.totals = totals;
    }

    /** Makes the pass. */
    public static AssignmentClustering of(PartitionedRows allRows) {
        List<Totals> found = allRows.partitions().run(new Counting(allRows.cells()));
        return new AssignmentClustering(found.isEmpty() ? new Totals(0) : found.get(0));
    }

    /**
     * A cluster within a cell.
     *
     * @param people its people there, at least one
     * @param drawn those of them who have the offer
     */
    public record Cluster(long people, long drawn) {
        public Cluster {
            if (people < 1 || drawn < 0 || drawn > people) {
                throw new IllegalArgumentException("a cluster of " + people + " people with " + drawn + " offers");
            }
        }
    }

    /** From the clusters of each cell. */
    public static AssignmentClustering of(List<List<Cluster>> cells) {
        Totals totals = new Totals(cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            for (Cluster cluster : cells.get(cell)) {
                totals.add(cell, cluster.people(), cluster.drawn());
            }
        }
        return new AssignmentClustering(totals);
    }

    private record Counting(List<String> cells) implements PartitionAggregation<Totals> {
        private static final long serialVersionUID = 1;

        @Override
        public List<Totals> over(RowPartition partition) {
            String[] names = cells.toArray(String[]::new);
            Totals totals = new Totals(names.length);
            NumericColumn arm = partition.values(Variable.ARM);
            double[] arms = new double[ClusterBatch.capacity(partition)];
            ClusterBatch.walk(partition, SampleFilter.ALL, SampleFilter.ALL.placesIn(partition, names), tile -> {
                arm.gather(tile.rows(), tile.size(), arms);
                totals.add(tile, arms);
            });
            return List.of(totals);
        }
    }

    /** Sums by cell over clusters, with n_g the people of a cluster there and s_g those of them who have the offer. */
    private static final class Totals implements Mergeable<Totals>, Serializable {
        private static final long serialVersionUID = 1;
        private static final int PEOPLE = 0;
        private static final int DRAWN = 1;
        private static final int CLUSTERS = 2;
        private static final int MIXED = 3;
        private static final int SIZE_SQUARES = 4;
        private static final int PRODUCTS = 5;
        private static final int DRAWN_SQUARES = 6;
        private static final int SUMS = 7;

        private final long[][] sums;
        /** Clusters of each size, by cell. */
        private final List<TreeMap<Integer, Long>> sizes;

        private final int[] people;
        private final int[] drawn;

        Totals(int cells) {
            sums = new long[SUMS][cells];
            sizes = new ArrayList<>();
            for (int cell = 0; cell < cells; cell++) {
                sizes.add(new TreeMap<>());
            }
            people = new int[cells];
            drawn = new int[cells];
        }

        void add(ClusterBatch tile, double[] arms) {
            for (int g = 0; g < tile.clusters(); g++) {
                for (int i = tile.starts()[g]; i < tile.starts()[g + 1]; i++) {
                    people[tile.places()[i]]++;
                    drawn[tile.places()[i]] += arms[i] == 1 ? 1 : 0;
                }
                for (int i = tile.starts()[g]; i < tile.starts()[g + 1]; i++) {
                    close(tile.places()[i]);
                }
            }
        }

        /** Takes a cluster's people of a cell into the sums, the first time that it is met. */
        private void close(int cell) {
            long n = people[cell];
            long s = drawn[cell];
            if (n > 0) {
                add(cell, n, s);
                people[cell] = 0;
                drawn[cell] = 0;
            }
        }

        private void add(int cell, long n, long s) {
            sums[PEOPLE][cell] += n;
            sums[DRAWN][cell] += s;
            sums[CLUSTERS][cell]++;
            sums[MIXED][cell] += s > 0 && s < n ? 1 : 0;
            sums[SIZE_SQUARES][cell] += n * n;
            sums[PRODUCTS][cell] += n * s;
            sums[DRAWN_SQUARES][cell] += s * s;
            sizes.get(cell).merge(Math.toIntExact(n), 1L, Long::sum);
        }

        @Override
        public Totals plus(Totals other) {
            Totals both = new Totals(people.length);
            for (int cell = 0; cell < people.length; cell++) {
                for (int kind = 0; kind < SUMS; kind++) {
                    both.sums[kind][cell] = sums[kind][cell] + other.sums[kind][cell];
                }
                TreeMap<Integer, Long> counts = both.sizes.get(cell);
                counts.putAll(sizes.get(cell));
                other.sizes.get(cell).forEach((size, count) -> counts.merge(size, count, Long::sum));
            }
            return both;
        }

        private IntStream cellsOfBothArms() {
            return IntStream.range(0, people.length)
                    .filter(cell -> sums[DRAWN][cell] > 0 && sums[DRAWN][cell] < sums[PEOPLE][cell]);
        }

        private double share(int cell) {
            return (double) sums[DRAWN][cell] / sums[PEOPLE][cell];
        }

        /** Ordered pairs of two people of one cluster. */
        private double pairs(int cell) {
            return (double) sums[SIZE_SQUARES][cell] - sums[PEOPLE][cell];
        }

        /** Sum over those pairs of the product of what their offers differ from the cell's share. */
        private double together(int cell) {
            double p = share(cell);
            double squares =
                    sums[DRAWN_SQUARES][cell] - 2 * p * sums[PRODUCTS][cell] + p * p * sums[SIZE_SQUARES][cell];
            return squares - sums[PEOPLE][cell] * p * (1 - p);
        }
    }

    /** Whether all people of a cluster in a cell always share the offer. */
    public boolean areWhole() {
        return totals.cellsOfBothArms().allMatch(cell -> totals.sums[Totals.MIXED][cell] == 0);
    }

    /**
     * Whether all people of a cluster in a cell always share the offer, and would hardly do so if as many people had been drawn one by one: the
     * chance of that is the product over cells of {@link WholeClusterProbability}.
     */
    public boolean areDrawnWhole() {
        return areWhole()
                && totals.cellsOfBothArms()
                                .mapToDouble(cell -> WholeClusterProbability.logChance(
                                        totals.sizes.get(cell), totals.sums[Totals.DRAWN][cell]))
                                .sum()
                        <= Math.log(BY_CHANCE);
    }

    /**
     * The correlation of the offers of two people of one cluster in a cell, weighted by pairs: about zero where people were drawn one by one, one
     * where clusters were drawn whole; zero where no cluster has two people in a cell.
     */
    public double correlation() {
        double together = totals.cellsOfBothArms().mapToDouble(totals::together).sum();
        double most = spread();
        return most > 0 ? together / most : 0;
    }

    /** The correlation over its standard error where people were drawn one by one. */
    public double score() {
        double pairs = totals.cellsOfBothArms().mapToDouble(totals::pairs).sum();
        return correlation() * Math.sqrt(pairs / 2);
    }

    private double spread() {
        return totals.cellsOfBothArms()
                .mapToDouble(cell -> totals.pairs(cell) * totals.share(cell) * (1 - totals.share(cell)))
                .sum();
    }
}
