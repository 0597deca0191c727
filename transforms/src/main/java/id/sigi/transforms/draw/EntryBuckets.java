package id.sigi.transforms.draw;

import id.sigi.transforms.exchange.Buckets;
import id.sigi.transforms.exchange.NumberPartitioner;
import java.io.Serializable;
import org.apache.spark.Partitioner;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Partitions of entries: a range of buckets for households, then one for people.
 *
 * @param each buckets of each range
 */
public record EntryBuckets(Buckets each) implements Serializable {
    public int ofHousehold(UTF8String household) {
        return each.of(household);
    }

    public int ofPerson(UTF8String person) {
        return each.count() + each.of(person);
    }

    public Partitioner partitioner() {
        return new NumberPartitioner(2 * each.count());
    }
}
