package id.sigi.transforms.tally;

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

    private final HashSet<Integer> heard = new HashSet<>();
    private Tallies sum = new Tallies();

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

    @Override
    public void reset() {
        heard.clear();
        sum = new Tallies();
    }

    @Override
    public void add(PartitionAccumulator.Told<Tallies> word) {
        if (heard.add(word.partition())) {
            sum.add(word.word());
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

    @Override
    public Tallies value() {
        return sum;
    }
}
