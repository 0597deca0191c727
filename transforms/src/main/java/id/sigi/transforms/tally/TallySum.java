package id.sigi.transforms.tally;

import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.transforms.exchange.PartitionAccumulator;
import id.sigi.transforms.exchange.WorkerMessages;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.util.AccumulatorV2;

/**
 * The sum of what the workers tell at their end. Each partition counts once, so one that is computed again adds nothing; the words
 * themselves are not kept.
 */
public final class TallySum extends AccumulatorV2<PartitionAccumulator.Told<Tallies>, Tallies>
        implements WorkerMessages {
    private static final long serialVersionUID = 1L;

    /** A cell takes some three hundred bytes. */
    private static final int MOST_CELLS = 1_000_000;

    private final HashSet<Integer> heard = new HashSet<>();
    private Tallies sum = new Tallies();
    /** Where the cube goes when it has so many cells; null where all stay in memory, and with the workers. */
    private final transient SortedCellRuns runs;

    private final transient int most;

    /** A sum in memory. */
    public TallySum() {
        this(null, Integer.MAX_VALUE);
    }

    /** A sum whose cube goes to the disk when it has many cells. */
    public TallySum(SortedCellRuns runs) {
        this(runs, MOST_CELLS);
    }

    TallySum(SortedCellRuns runs, int most) {
        this.runs = runs;
        this.most = most;
    }

    @Override
    public boolean isZero() {
        return heard.isEmpty();
    }

    @Override
    public AccumulatorV2<PartitionAccumulator.Told<Tallies>, Tallies> copy() {
        TallySum copy = new TallySum();
        copy.merge(this);
        return copy;
    }

    /** What a worker begins with, made without a copy of all there is. */
    @Override
    public AccumulatorV2<PartitionAccumulator.Told<Tallies>, Tallies> copyAndReset() {
        return new TallySum();
    }

    @Override
    public void reset() {
        heard.clear();
        sum = new Tallies();
    }

    @Override
    public void add(PartitionAccumulator.Told<Tallies> word) {
        if (heard.add(word.partition())) {
            sum.add(word.word());
            spill();
        }
    }

    private void spill() {
        TableContract cube = CubeContracts.MONITORING_CUBE;
        if (runs != null && sum.cells(cube).size() >= most) {
            runs.add(sum.take(cube));
        }
    }

    /** A worker tells of one partition, so what it tells was heard before or is new as a whole. */
    @Override
    public void merge(AccumulatorV2<PartitionAccumulator.Told<Tallies>, Tallies> other) {
        Set<Integer> partitions = ((TallySum) other).heard;
        boolean isNew = partitions.stream().noneMatch(heard::contains);
        if (isNew) {
            heard.addAll(partitions);
            sum.add(((TallySum) other).sum);
            spill();
        }
    }

    /** Within a task there are no other workers' sums. */
    @Override
    public Serializable told(int partition) {
        return sum;
    }

    @Override
    public void tellAgain(int partition, Serializable word) {
        add(new PartitionAccumulator.Told<>(partition, (Tallies) word));
    }

    /** The sum, without what lies in runs on the disk. */
    @Override
    public Tallies value() {
        return sum;
    }
}
