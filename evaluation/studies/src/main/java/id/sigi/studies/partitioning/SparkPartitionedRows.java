package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.MissingnessPattern;
import id.sigi.methods.columnar.MissingnessPattern.Gap;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.ValueRange;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import scala.Function1;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * The rows of an experiment, read once and held as partitions until closed: in memory as far as it reaches, on the engine's disk beyond.
 */
public final class SparkPartitionedRows implements AutoCloseable {
    private final ColumnLayout layout;
    private final JavaRDD<HolderPartitions> shares;
    private final RowTally counts;
    private final long doubled;
    private final HolderProfile facts;

    private SparkPartitionedRows(
            ColumnLayout layout, JavaRDD<HolderPartitions> shares, Counted counted, HolderProfile facts) {
        this.layout = layout;
        this.shares = shares;
        this.counts = counted.tally;
        this.doubled = counted.doubled;
        this.facts = facts;
    }

    private record Counted(RowTally tally, long doubled) {}

    /** Reads the rows. */
    public static SparkPartitionedRows of(Dataset<Row> rows, PartitioningColumns columns) {
        ColumnLayout layout = columns.layout();
        Dataset<Row> selected = rows.select(columns.selected());
        JavaRDD<InternalRow> internal = selected.queryExecution().toRdd().toJavaRDD();
        int holders = holders(Math.max(
                internal.getNumPartitions(),
                rows.sparkSession().sessionState().conf().numShufflePartitions()));
        JavaPairRDD<Integer, RowBatchMessage> parcels = internal.mapPartitionsToPair(
                        part -> new RowBatchShuffle(part, layout))
                .partitionBy(new Runs(holders));
        JavaRDD<HolderPartitions> shares = parcels.mapPartitionsWithIndex(
                        (holder, part) -> List.of(HolderPartitions.of(layout, holder, holders, part))
                                .iterator(),
                        true)
                .persist(StorageLevel.MEMORY_AND_DISK());
        return of(layout, shares);
    }

    private static SparkPartitionedRows of(ColumnLayout layout, JavaRDD<HolderPartitions> shares) {
        List<HolderReport> held =
                shares.map(share -> HolderReport.of(layout, share)).collect();
        RowTally tally = new RowTally(layout.numbers().size());
        long doubled = 0;
        for (HolderReport some : held) {
            for (RowTally part : some.counts()) {
                tally = tally.plus(part);
            }
            doubled += some.doubled();
        }
        List<HolderProfile> merged =
                HashPartitioning.merged(held.stream().map(HolderReport::facts).toList());
        return new SparkPartitionedRows(
                layout, shares, new Counted(tally, doubled), merged.isEmpty() ? nothing(layout) : merged.get(0));
    }

    private static HolderProfile nothing(ColumnLayout layout) {
        return new HolderProfile(
                new MissingnessPattern(
                        Collections.nCopies(layout.numbers().size(), Gap.NONE),
                        Collections.nCopies(layout.texts().size(), Gap.NONE)),
                Collections.nCopies(layout.texts().size(), List.of()));
    }

    /** A power of two, so that every holder has a subtree of the buckets' tree. */
    private static int holders(int wanted) {
        int most = Math.min(wanted, HashPartitioning.COUNT);
        int holders = Integer.highestOneBit(most);
        return holders < most ? 2 * holders : holders;
    }

    /** Sends a bucket to the holder of its run. */
    private static final class Runs extends Partitioner {
        private static final long serialVersionUID = 1;

        private final int holders;

        Runs(int holders) {
            this.holders = holders;
        }

        @Override
        public int numPartitions() {
            return holders;
        }

        @Override
        public int getPartition(Object bucket) {
            return (Integer) bucket / (HashPartitioning.COUNT / holders);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Runs runs && runs.holders == holders;
        }

        @Override
        public int hashCode() {
            return holders;
        }
    }

    /** Counts at the steps and magnitudes, over all rows. */
    public RowTally counts() {
        return counts;
    }

    /** Placed rows whose unit's hash came before; none means that every unit names one row. */
    public long doubled() {
        return doubled;
    }

    /** Where a number, or else a text, lacks values. */
    public Gap gap(String key) {
        int number = layout.numbers().indexOf(key);
        return number >= 0
                ? facts.missing().numbers().get(number)
                : facts.missing().texts().get(layout.texts().indexOf(key));
    }

    /** Texts of a column that occur, sorted. */
    public List<String> levels(String key) {
        return facts.texts().get(layout.texts().indexOf(key));
    }

    /** Rows in which a number is neither zero nor one; a missing value is neither counted nor wrong. */
    public long beside(String key) {
        return counts.beside(layout.numbers().indexOf(key));
    }

    /** Largest absolute value of a number. */
    public double magnitude(String key) {
        return counts.magnitude(layout.numbers().indexOf(key));
    }

    /** From where to where a number goes. */
    public ValueRange range(String key) {
        return counts.range(layout.numbers().indexOf(key));
    }

    /** The rows for those who ask about them. */
    public PartitionedRows partitioned() {
        double[] origins = layout.numbers().stream()
                .mapToDouble(key -> range(key).origin())
                .toArray();
        return new PartitionedRows(
                new Holders(shares, layout, origins), facts.texts().get(0));
    }

    /** What all holders have, in the order of the layout less these origins where it is asked for. */
    private static final class Holders implements PartitionedRows.Partitions {
        private final JavaRDD<HolderPartitions> shares;
        private final ColumnLayout layout;
        private final double[] origins;

        Holders(JavaRDD<HolderPartitions> shares, ColumnLayout layout, double[] origins) {
            this.shares = shares;
            this.layout = layout;
            this.origins = origins;
        }

        @Override
        public double origin(String key) {
            return origins[layout.numbers().indexOf(key)];
        }

        private static List<RowPartition> about(HolderPartitions share, double[] origins) {
            return share.partitions().stream()
                    .map(partition -> partition.about(origins))
                    .toList();
        }

        @Override
        public <R extends Mergeable<R>> List<R> run(PartitionAggregation<R> pass) {
            Broadcast<PartitionAggregation<R>> sent =
                    shares.context().broadcast(pass, ClassTag$.MODULE$.apply(PartitionAggregation.class));
            double[] taken = origins;
            JavaRDD<List<R>> found = shares.map(
                    share -> (List<R>) new ArrayList<>(PartitionedRows.run(sent.value(), about(share, taken))));
            HashPartitioning.Merging<R> merging = new HashPartitioning.Merging<>(found.getNumPartitions());
            // Tables by cell are as large for each holder as for all, so that no more of them are kept than need be.
            shares.context()
                    .runJob(
                            found.rdd(),
                            (Function1<Iterator<List<R>>, List<R>> & Serializable) Iterator::next,
                            (holder, some) -> {
                                merging.add((Integer) holder, some);
                                return BoxedUnit.UNIT;
                            },
                            ClassTag$.MODULE$.apply(List.class));
            sent.destroy();
            return merging.merged();
        }
    }

    @Override
    public void close() {
        shares.unpersist();
    }
}
