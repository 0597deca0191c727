package id.sigi.transforms.fact;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;

/**
 * Facts of two sources, partition by partition.
 *
 * @param first one source
 * @param second another one, with the same buckets
 */
public record JoinedFacts(FactSource first, FactSource second) implements FactSource {
    public JoinedFacts {
        if (!first.buckets().equals(second.buckets())) {
            throw new IllegalArgumentException(
                    "facts of " + first.buckets() + " do not lie as those of " + second.buckets());
        }
    }

    @Override
    public FactBuckets buckets() {
        return first.buckets();
    }

    @Override
    public long lastAt() {
        return Math.max(first.lastAt(), second.lastAt());
    }

    @Override
    public JavaRDD<byte[]> blocks(int from, int until) {
        return joined(first.blocks(from, until), second.blocks(from, until));
    }

    /** The blocks of both, partition by partition. */
    public static JavaRDD<byte[]> joined(JavaRDD<byte[]> one, JavaRDD<byte[]> other) {
        return one.zipPartitions(other, JoinedFacts::both);
    }

    private static Iterator<byte[]> both(Iterator<byte[]> one, Iterator<byte[]> other) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return one.hasNext() || other.hasNext();
            }

            @Override
            public byte[] next() {
                return one.hasNext() ? one.next() : other.next();
            }
        };
    }
}
