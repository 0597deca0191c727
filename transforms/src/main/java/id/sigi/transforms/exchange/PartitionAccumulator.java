package id.sigi.transforms.exchange;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/** Collects what each worker tells at its end. One word stays for each partition, so one that is computed again is not counted twice. */
public final class PartitionAccumulator<T extends Serializable>
        extends AccumulatorV2<PartitionAccumulator.Told<T>, List<T>> implements WorkerMessages {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, T> told = new TreeMap<>();

    /** What the worker of a partition tells. */
    public record Told<T extends Serializable>(int partition, T word) implements Serializable {}

    @Override
    public boolean isZero() {
        return told.isEmpty();
    }

    @Override
    public AccumulatorV2<Told<T>, List<T>> copy() {
        PartitionAccumulator<T> copy = new PartitionAccumulator<>();
        copy.told.putAll(told);
        return copy;
    }

    @Override
    public void reset() {
        told.clear();
    }

    @Override
    public void add(Told<T> word) {
        told.put(word.partition(), word.word());
    }

    @Override
    public Serializable told(int partition) {
        return told.get(partition);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void tellAgain(int partition, Serializable word) {
        told.put(partition, (T) word);
    }

    @Override
    public void merge(AccumulatorV2<Told<T>, List<T>> other) {
        told.putAll(((PartitionAccumulator<T>) other).told);
    }

    @Override
    public List<T> value() {
        return new ArrayList<>(told.values());
    }
}
