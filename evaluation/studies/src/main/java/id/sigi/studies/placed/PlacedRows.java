package id.sigi.studies.placed;

import id.sigi.methods.blocks.Block;
import id.sigi.methods.blocks.Buckets;
import id.sigi.methods.blocks.Layout;
import id.sigi.methods.blocks.Mergeable;
import id.sigi.methods.blocks.Missingness;
import id.sigi.methods.blocks.Missingness.Gap;
import id.sigi.methods.blocks.Panel;
import id.sigi.methods.blocks.Pass;
import id.sigi.methods.blocks.Range;
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
import scala.reflect.ClassTag$;

/**
 * The rows of an experiment, read once and held as blocks until closed: in memory as far as it reaches, on the engine's disk beyond.
 */
public final class PlacedRows implements AutoCloseable {
    private final Layout layout;
    private final JavaRDD<Share> shares;
    private final RowTally counts;
    private final long doubled;
    private final ShareFacts facts;

    private PlacedRows(Layout layout, JavaRDD<Share> shares, Counted counted, ShareFacts facts) {
        this.layout = layout;
        this.shares = shares;
        this.counts = counted.tally;
        this.doubled = counted.doubled;
        this.facts = facts;
    }

    private record Counted(RowTally tally, long doubled) {}

    /** Reads the rows. */
    public static PlacedRows of(Dataset<Row> rows, PlacedColumns columns) {
        Layout layout = columns.layout();
        Dataset<Row> selected = rows.select(columns.selected());
        JavaRDD<InternalRow> internal = selected.queryExecution().toRdd().toJavaRDD();
        int holders = holders(Math.max(
                internal.getNumPartitions(),
                rows.sparkSession().sessionState().conf().numShufflePartitions()));
        JavaPairRDD<Integer, Parcel> parcels =
                internal.mapPartitionsToPair(part -> new Parcels(part, layout)).partitionBy(new Runs(holders));
        JavaRDD<Share> shares = parcels.mapPartitionsWithIndex(
                        (holder, part) ->
                                List.of(Share.of(layout, holder, holders, part)).iterator(),
                        true)
                .persist(StorageLevel.MEMORY_AND_DISK());
        return of(layout, shares);
    }

    private static PlacedRows of(Layout layout, JavaRDD<Share> shares) {
        List<Held> held = shares.map(share -> Held.of(layout, share)).collect();
        RowTally tally = new RowTally(layout.numbers().size());
        long doubled = 0;
        for (Held some : held) {
            for (RowTally part : some.counts()) {
                tally = tally.plus(part);
            }
            doubled += some.doubled();
        }
        List<ShareFacts> merged = Buckets.merged(held.stream().map(Held::facts).toList());
        return new PlacedRows(
                layout, shares, new Counted(tally, doubled), merged.isEmpty() ? nothing(layout) : merged.get(0));
    }

    private static ShareFacts nothing(Layout layout) {
        return new ShareFacts(
                new Missingness(
                        Collections.nCopies(layout.numbers().size(), Gap.NONE),
                        Collections.nCopies(layout.texts().size(), Gap.NONE)),
                Collections.nCopies(layout.texts().size(), List.of()));
    }

    /** A power of two, so that every holder has a subtree of the buckets' tree. */
    private static int holders(int wanted) {
        int most = Math.min(wanted, Buckets.COUNT);
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
            return (Integer) bucket / (Buckets.COUNT / holders);
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

    /** Counts at the gates and magnitudes, over all rows. */
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

    /** Rows in which a number is neither nought nor one; a missing value is neither counted nor wrong. */
    public long beside(String key) {
        return counts.beside(layout.numbers().indexOf(key));
    }

    /** Largest absolute value of a number. */
    public double magnitude(String key) {
        return counts.magnitude(layout.numbers().indexOf(key));
    }

    /** From where to where a number goes. */
    public Range range(String key) {
        return counts.range(layout.numbers().indexOf(key));
    }

    /** The rows for those who ask about them. */
    public Panel panel() {
        double[] origins = layout.numbers().stream()
                .mapToDouble(key -> range(key).origin())
                .toArray();
        return new Panel(new Holders(shares, layout, origins), facts.texts().get(0));
    }

    /** What all holders have, in the order of the layout less these origins where it is asked for. */
    private static final class Holders implements Panel.Blocks {
        private final JavaRDD<Share> shares;
        private final Layout layout;
        private final double[] origins;

        Holders(JavaRDD<Share> shares, Layout layout, double[] origins) {
            this.shares = shares;
            this.layout = layout;
            this.origins = origins;
        }

        @Override
        public double origin(String key) {
            return origins[layout.numbers().indexOf(key)];
        }

        private static List<Block> about(Share share, double[] origins) {
            return share.blocks().stream().map(block -> block.about(origins)).toList();
        }

        @Override
        public <R extends Mergeable<R>> List<R> run(Pass<R> pass) {
            Broadcast<Pass<R>> sent = shares.context().broadcast(pass, ClassTag$.MODULE$.apply(Pass.class));
            double[] taken = origins;
            List<List<R>> found = shares.map(
                            share -> (List<R>) new ArrayList<>(Panel.run(sent.value(), about(share, taken))))
                    .collect();
            sent.destroy();
            return Buckets.merged(found);
        }
    }

    @Override
    public void close() {
        shares.unpersist();
    }
}
