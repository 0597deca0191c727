package id.sigi.transforms.kept;

import id.sigi.transforms.exchange.BlockFile;
import id.sigi.transforms.fact.FactBuckets;
import id.sigi.transforms.fact.FactSource;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Facts that lie in files, one for each partition in each of some folders. */
final class KeptFacts implements FactSource {
    private final JavaSparkContext spark;
    private final FactBuckets buckets;
    private final long lastAt;
    /** Folders as texts, because workers are sent them. */
    private final String[] segments;

    /**
     * @param segments folders, each with a file for every partition
     * @param lastAt when the last of the events happened, in microseconds since 1970
     */
    KeptFacts(JavaSparkContext spark, FactBuckets buckets, List<Path> segments, long lastAt) {
        this.lastAt = lastAt;
        this.spark = spark;
        this.buckets = buckets;
        this.segments = segments.stream().map(Path::toString).toArray(String[]::new);
    }

    @Override
    public FactBuckets buckets() {
        return buckets;
    }

    @Override
    public long lastAt() {
        return lastAt;
    }

    @Override
    public JavaRDD<byte[]> blocks(int from, int until) {
        String[] folders = segments;
        List<Integer> partitions = IntStream.range(from, until).boxed().toList();
        return spark.parallelize(partitions, partitions.size()).mapPartitions(numbers -> read(folders, numbers.next()));
    }

    private static Iterator<byte[]> read(String[] segments, int partition) {
        int[] next = {0};
        return new Iterator<>() {
            private Iterator<byte[]> segment = List.<byte[]>of().iterator();

            @Override
            public boolean hasNext() {
                while (!segment.hasNext() && next[0] < segments.length) {
                    segment = BlockFile.read(Path.of(segments[next[0]], Integer.toString(partition)));
                    next[0]++;
                }
                return segment.hasNext();
            }

            @Override
            public byte[] next() {
                return segment.next();
            }
        };
    }
}
