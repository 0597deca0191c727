package id.sigi.transforms.kept;

import id.sigi.transforms.fact.FactBuckets;
import id.sigi.transforms.fact.FactSource;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaRDD;

/**
 * Facts of which a copy is kept as they are read. Kept are the partitions that are read to their ends; reading one again keeps it again.
 *
 * @param facts the facts
 * @param segment folder of the files, by the number of the partition
 */
record KeepingFacts(FactSource facts, String segment) implements FactSource {
    @Override
    public FactBuckets buckets() {
        return facts.buckets();
    }

    @Override
    public long lastAt() {
        return facts.lastAt();
    }

    @Override
    public JavaRDD<byte[]> blocks(int from, int until) {
        String folder = segment;
        return facts.blocks(from, until)
                .mapPartitionsWithIndex(
                        (index, blocks) -> BlockFile.keeping(blocks, Path.of(folder, Integer.toString(from + index))),
                        true);
    }
}
