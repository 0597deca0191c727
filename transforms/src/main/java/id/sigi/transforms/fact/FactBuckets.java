package id.sigi.transforms.fact;

import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.NumberPartitioner;
import java.io.Serializable;
import org.apache.spark.Partitioner;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Partitions of the facts: a range of buckets for each of applicants, references and claims, one partition for the catalogue, and a range of
 * buckets for the links of applicants.
 *
 * @param each buckets of each range
 */
public record FactBuckets(Buckets each) implements Serializable {
    int ofApplicant(UTF8String applicant) {
        return each.of(applicant);
    }

    int ofReference(UTF8String key) {
        return references() + each.of(key);
    }

    int ofClaim(long key) {
        return claims() + (int) Math.floorMod(key, (long) each.count());
    }

    int ofLink(UTF8String applicant) {
        return links() + each.of(applicant);
    }

    int references() {
        return each.count();
    }

    int claims() {
        return 2 * each.count();
    }

    int catalogue() {
        return 3 * each.count();
    }

    int links() {
        return catalogue() + 1;
    }

    /** All partitions. */
    public int count() {
        return links() + each.count();
    }

    /** Puts each partition's blocks where its number says. */
    public Partitioner partitioner() {
        return new NumberPartitioner(count());
    }
}
