package id.sigi.transforms.fact;

import id.sigi.transforms.exchange.PartitionAccumulator;
import java.io.Serializable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.PartitionPruningRDD;
import scala.runtime.AbstractFunction1;

/**
 * Facts as the engine's shuffle brings them to their partitions.
 *
 * @param buckets buckets by which they are partitioned
 * @param pairs blocks by the number of their partition
 * @param lasts when the last of the events of each partition happened
 */
public record RoutedFacts(FactBuckets buckets, JavaPairRDD<Integer, byte[]> pairs, PartitionAccumulator<Long> lasts)
        implements FactSource {
    @Override
    public long lastAt() {
        return lasts.value().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
    }

    @Override
    public JavaRDD<byte[]> blocks(int from, int until) {
        return pruned(pairs, from, until);
    }

    /** The blocks of a range of partitions; the others are not read. */
    public static JavaRDD<byte[]> pruned(JavaPairRDD<Integer, byte[]> pairs, int from, int until) {
        return JavaPairRDD.fromRDD(
                        PartitionPruningRDD.create(pairs.rdd(), new Range(from, until)),
                        pairs.kClassTag(),
                        pairs.vClassTag())
                .values();
    }

    private static final class Range extends AbstractFunction1<Object, Object> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int from;
        private final int until;

        Range(int from, int until) {
            this.from = from;
            this.until = until;
        }

        @Override
        public Object apply(Object partition) {
            int number = (Integer) partition;
            return number >= from && number < until;
        }
    }
}
