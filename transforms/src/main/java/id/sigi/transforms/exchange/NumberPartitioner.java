package id.sigi.transforms.exchange;

import org.apache.spark.Partitioner;

/** Takes the key of a block for the number of its partition. */
public final class NumberPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;

    public NumberPartitioner(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return (Integer) key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberPartitioner same && same.partitions == partitions;
    }

    @Override
    public int hashCode() {
        return partitions;
    }
}
