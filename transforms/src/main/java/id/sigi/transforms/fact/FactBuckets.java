package id.sigi.transforms.fact;

import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.ByNumber;
import java.io.Serializable;
import org.apache.spark.Partitioner;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Partitions of the facts: a range of buckets for each of applicants, references and contested keys, and one partition for the catalogue.
 *
 * @param each buckets of each range
 */
public record FactBuckets(Buckets each) implements Serializable {
    int ofApplicant(UTF8String applicant) {
        return each.of(applicant);
    }

    int ofReference(UTF8String key) {
        return each.count() + each.of(key);
    }

    int ofContested(long key) {
        return 2 * each.count() + (int) Math.floorMod(key, (long) each.count());
    }

    int catalogue() {
        return 3 * each.count();
    }

    /** Puts each partition's blocks where its number says. */
    public Partitioner partitioner() {
        return new ByNumber(catalogue() + 1);
    }
}
